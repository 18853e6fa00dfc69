"""Whether what a named person accepted stands on a day, and what it reaches."""

from __future__ import annotations

from dpia.dates import Day
from dpia.model.choice import Acceptance
from dpia.source import Pointer


def standing(acceptance: Acceptance, day: Day) -> bool:
    """Tell whether an acceptance has been given by a day, and its last day is not over."""
    return given(acceptance, day) and day <= Day.fromisoformat(acceptance.until)


def given(acceptance: Acceptance, day: Day) -> bool:
    """Tell whether an acceptance has been given by a day; one without a day always has."""
    return acceptance.on is None or Day.fromisoformat(acceptance.on) <= day


def covers(pointer: Pointer, other: Pointer) -> bool:
    """Tell whether a pointer is another, or lies above it."""
    return other.steps[: len(pointer.steps)] == pointer.steps
