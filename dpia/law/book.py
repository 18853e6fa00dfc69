"""A jurisdiction's law as dated data: its epochs, and what answered each point on each day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.dates import Period


@dataclass(frozen=True, slots=True)
class LawSource:
    """A document that the dated law is taken from."""

    id: str
    title: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Epoch:
    """The days over which one general law of data protection stood."""

    id: str
    title: str
    days: Period
    sources: tuple[str, ...] = ()
    from_memory: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """One provision, the days on which it answered a point of law, and how well that stands.

    `note` says what a reader must know of it (held unlawful, suspended, who may rely on it);
    `from_memory` marks what no source read for this file bears out: it is to be confirmed.
    """

    text: str
    days: Period
    sources: tuple[str, ...] = ()
    from_memory: bool = False
    note: str = ""
    held: str = ""
    """The judgment that found it wanting, where there is one."""
    users: tuple[str, ...] = ()
    """Who alone may rely on it; empty where anybody may."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point of law that rules name, and the provisions that answered it, by day."""

    id: str
    title: str
    references: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """The law of one jurisdiction, as far as it was written down."""

    id: str
    title: str
    epochs: tuple[Epoch, ...]
    points: Mapping[str, Point]
    sources: Mapping[str, LawSource]

    def epoch(self, day: Day) -> Epoch | None:
        """Give the epoch in which a day lies; None where none is written down."""
        return next((one for one in self.epochs if one.days.holds(day)), None)

    def at(self, point: str, day: Day) -> tuple[Reference, ...]:
        """List the provisions that answered a point on a day; none where there was none."""
        known = self.points.get(point)
        return tuple(one for one in known.references if one.days.holds(day)) if known else ()

    def changes(self) -> tuple[Day, ...]:
        """List, in order, the first days on which other law stood than on the day before."""
        periods = [one.days for one in self.epochs]
        periods += [one.days for point in self.points.values() for one in point.references]
        begun = {one.first for one in periods if one.first is not None}
        ended = {
            one.last + ONE_DAY for one in periods if one.last is not None and one.last < Day.max
        }
        return tuple(sorted(begun | ended))
