"""Instruments, events, regimes and counted figures on one line of time."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.report.picture.caption import Caption
from dpia.report.statement import Statement


@dataclass(frozen=True, slots=True)
class Days:
    """The days among which a date lies, as ISO dates; empty is open.

    Where both are the same day the date is known; a disputed date lies between its claims.
    """

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time from a date to a date, each as far as it is known."""

    begins: Days
    ends: Days


@dataclass(frozen=True, slots=True)
class Moment:
    """Something of a date: signed, published, an event."""

    days: Days
    text: Statement


@dataclass(frozen=True, slots=True)
class InstrumentRow:
    """One version: the stretch in which it is in force, and that in which it was not published."""

    title: Statement
    force: Stretch | None
    unpublished: Stretch | None
    gap: Statement | None
    """How long it was in force and not published."""
    moments: tuple[Moment, ...]
    unstated: tuple[Statement, ...]
    """Dates that are not stated in what was read."""


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """A stretch with a title and what is said of it: a regime, or a counted figure."""

    title: Statement
    stretch: Stretch
    text: Statement


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything on one line of time, from the first day of a year to the first of another."""

    caption: Caption
    first_year: int
    last_year: int
    regimes: tuple[PeriodRow, ...]
    instruments: tuple[InstrumentRow, ...]
    events: tuple[Moment, ...]
    figures: tuple[PeriodRow, ...]
