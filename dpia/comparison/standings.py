"""How many disclosures stand how in each of several regimes."""

from __future__ import annotations

from collections.abc import Iterable

from dpia.comparison.glance import MOST
from dpia.comparison.glance import Group
from dpia.comparison.matrix import FlowRows
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import FlowsThen
from dpia.regime.resolve import Regime
from dpia.regime.standing import Stand
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Standing

Stood = tuple[tuple[tuple[Stand, ...], int], ...]
"""How some flows stand in each regime, and how many flows do."""


def is_large(regimes: tuple[Regime, ...]) -> bool:
    """Tell whether there are too many flows to look at each."""
    return all(isinstance(one.flows, FlowsThen) and len(one.flows) > MOST for one in regimes)


def standings_in(flows: Iterable[FlowRows]) -> Stood:
    """Tell it of flows that are laid out."""
    return tuple((tuple(then.stand for then in flow.then), 1) for flow in flows)


def standings(model: FlowModel, regimes: tuple[Regime, ...], groups: Iterable[Group]) -> Stood:
    """Tell it of all disclosures that stand in some of the regimes, by those that stand alike."""
    found = []
    for group in groups:
        then = tuple(regime.flows[group[0]] for regime in regimes)
        stands = any(one.terms or one.stand.standing is not Standing.NONE for one in then)
        if stands and model.flows[group[0]].kind is not FlowKind.REQUEST:
            found.append((tuple(one.stand for one in then), len(group)))
    return tuple(found)
