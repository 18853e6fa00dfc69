"""Fields by regimes, flow by flow: what the terms in force on each day say of each field."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.regime.terms import Said
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Standing


@dataclass(frozen=True, slots=True)
class Entry:
    """What one regime says of one field of one flow: once for each version in force.

    No versions means that no terms are in force on the day: nothing is said, and nothing denied.
    """

    said: tuple[tuple[str, Said], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One field of one flow, an entry a regime."""

    field: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FlowRows:
    """One flow across the regimes: how it stands in each, and its fields."""

    flow: str
    request: bool
    then: tuple[FlowThen, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every flow that stands in some of the regimes; requests are kept apart from disclosures."""

    regimes: tuple[Regime, ...]
    flows: tuple[FlowRows, ...]

    @property
    def disclosures(self) -> tuple[FlowRows, ...]:
        """List the flows that disclose: answers, feeds and notices."""
        return tuple(flow for flow in self.flows if not flow.request)

    @property
    def requests(self) -> tuple[FlowRows, ...]:
        """List the flows that ask."""
        return tuple(flow for flow in self.flows if flow.request)


def matrix(
    model: FlowModel, regimes: tuple[Regime, ...], only: Collection[str] | None = None
) -> Matrix:
    """Lay flows and fields out against regimes, in the order in which the model declares them.

    `only` names the flows to lay out, where not all are.
    """
    order = {name: index for index, name in enumerate(model.fields)}
    named = model.flows if only is None else (name for name in model.flows if name in only)
    looked_at = (name for name in named if all(name in regime.flows for regime in regimes))
    rows = (_flow(model, name, regimes, order) for name in looked_at)
    return Matrix(regimes, tuple(flow for flow in rows if _stands(flow)))


def _stands(flow: FlowRows) -> bool:
    return any(then.terms or then.stand.standing is not Standing.NONE for then in flow.then)


def _flow(
    model: FlowModel, name: str, regimes: tuple[Regime, ...], order: dict[str, int]
) -> FlowRows:
    then = tuple(regime.flows[name] for regime in regimes)
    fields = {field for flow in then for terms in flow.terms for field in terms.fields}
    return FlowRows(
        name,
        model.flows[name].kind is FlowKind.REQUEST,
        then,
        tuple(
            Row(field, tuple(_entry(flow, field) for flow in then))
            for field in sorted(fields, key=lambda field: (order[field], field))
        ),
    )


def _entry(flow: FlowThen, field: str) -> Entry:
    return Entry(tuple((terms.version, terms.field(field)) for terms in flow.terms))
