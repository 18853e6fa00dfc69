"""Name the regimes of a model: its own, a day, an agreement, a proposal, or a comparison."""

from __future__ import annotations

from difflib import get_close_matches

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.model.additions import added_flows
from dpia.model.additions import with_additions
from dpia.model.build import FlowFile
from dpia.regime.proposal import base_of
from dpia.regime.proposal import propose
from dpia.regime.resolve import Regime
from dpia.regime.resolve import UnknownRegimeError
from dpia.regime.resolve import barred
from dpia.regime.resolve import limited
from dpia.regime.resolve import resolve as resolve_named
from dpia.regime.trees import trees_of
from dpia.source import Span


def resolve(flow_file: FlowFile, name: str) -> Regime:
    """Resolve a regime by its id, or a day; raise Unreadable, with what is near, for neither."""
    model = flow_file.model
    first, *proposals = base_of(model.proposals, name)
    try:
        regime = resolve_named(model, first)
        for proposal in proposals:
            regime = propose(model, trees_of(model), proposal, regime)
    except UnknownRegimeError:
        known = sorted((*model.regimes, *model.proposals))
        near = get_close_matches(name, known, n=1)
        listed = ", ".join(f"'{one}'" for one in known) or "none"
        advice = f"did you mean '{near[0]}'" if near else f"the regimes are {listed}"
        diagnostic = Diagnostic(
            Span(name),
            "unknown-regime",
            f"'{name}' is no regime of the model, no dated agreement and no day",
            f"{advice}; a day is written 2017-01-31, an agreement INSTRUMENT@VERSION",
        )
        raise Unreadable((diagnostic,)) from None
    return regime


def look(flow_file: FlowFile, names: tuple[str, ...] = ()) -> tuple[FlowFile, tuple[Regime, ...]]:
    """Resolve regimes and proposals, with the model that holds what the proposals add.

    A flow that a proposal adds stands in that proposal (and in those made of it), and nowhere else.
    """
    model = flow_file.model
    chains = {name: base_of(model.proposals, name)[1:] for name in names}
    whole = with_additions(flow_file, [one for chain in chains.values() for one in chain])
    if whole is flow_file:
        return flow_file, regimes(flow_file, names)
    every = set(whole.model.flows) - set(model.flows)
    found = (
        barred(one, every - set(added_flows(model, chains.get(one.id, ()))))
        for one in regimes(whole, names)
    )
    return whole, tuple(found)


def regimes(flow_file: FlowFile, names: tuple[str, ...] = ()) -> tuple[Regime, ...]:
    """Resolve the regimes that are named, in that order; without names all, by their days.

    The id of a comparison stands for its regimes, limited to its flows.  Every name that is none
    is reported at once.
    """
    model = flow_file.model
    every = sorted(model.regimes, key=lambda name: (model.regimes[name].on, name))
    found: list[Regime] = []
    trouble: list[Diagnostic] = []
    meant = (one for asked in names or every for one in _meant(flow_file, asked))
    for name, flows in meant:
        try:
            found.append(limited(resolve(flow_file, name), flows))
        except Unreadable as unreadable:
            trouble.extend(unreadable.diagnostics)
    if trouble:
        raise Unreadable(tuple(trouble))
    return tuple(found)


def _meant(flow_file: FlowFile, name: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Tell which regimes a name stands for, and to which flows each is limited."""
    comparison = flow_file.model.comparisons.get(name)
    if comparison is None:
        return ((name, ()),)
    return tuple((regime, tuple(comparison.flows)) for regime in comparison.regimes)
