"""What if: a regime with flows, terms or fields stopped."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dpia.model.choice import Proposal
from dpia.model.choice import Selector
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.regime.resolve import on_day
from dpia.regime.standing import Stand
from dpia.regime.terms import TermsSaid
from dpia.regime.trees import Trees
from dpia.vocabulary import Standing


def propose(model: FlowModel, trees: Trees, name: str, base: Regime) -> Regime:
    """Stop in a regime what a proposal stops; its law is that of the base's day."""
    proposal = model.proposals[name]
    flows = dict(base.flows)
    for stop in proposal.stop:
        if isinstance(stop, Selector):
            flows = _selected(model, trees, flows, stop)
        else:
            flows = _pointed(flows, stop)
    return replace(base, id=name, title=proposal.title, flows=flows, proposal=True)


def stopped_in(regime: Regime) -> tuple[str, ...]:
    """List the flows that a proposal stops whole: a selector is written out where it is shown."""
    return tuple(
        name
        for name, then in sorted(regime.flows.items())
        if then.stand.standing is Standing.STOPPED
    )


def stopped_in_part(model: FlowModel, regime: Regime) -> tuple[str, ...]:
    """List the flows of which a proposal stops a field, a limb or the terms of one version."""
    before = unstopped(model, regime).flows
    return tuple(
        name
        for name, then in sorted(regime.flows.items())
        if then.stand.standing is not Standing.STOPPED and then.terms != before[name].terms
    )


def unstopped(model: FlowModel, proposal: Regime) -> Regime:
    """Resolve the flows of a proposal as they stand before anything is stopped."""
    day = on_day(model, proposal.on, proposal.id, proposal.title, proposal.covers)
    flows = {name: day.flows[name] for name in day.flows if name in proposal.flows}
    return replace(day, flows=flows)


def _stopped(then: FlowThen) -> FlowThen:
    return then._replace(stand=Stand(Standing.STOPPED), terms=())


def _selected(
    model: FlowModel, trees: Trees, flows: dict[str, FlowThen], selector: Selector
) -> dict[str, FlowThen]:
    """Stop every flow of which all that is said is true; with a field, only that field of it.

    With a capability, only the fields that make it possible.
    """
    names = _fields(model, trees, selector)
    kept: dict[str, FlowThen] = {}
    for name, then in flows.items():
        if not _matches(model, trees, then, selector):
            kept[name] = then
        elif not names:
            kept[name] = _stopped(then)
        else:
            kept[name] = then._replace(
                terms=tuple(_without_field(one, names) for one in then.terms)
            )
    return kept


def _fields(model: FlowModel, trees: Trees, selector: Selector) -> frozenset[str]:
    """List the fields that a selector speaks of, and those from which they follow."""
    named = [selector.field] if selector.field is not None else []
    if selector.capability is not None:
        named += [name for way in model.capabilities[selector.capability].any_of for name in way]
    return frozenset(finer for name in named for finer in trees.revealing[name])


def _gated_by(then: FlowThen, trees: Trees, body: str) -> bool:
    """Tell whether a body keeps a gate of a flow, under some side."""
    gates = [*then.gates.gates, *(gate for terms in then.terms for gate in terms.gates.gates)]
    arms = (limb for terms in then.terms for limb in terms.limbs.values())
    gates += [gate for limb in arms for gate in limb.gates.gates]
    return any(
        trees.body.get(str(value)) == trees.body[body]
        for gate in gates
        for value in gate.by.values()
    )


def _matches(model: FlowModel, trees: Trees, then: FlowThen, wanted: Selector) -> bool:
    flow = model.flows[then.id]
    purpose = flow.purpose or ""
    tests = (
        wanted.flow is None or then.id == wanted.flow,
        wanted.from_ is None or trees.body[flow.from_] == trees.body[wanted.from_],
        wanted.to is None or trees.body[flow.to] == trees.body[wanted.to],
        wanted.about is None or any(one in trees.below[wanted.about] for one in flow.about),
        wanted.purpose is None
        or wanted.purpose in trees.purposes_above.get(purpose, frozenset({purpose})),
        wanted.given_in is None
        or any(wanted.given_in in trees.given_in[one] for one in flow.about),
        wanted.instrument is None
        or any(version.partition("@")[0] == wanted.instrument for version in flow.terms),
        wanted.gate is None or _gated_by(then, trees, wanted.gate),
    )
    return all(tests)


def _pointed(flows: dict[str, FlowThen], pointer: str) -> dict[str, FlowThen]:
    """Stop what a pointer names: a flow, its terms under one version, a limb or a field of them."""
    _, name, *rest = pointer.strip("/").split("/")
    if name not in flows:
        return flows
    if len(rest) < 2:
        return {**flows, name: _stopped(flows[name])}
    then, version = flows[name], rest[1]
    terms = tuple(
        changed
        for one in then.terms
        if (changed := _changed(one, rest[2:]) if one.version == version else one) is not None
    )
    return {**flows, name: then._replace(terms=terms)}


def _changed(terms: TermsSaid, rest: list[str]) -> TermsSaid | None:
    if len(rest) < 2:
        return None
    if rest[0] == "fields":
        return _without_field(terms, frozenset({rest[1]}))
    if rest[0] == "limbs":
        limbs = {key: limb for key, limb in terms.limbs.items() if key != rest[1]}
        return terms._replace(limbs=limbs) if limbs else None
    return terms


def _without_field(terms: TermsSaid, names: frozenset[str]) -> TermsSaid:
    limbs = {
        key: replace(limb, fields={f: said for f, said in limb.fields.items() if f not in names})
        for key, limb in terms.limbs.items()
    }
    fields = {key: said for key, said in terms.fields.items() if key not in names}
    return terms._replace(fields=fields, limbs=limbs)


def base_of(proposals: Mapping[str, Proposal], name: str) -> tuple[str, ...]:
    """List the regime that a proposal stands on, and the proposals up to it."""
    chain: list[str] = []
    while name in proposals and name not in chain:
        chain.append(name)
        name = proposals[name].of
    return (name, *reversed(chain))
