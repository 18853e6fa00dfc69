"""One version of an instrument on the line of time."""

from __future__ import annotations

from dpia.dates import Window
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

WORDS = {
    "announced": "announced",
    "signed": "signed",
    "in_force": "in force",
    "published": "published",
    "renewed": "renewed",
    "suspended": "suspended",
    "ended": "ended",
}
_EXPECTED = ("in_force", "published", "ended")
"""Dates that are missed where they are not stated."""


def row(model: FlowModel, name: str) -> InstrumentRow:
    """Lay out the dates of one version."""
    instrument, _, number = name.partition("@")
    known = model.instruments[instrument]
    version = known.versions[number]
    at = Pointer(("instruments", instrument, "versions", number))
    around = grounds_in(version, grounds_in(known))
    facts = {key: read(getattr(version, key), at / key, around) for key in WORDS}
    lies = {key: window(fact) for key, fact in facts.items()}
    hidden, gap = _hidden(lies, facts)
    return InstrumentRow(
        Names(model).version(name),
        _force(lies),
        hidden,
        gap,
        tuple(
            _moment(WORDS[key], facts[key], one)
            for key, one in lies.items()
            if one and (one.first or one.last)
        ),
        tuple(_unstated(WORDS[key], facts[key]) for key in _EXPECTED if not facts[key].stated),
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
    text = f"{long} in force and not published"
    if outlived:
        text = f"published {long} after it began, when it had ended"
    return Stretch(days(began), days(until)), Statement(text, grounds, cites)


def _moment(word: str, fact: Fact, lies: Window) -> Moment:
    said = sentence(fact, date)
    text, _, _ = said.text.partition(", inferred")
    inferred = " (inferred)" if text != said.text else ""
    return Moment(days(lies), Statement(f"{word} {text}{inferred}", said.grounds, said.cites))


def _unstated(word: str, fact: Fact) -> Statement:
    return Statement(f"{word}: not stated", sentence(fact).grounds)
