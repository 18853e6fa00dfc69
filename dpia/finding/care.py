"""What patients gave for their care: whether it leaves care, and what is held in confidence."""

from __future__ import annotations

from dpia.finding.body import of_health
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.model.fact import Fact


def of_patients(disclosure: Disclosure) -> bool:
    """Tell whether a body that cares for patients gives what they gave for their care."""
    return Aim.CARE in disclosure.given_for and of_health(disclosure.slice.model, disclosure.sender)


def leaves_care(disclosure: Disclosure) -> bool:
    """Tell whether what patients gave for their care is disclosed for something else too."""
    return of_patients(disclosure) and not disclosure.only_within(Aim.CARE)


def confidence(disclosure: Disclosure) -> dict[str, Fact]:
    """Give, for each field that is given, what is said of its being held in confidence."""
    said = disclosure.slice.confidence
    return {name: said[name] for name in disclosure.given if name in said}


def confidential(disclosure: Disclosure) -> tuple[Fact, ...]:
    """List what is said of fields that are given and, on some side, held in confidence."""
    held, said = disclosure.slice.in_confidence, disclosure.slice.confidence
    return tuple(said[name] for name in disclosure.given if name in held) if held else ()
