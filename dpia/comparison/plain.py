"""Whose leave a flow takes, at first sight of its gates and without making facts of them."""

from __future__ import annotations

from collections.abc import Mapping

from dpia.model import gate as written
from dpia.model.flow import Flow
from dpia.model.flow import Terms
from dpia.model.flow_model import FlowModel
from dpia.reach.gate import UNNAMED
from dpia.regime.plain import GROUNDS
from dpia.vocabulary import FlowKind

Members = frozenset[str]
NOBODY: Members = frozenset()


def members(
    model: FlowModel, name: str, flow: Flow, terms: Terms, body: Mapping[str, str]
) -> Members | None:
    """Name the bodies that must let a flow pass; None where that takes a closer look."""
    if flow.kind is FlowKind.FEED:
        return NOBODY
    asker = _asker(model, flow)
    keepers = [_keepers(flow.gates), _keepers(terms.gates)]
    if asker is None or None in keepers:
        return None
    kept = [body.get(one, one) for some in keepers for one in some or ()]
    if kept:
        return frozenset(kept) - {body.get(asker, asker)}
    if flow.kind is FlowKind.REQUEST or body[flow.from_] == body[flow.to]:
        return NOBODY
    return frozenset({UNNAMED + name})


def _asker(model: FlowModel, flow: Flow) -> str | None:
    """Name who asks for what a flow gives, or nobody; None where sources differ over it."""
    if flow.answers is None:
        return flow.from_ if flow.kind is FlowKind.REQUEST else ""
    asked = model.flows.get(flow.answers) if isinstance(flow.answers, str) else None
    return None if asked is None else asked.from_


def _keepers(gates: object) -> list[str] | None:
    """Name who keeps each gate; None where more is said than that."""
    if gates is None:
        return []
    if not isinstance(gates, Mapping):
        return None
    found: list[str] = []
    for gate in gates.values():
        if not isinstance(gate, written.Gate) or not isinstance(gate.by, str):
            return None
        if not gate.model_fields_set.isdisjoint(_MORE_OF_A_GATE):
            return None
        found.append(gate.by)
    return found


_MORE_OF_A_GATE = GROUNDS | {"exists", "person"}
