"""Where the columns of a chain stand; every lane and every way shares them."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.report.picture.chain import Section

CARD = 196.0
PERSON = 122.0
RECIPIENT = 104.0
NUMBER = 196.0
_FIRST = 30.0
_DOOR = 110.0
_PLAIN = 34.0
_LAST = 22.0


@dataclass(frozen=True, slots=True)
class Places:
    """The left edges of a section's columns, from nought, and what is shared in drawing it."""

    type: Type
    prefix: str
    cards: tuple[float, ...]
    recipient: float

    @property
    def number(self) -> float:
        """Give the left edge of the column of figures."""
        return self.recipient + RECIPIENT + _LAST

    @property
    def width(self) -> float:
        """Give the width of the whole section."""
        return self.number + NUMBER


def places_of(section: Section, type_: Type, prefix: str) -> Places:
    """Give every column its place: one with doors after it has more room there."""
    stops = [stop for lane in section.lanes for way in lane.ways for stop in way.stops]
    with_doors = {stop.column for stop in stops if stop.doors}
    cards: list[float] = []
    x = PERSON + _FIRST
    for column in range(section.columns):
        cards.append(x)
        x += CARD + (_DOOR if column in with_doors else _PLAIN)
    return Places(type_, prefix, tuple(cards), max(x, PERSON + _FIRST + CARD))


def gap(places: Places, column: int) -> float:
    """Give the room after a card."""
    after = (*places.cards, places.recipient)[column + 1]
    return after - places.cards[column] - CARD


def below(lines: int) -> float:
    """Give the height of some lines of running text."""
    return lines * LEADING
