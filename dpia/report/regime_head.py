"""How a regime introduces itself: its title, its day and the days that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.dates import Day
from dpia.dates import Period
from dpia.dates import words
from dpia.language.say import say
from dpia.regime.resolve import Regime
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Revision


@dataclass(frozen=True, slots=True)
class RegimeHead:
    """A regime's id (or a day), title, the day on which it is read, and the days it stands for.

    `revision` is that of the model which it is of, where that was named.
    """

    id: str
    title: Statement
    on: str
    period: Statement
    revision: Revision | None = None


def head(regime: Regime) -> RegimeHead:
    """Introduce a regime."""
    at = str(regime.at) if regime.at is not None else ""
    title = regime.title if at else words(regime.title)
    kind = GroundKind.FACT if at else GroundKind.PHRASE
    grounds = (Ground(kind, at or "a-day-was-named"),)
    return RegimeHead(
        regime.id,
        Statement(say("model.proposal", title=title) if regime.proposal else title, grounds),
        str(regime.on),
        Statement(_period(regime), grounds),
    )


def days(regime: Regime) -> str:
    """Say the days that a regime stands for; empty where none are stated."""
    return _span(regime.covers) if regime.covers else ""


def _period(regime: Regime) -> str:
    day = words(str(regime.on))
    if regime.covers:
        return say("model.covers-and-read-on", period=_span(regime.covers), day=day)
    return say("model.read-on", day=day)


def _span(covers: Period) -> str:
    """Say a period: `1 January 2017 to 8 May 2018`, `to 31 December 2016`."""
    first, last = _said(covers.first), _said(covers.last)
    if first and last:
        return say("model.from-to", first=first, last=last)
    if first:
        return say("model.from", first=first)
    return say("model.to", last=last) if last else say("model.at-all-times")


def _said(day: Day | None) -> str:
    return words(str(day)) if day else ""
