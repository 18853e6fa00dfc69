"""How a regime introduces itself: its title, its day and the days that it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.dates import Day
from dpia.dates import Period
from dpia.dates import words
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
    prefix = "Proposal: " if regime.proposal else ""
    kind = GroundKind.FACT if at else GroundKind.PHRASE
    grounds = (Ground(kind, at or "a-day-was-named"),)
    return RegimeHead(
        regime.id,
        Statement(f"{prefix}{regime.title if at else words(regime.title)}", grounds),
        str(regime.on),
        Statement(_period(regime), grounds),
    )


def _period(regime: Regime) -> str:
    read_on = f"read on {words(str(regime.on))}"
    return f"{_span(regime.covers)}; {read_on}" if regime.covers else read_on


def _span(covers: Period) -> str:
    """Say a period: `1 January 2017 to 8 May 2018`, `to 31 December 2016`."""
    first, last = _said(covers.first), _said(covers.last)
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"to {last}" if last else "at all times"


def _said(day: Day | None) -> str:
    return words(str(day)) if day else ""
