"""What took the place of a version by a day: as a whole, or on some flows only."""

from __future__ import annotations

from collections import defaultdict

from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.regime.force import Binding
from dpia.regime.resolve import Regime
from dpia.report.names import Names
from dpia.report.saying import date
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement

_NOT_BEGUN = (Binding.NOT_YET, Binding.NOT_STATED, Binding.DISPUTED, Binding.NOT_ESTABLISHED)


def displacers(
    model: FlowModel, regime: Regime, version: str
) -> tuple[bool, tuple[Statement, ...]]:
    """Tell whether a version is displaced as a whole, and by what.

    A later version of the same instrument takes its place altogether.  Another instrument does so
    on the flows for which both have terms: altogether where no other flow is left to it.
    """
    later = _later(model, regime, version)
    if later:
        return True, (_said(model, regime, later, ""),)
    flows = [name for name in regime.flows if version in model.flows[name].terms]
    taken: defaultdict[str, list[str]] = defaultdict(list)
    for name in flows:
        by = dict(regime.flows[name].paper.displaced).get(version)
        if by:
            taken[by].append(name)
    names, whole = Names(model), sum(map(len, taken.values())) == len(flows) > 0
    said = (
        _said(model, regime, by, "" if whole else ", ".join(names.text("flow", one) for one in on))
        for by, on in sorted(taken.items())
    )
    return whole, tuple(said)


def _later(model: FlowModel, regime: Regime, version: str) -> str:
    """Name the version of the same instrument that displaced this one; empty where none did."""
    instrument = version.partition("@")[0]
    known = model.instruments[instrument].versions
    begun = [
        number
        for number in known
        if regime.forces[f"{instrument}@{number}"].binding not in _NOT_BEGUN
    ]
    if any(version in known[number].revives for number in begun):
        return ""
    by = next((number for number in begun if version in known[number].displaces), "")
    return f"{instrument}@{by}" if by else ""


def _said(model: FlowModel, regime: Regime, by: str, flows: str) -> Statement:
    began = sentence(regime.forces[by].began, date)
    instrument, _, number = by.partition("@")
    at = Ground(GroundKind.FACT, f"instruments/{instrument}/versions/{number}/displaces")
    name = Names(model).version_text(by)
    if flows:
        text = say("model.displacer-on", version=name, flows=flows, began=began.text)
    else:
        text = say("model.displacer", version=name, began=began.text)
    return Statement(text, (at, *began.grounds), began.cites)
