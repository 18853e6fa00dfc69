"""The days of a regime over which one thing was answered, and the law of those days."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.dates import Period
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


def stretches(over: Iterable[tuple[Slice, bool]], cite: Cite) -> tuple[Stretch, ...]:
    """Join the slices in which one answer was given, each with whether it was contested there.

    Slices that follow each other in one regime, under the same law, become one stretch.
    """
    return tuple(_joined(Stretch(one.regime.id, one.days, cite(one), told) for one, told in over))


def _joined(parts: Iterator[Stretch]) -> Iterator[Stretch]:
    last: Stretch | None = None
    for part in parts:
        if last is not None and _follows(last, part):
            days = Period(last.days.first, part.days.last)
            last = Stretch(last.regime, days, last.law, last.contested)
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
    return (one.regime, one.contested, one.law) == (other.regime, other.contested, other.law)
