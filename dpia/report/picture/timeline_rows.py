"""One version of an instrument on the line of time."""

from __future__ import annotations

from dpia.dates import Window
from dpia.language.say import say
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.report.names import Names
from dpia.report.picture.timeline import InstrumentRow
from dpia.report.picture.timeline import Moment
from dpia.report.picture.timeline import Stretch
from dpia.report.picture.timeline_days import apart
from dpia.report.picture.timeline_days import days
from dpia.report.picture.timeline_days import window
from dpia.report.saying import date
from dpia.report.saying import sentence
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import Status

_WORDS = {
    "announced": "picture.announced",
    "signed": "picture.signed",
    "in_force": "picture.in-force",
    "published": "picture.published",
    "renewed": "picture.renewed",
    "suspended": "picture.suspended",
    "ended": "picture.ended",
}
_EXPECTED = {
    "in_force": "picture.in-force-unstated",
    "published": "picture.published-unstated",
    "ended": "picture.ended-unstated",
}
"""Dates that are missed where they are not stated."""


def row(model: FlowModel, name: str) -> InstrumentRow:
    """Lay out the dates of one version."""
    instrument, _, number = name.partition("@")
    known = model.instruments[instrument]
    version = known.versions[number]
    at = Pointer(("instruments", instrument, "versions", number))
    around = grounds_in(version, grounds_in(known))
    facts = {key: read(getattr(version, key), at / key, around) for key in _WORDS}
    lies = {key: window(fact) for key, fact in facts.items()}
    hidden, gap = _hidden(lies, facts)
    return InstrumentRow(
        Names(model).version(name),
        _force(lies),
        hidden,
        gap,
        tuple(
            _moment(_WORDS[key], facts[key], one)
            for key, one in lies.items()
            if one and (one.first or one.last)
        ),
        tuple(
            Statement(say(words), sentence(facts[key]).grounds)
            for key, words in _EXPECTED.items()
            if not facts[key].stated
        ),
    )


def _force(lies: dict[str, Window | None]) -> Stretch | None:
    if lies["in_force"] is None:
        return None
    return Stretch(days(lies["in_force"]), days(lies["ended"]))


def _hidden(
    lies: dict[str, Window | None], facts: dict[str, Fact]
) -> tuple[Stretch | None, Statement | None]:
    """Give the stretch in force before publication, where there surely or perhaps is one."""
    began, published, ended = lies["in_force"], lies["published"], lies["ended"]
    if began is None or published is None:
        return None, None
    long = apart(began, published)
    if not long:
        return None, None
    grounds = (*sentence(facts["in_force"]).grounds, *sentence(facts["published"]).grounds)
    cites = tuple(dict.fromkeys((*facts["in_force"].sources, *facts["published"].sources)))
    outlived = ended is not None and ended.last is not None and published.surely_after(ended.last)
    until = ended if outlived else published
    text = say("picture.gap-outlived" if outlived else "picture.gap", time=long)
    return Stretch(days(began), days(until)), Statement(text, grounds, cites)


def _moment(word: str, fact: Fact, lies: Window) -> Moment:
    said, text = sentence(fact, date), say(word, day=day(fact))
    if fact.status is Status.INFERRED:
        text = say("picture.inferred", dated=text)
    return Moment(days(lies), Statement(text, said.grounds, said.cites))


def day(fact: Fact) -> str:
    """Say a date; of an inferred one not by what, which stands in the comparison."""
    return date(fact.value) if fact.status is Status.INFERRED else sentence(fact, date).text
