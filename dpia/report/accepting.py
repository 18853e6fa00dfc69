"""What a named person accepted of a comparison: it stays visible, and is no longer failed on."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from enum import StrEnum

from dpia.comparison.alarm import Alarm
from dpia.comparison.alarm import causes
from dpia.comparison.gathering import Under
from dpia.comparison.named import Part
from dpia.comparison.named import parts
from dpia.comparison.word import Line
from dpia.dates import Day
from dpia.dates import words
from dpia.language.say import say
from dpia.model.acceptance import covers
from dpia.model.acceptance import given
from dpia.model.acceptance import standing
from dpia.model.choice import Acceptance
from dpia.model.pointers import parse
from dpia.report.names import spelled
from dpia.report.side import Side
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class Accepted:
    """One acceptance where it accepts something: its id, as what, and the words for it.

    `whole` says that, together with others, it accepts all that the difference tells of.
    """

    acceptance: str
    rule: Alarm
    whole: bool
    text: Statement


class State(StrEnum):
    """What has become of an acceptance."""

    ACCEPTS = "accepts"
    EXPIRED = "expired"
    LATER = "later"
    """It was given after the day on which it is judged."""
    IDLE = "idle"
    """It accepts nothing here."""


@dataclass(frozen=True, slots=True)
class AcceptanceRow:
    """One acceptance that is of comparisons: what it is of, whether it accepts, and its words."""

    id: str
    rule: Alarm
    state: State
    text: Statement


@dataclass(frozen=True, slots=True)
class _Given:
    """An acceptance, as read: what it points at, and whether it stands."""

    id: str
    rule: Alarm
    at: Pointer
    stands: bool
    acceptance: Acceptance


def marked(text: Statement, accepted: tuple[Accepted, ...]) -> Statement:
    """Put before a text who accepts what it says; its own sources stay at its end."""
    if not accepted:
        return text
    marks = "; ".join(dict.fromkeys(one.text.text for one in accepted))
    grounds = (ground for one in accepted for ground in one.text.grounds)
    return replace(
        text,
        text=say("accepting.marked", marks=marks, text=text.text),
        grounds=tuple(dict.fromkeys((*text.grounds, *grounds))),
    )


class Accepting:
    """The acceptances of the model of one side that are of comparisons, on one day."""

    def __init__(self, side: Side, today: Day | None = None) -> None:
        """Read the acceptances; the day is that of the model's facts where none is given."""
        model = side.flow_file.model
        self.side = side
        self.day = today or Day.fromisoformat(model.as_of)
        self.given = tuple(_given(side, self.day))

    def of(self, line: Line, one: Under) -> tuple[Accepted, ...]:
        """List what is accepted of a difference."""
        told, way = parts(one.difference), one.difference.direction
        given = causes(line, way, contested=bool(one.sides))
        return tuple(accepted for alarm in given for accepted in self._as(alarm, told))

    def at(self, pointer: Pointer) -> tuple[Accepted, ...]:
        """List what is accepted of a definition that is not the same on both sides."""
        return tuple(
            Accepted(one.id, one.rule, whole=True, text=self._words(one, ()))
            for one in self.given
            if one.stands and one.rule is Alarm.UNKNOWN and covers(one.at, pointer)
        )

    def rows(self, accepted: Iterable[Accepted]) -> tuple[AcceptanceRow, ...]:
        """List the acceptances, and whether each of them accepts something here."""
        used = {one.acceptance for one in accepted}
        return tuple(self._row(one, used=one.id in used) for one in self.given)

    def _as(self, alarm: Alarm, told: tuple[Part, ...]) -> Iterator[Accepted]:
        reached = {
            one: tuple(part.name for part in told if part.lies_under(one.at))
            for one in self.given
            if one.stands and one.rule is alarm
        }
        names = {name for some in reached.values() for name in some}
        whole = len(names) == len(told)
        for one, some in reached.items():
            if some:
                partly = some if len(some) < len(told) else ()
                yield Accepted(one.id, alarm, whole, self._words(one, partly))

    def _words(self, one: _Given, partly: tuple[str, ...]) -> Statement:
        """Say who accepts it, until when and why; of a part, of which."""
        said = one.acceptance
        text = _ACCEPTED[one.rule in {Alarm.MIXED, Alarm.CONTESTED}, bool(partly)]
        given = {"person": said.by, "day": words(said.until), "reason": said.reason}
        if one.rule in {Alarm.MIXED, Alarm.CONTESTED}:
            given["word"] = alarm_words(one.rule)
        if partly:
            given["parts"] = ", ".join(spelled(name) for name in partly)
        return self.side.stated(label(say(text, **given), f"acceptances/{one.id}"))

    def _row(self, one: _Given, *, used: bool) -> AcceptanceRow:
        said, day = one.acceptance, one.acceptance.until
        if not given(said, self.day):
            state, day = State.LATER, said.on or ""
        elif not one.stands:
            state = State.EXPIRED
        else:
            state = State.ACCEPTS if used else State.IDLE
        text = say(
            _STATES[state],
            word=alarm_words(one.rule),
            place=str(one.at),
            day=words(day),
            person=said.by,
            reason=said.reason,
        )
        statement = self.side.stated(label(text, f"acceptances/{one.id}"))
        return AcceptanceRow(one.id, one.rule, state, statement)


def alarm_words(alarm: Alarm) -> str:
    """Say what may be found in a pair of regimes."""
    return say(_ALARMS[alarm])


_ALARMS = {
    Alarm.WIDENING: "accepting.widening",
    Alarm.WEAKER: "accepting.weaker",
    Alarm.MIXED: "accepting.mixed",
    Alarm.CONTESTED: "accepting.contested",
    Alarm.UNKNOWN: "accepting.unknown",
}
_ACCEPTED = {
    (False, False): "accepting.accepted",
    (True, False): "accepting.accepted-as",
    (False, True): "accepting.accepted-in-part",
    (True, True): "accepting.accepted-as-in-part",
}
"""Whether it is said as what it is accepted, and whether for a part only."""
_STATES = {
    State.ACCEPTS: "accepting.accepts",
    State.EXPIRED: "accepting.expired",
    State.LATER: "accepting.later",
    State.IDLE: "accepting.idle",
}


def _given(side: Side, day: Day) -> Iterator[_Given]:
    """Read the acceptances whose rule is a word of a comparison, in the order of their ids."""
    known = {alarm.value: alarm for alarm in Alarm}
    for name, one in sorted(side.flow_file.model.acceptances.items()):
        at = parse(one.at, side.flow_file.data)
        if one.rule in known and at is not None:
            yield _Given(name, known[one.rule], at, standing(one, day), one)
