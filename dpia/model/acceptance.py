"""Whether what a named person accepted stands on a day, and what it reaches."""

from __future__ import annotations

from dpia.dates import Day
from dpia.model.choice import Acceptance
from dpia.source import Pointer


def standing(acceptance: Acceptance, day: Day) -> bool:
    """Tell whether an acceptance stands on a day: up to the day it names, that day included.

    The day on which it was given bounds nothing: what is accepted may have begun before.
    """
    return day <= Day.fromisoformat(acceptance.until)


def covers(pointer: Pointer, other: Pointer) -> bool:
    """Tell whether a pointer is another, or lies above it."""
    return other.steps[: len(pointer.steps)] == pointer.steps
