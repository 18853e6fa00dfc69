"""The engine as the laws see it: what it answers, in plain sets, and what it does when hindered."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from itertools import product
from typing import Any

from dpia.reach.conclusion import Group
from dpia.reach.conclusion import Reach
from dpia.reach.conclusion import reach
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.spread import Spread
from dpia.reach.step import StepId
from dpia.regime.resolve import resolve
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.needs import Element
from tests.understanding import believed

Key = tuple[str, str]
Elements = frozenset[Element]


def engine(data: Mapping[str, Any], regime: str = "then") -> Reach:
    """Run the engine on the data of a file."""
    model = believed(data)
    return reach(model, resolve(model, regime))


def groups(run: Reach) -> dict[Key, Group]:
    """Give the answer about the drawn question, by whom it is about and for what."""
    return {(one.subject, one.purpose): one for one in run.groups(FIELD, TO)}


def elements(steps: Iterable[StepId], leans: Iterable[Lean], body: Mapping[str, str]) -> Elements:
    """Write a support as the oracle does; where a field was first collected is left out."""
    found: set[Element] = {("step", step.flow, step.version, step.limb) for step in steps}
    for lean in leans:
        if lean.kind is LeanKind.SIDE:
            found.add(("side", lean.at, lean.side))
        elif lean.kind is LeanKind.ASSUMED:
            name, _, field = lean.at.partition("/")
            found.add(("assumed", f"{body.get(name, name)}/{field}"))
        elif lean.kind is LeanKind.SAME_PERSON:
            found.add(("same", lean.at.partition("/")[2]))
        elif lean.kind is not LeanKind.ORIGIN:
            found.add(({LeanKind.CONFIRM: "confirm"}.get(lean.kind, "inferred"), lean.at))
    return frozenset(found)


def supports(run: Reach) -> dict[Key, frozenset[Elements]]:
    """Give the smallest supports of each group."""
    return {
        key: frozenset(elements(one.steps, one.leans, {}) for one in family.members)
        for key, family in run.arrivals(FIELD, TO).items()
    }


def answers(run: Reach) -> dict[Key, object]:
    """Give all that is answered, in an order that hangs on no name."""
    return {key: _plain(run, group) for key, group in groups(run).items()}


def _plain(run: Reach, group: Group) -> object:
    body = run.trees.body
    chains = frozenset(elements(one.steps, one.leans, body) for one in group.chains)
    tellings = frozenset(
        (elements((), sides, body), frozenset(frozenset(one.sets) for one in telling.variants))
        for telling in group.tellings
        for sides in (telling.sides, *telling.alike)
    )
    return group.arrival, chains, tellings


def worlds(run: Reach) -> Iterator[dict[str, str]]:
    """List every way to take a side of each dispute that this run knows of."""
    leant = {
        lean.at
        for family in run.arrivals(FIELD, TO).values()
        for one in family.members
        for lean in one.leans
        if lean.kind is LeanKind.SIDE
    }
    gates = {lean.at for step in run.steps.values() for lean in step.gates.sides}
    at = sorted(leant | gates)
    for chosen in product(*(sorted(run.sides[one]) for one in at)):
        yield dict(zip(at, chosen, strict=True))


def arriving(
    run: Reach, world: Mapping[str, str], confirmed: frozenset[Lean] | None = None
) -> frozenset[Key]:
    """Tell what arrives where these sides are taken, and these facts (or all) are confirmed."""
    return frozenset(
        key
        for key, family in run.arrivals(FIELD, TO).items()
        if any(
            all(
                world.get(lean.at) == lean.side
                if lean.kind is LeanKind.SIDE
                else confirmed is None or lean in confirmed
                for lean in one.leans
                if lean.contests
            )
            for one in family.members
        )
    )


def letting(run: Reach, bodies: Iterable[str], world: Mapping[str, str]) -> Reach:
    """Run it anew with the steps to which only these bodies need agree, where sides are taken."""
    agreeing = frozenset(bodies)
    return with_steps(
        run, (key for key, step in run.steps.items() if step.gates.under(world) <= agreeing)
    )


def with_steps(run: Reach, kept: Iterable[StepId]) -> Reach:
    """Run it anew with some steps only, and nothing assumed in place of the others."""
    steps = {key: run.steps[key] for key in sorted(kept)}
    spread = Spread(run.model, run.trees, tuple(steps.values()), tuple(run.spread.assumed))
    return replace(run, steps=steps, spread=spread)


def assuming(run: Reach, like: Reach) -> Reach:
    """Run it anew with the origins that another run assumed, and no others."""
    spread = Spread(run.model, run.trees, tuple(run.steps.values()), tuple(like.spread.assumed))
    return replace(run, spread=spread)


def members(run: Reach, world: Mapping[str, str]) -> frozenset[str]:
    """Name whoever must agree to some step where sides are taken.

    A side that says nothing of who keeps a gate leaves its keeper unnamed.
    """
    return frozenset(one for step in run.steps.values() for one in step.gates.under(world))
