"""What of that which a comparison was told to fail on is there, and accepted by nobody."""

from __future__ import annotations

from collections.abc import Iterable

from dpia.comparison.alarm import Alarm
from dpia.comparison.difference import Direction
from dpia.comparison.word import Word
from dpia.report.verdict import PairVerdict
from dpia.report.verdict import VerdictLine
from dpia.report.verdict import Witness


def found(verdicts: Iterable[PairVerdict], alarms: Iterable[Alarm]) -> tuple[Alarm, ...]:
    """List the alarms that some pair has, in the order in which they are declared."""
    wanted, pairs = set(alarms), tuple(verdicts)
    return tuple(
        alarm for alarm in Alarm if alarm in wanted and any(_has(one, alarm) for one in pairs)
    )


def _has(one: PairVerdict, alarm: Alarm) -> bool:
    if alarm is Alarm.MIXED:
        return any(_mixed(line) for line in one.lines)
    if alarm is Alarm.CONTESTED:
        return any(_contested(line) for line in one.lines)
    redefined = alarm is Alarm.UNKNOWN and any(not each.accepted for each in one.redefined)
    return redefined or any(_left(line, alarm) for line in one.lines)


def _left(line: VerdictLine, alarm: Alarm) -> list[Witness]:
    """List the differences that give cause for an alarm, and that nobody accepts as such."""
    return [
        one
        for one in line.witnesses
        if alarm in one.causes
        and not any(each.rule is alarm and each.whole for each in one.accepted)
    ]


def _mixed(line: VerdictLine) -> bool:
    """Tell whether both ways are left; something undecided besides makes it no less mixed."""
    left = _left(line, Alarm.MIXED)
    both = {Direction.MORE, Direction.LESS}
    if set(line.words) & {Word.MIXED, Word.INCOMPARABLE}:
        return {one.answer for one in left} == both
    sure = {one.answer for one in left if not one.contested}
    return Word.NOT_ESTABLISHED in line.words and sure == both


def _contested(line: VerdictLine) -> bool:
    """Tell whether a word differs with the side; what shows that must all be accepted."""
    if len(line.words) < 2:
        return False
    shown = any(Alarm.CONTESTED in one.causes for one in line.witnesses)
    return bool(_left(line, Alarm.CONTESTED)) or not shown
