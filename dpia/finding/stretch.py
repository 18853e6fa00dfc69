"""The days of a regime over which one thing was answered, and the law of those days."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.dates import Period
from dpia.finding.answer import Answer
from dpia.finding.slice import Slice
from dpia.law.book import Reference


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision, and the point of law that it answered."""

    point: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of one regime, with the law that stood on them; on a proposal's, that of its base."""

    regime: str
    days: Period
    law: tuple[Cited, ...] = ()
    contested: bool = False
    in_doubt: bool = False
    """Whether it is not established that the paper was in force on these days."""


Cite = Callable[[Slice], tuple[Cited, ...]]
"""Gives the law of a slice for one rule."""


def citing(points: tuple[str, ...]) -> Cite:
    """Look up points of law, once for each day that is asked for."""
    known: dict[Day, tuple[Cited, ...]] = {}

    def cite(slice_: Slice) -> tuple[Cited, ...]:
        if slice_.day not in known:
            known[slice_.day] = tuple(
                Cited(point, one) for point in points for one in slice_.provisions(point)
            )
        return known[slice_.day]

    return cite


def stretches(over: Iterable[tuple[Slice, Answer]], cite: Cite) -> tuple[Stretch, ...]:
    """Join the slices in which one answer was given, each with how sure it is there.

    Slices that follow each other in one regime, under the same law, become one stretch.
    """
    return tuple(
        _joined(
            Stretch(one.regime.id, one.days, cite(one), told.contested, told.in_doubt)
            for one, told in over
        )
    )


def _joined(parts: Iterator[Stretch]) -> Iterator[Stretch]:
    last: Stretch | None = None
    for part in parts:
        if last is not None and _follows(last, part):
            days = Period(last.days.first, part.days.last)
            last = replace(last, days=days)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _follows(one: Stretch, other: Stretch) -> bool:
    ends, begins = one.days.last, other.days.first
    if ends is None or begins is None or begins != ends + ONE_DAY:
        return False
    return replace(one, days=other.days) == other
