"""What a comparison may be told to fail on, and what of it one difference gives cause for."""

from __future__ import annotations

from enum import StrEnum

from dpia.comparison.difference import Direction
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word


class Alarm(StrEnum):
    """What may be found in a pair of regimes, under whichever side of a dispute."""

    WIDENING = "widening"
    """Something passes, or passes more easily, that did not."""
    WEAKER = "weaker"
    """Something that constrained it is gone or is less."""
    MIXED = "mixed"
    """Some of it widened and some narrowed, or neither covers the other."""
    CONTESTED = "contested"
    """A word differs with the side that is taken."""
    UNKNOWN = "unknown"
    """Something is not stated, or decided by no declared order."""


BOTH_WAYS = frozenset({Word.MIXED, Word.INCOMPARABLE, Word.NOT_ESTABLISHED})
"""The words of a line on which something may be wider and something narrower."""


def causes(line: Line, way: Direction, *, contested: bool) -> tuple[Alarm, ...]:
    """List what a difference gives cause for, by its way, on its line."""
    words = {word for word, _ in line.words}
    more = Alarm.WEAKER if line.kind is LineKind.CONSTRAINTS else Alarm.WIDENING
    found = {
        more: way is Direction.MORE,
        Alarm.MIXED: bool(words & BOTH_WAYS) and way in {Direction.MORE, Direction.LESS},
        Alarm.CONTESTED: contested and line.contested,
        Alarm.UNKNOWN: way in {Direction.UNKNOWN, Direction.UNDECIDED},
    }
    return tuple(alarm for alarm, given in found.items() if given)
