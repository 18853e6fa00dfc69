"""What a comparison may be told to fail on."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from dpia.comparison.difference import Direction
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.report.verdict import PairVerdict


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


def found(verdicts: Iterable[PairVerdict], alarms: Iterable[Alarm]) -> tuple[Alarm, ...]:
    """List the alarms that some pair has, in the order in which they are declared."""
    wanted, pairs = set(alarms), tuple(verdicts)
    return tuple(
        alarm for alarm in Alarm if alarm in wanted and any(_has(one, alarm) for one in pairs)
    )


def _has(one: PairVerdict, alarm: Alarm) -> bool:
    words = {word for line in one.lines for word in line.words}
    passing = (line for line in one.lines if line.kind is not LineKind.CONSTRAINTS)
    bound = (line for line in one.lines if line.kind is LineKind.CONSTRAINTS)
    return {
        Alarm.WIDENING: any(w.answer is Direction.MORE for line in passing for w in line.witnesses),
        Alarm.WEAKER: any(w.answer is Direction.MORE for line in bound for w in line.witnesses),
        Alarm.MIXED: bool(words & {Word.MIXED, Word.INCOMPARABLE}),
        Alarm.CONTESTED: any(len(line.words) > 1 for line in one.lines),
        Alarm.UNKNOWN: any(
            w.answer in {Direction.UNKNOWN, Direction.UNDECIDED}
            for line in one.lines
            for w in line.witnesses
        ),
    }[alarm]
