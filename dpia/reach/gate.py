"""Whose consent a step takes: under each side of a dispute, the bodies that must let it pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from operator import eq

from dpia.reach.lean import FREELY
from dpia.reach.lean import Leans
from dpia.reach.lean import Ways
from dpia.reach.lean import agree
from dpia.reach.lean import ways
from dpia.regime.gates import Gate
from dpia.regime.gates import Gates
from dpia.regime.resolve import FlowThen
from dpia.regime.trees import Trees
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind

UNNAMED = "?"
"""Begins the member that stands for whoever decides at a step whose gates are not stated."""

Members = frozenset[str]
"""Bodies by their ids, and unnamed members as `?flow`."""


@dataclass(frozen=True, slots=True)
class GateWays:
    """The members that a step takes, with what each alternative leans on.

    `self_restraint` lists gates that the asker itself keeps, `own_power` those of the person
    concerned, `upstream` those on a standing feed: they are told, and none of them is counted.
    """

    taken: tuple[tuple[Leans, Members], ...]
    self_restraint: tuple[Gate, ...] = ()
    own_power: tuple[Gate, ...] = ()
    upstream: tuple[Gate, ...] = ()


def gate_ways(kind: FlowKind, then: FlowThen, terms: Gates, trees: Trees, asker: str) -> GateWays:
    """Tell who must agree to a step, under each side."""
    gates = (*then.gates.gates, *terms.gates)
    if kind is FlowKind.FEED:
        return GateWays(((frozenset(), frozenset()),), upstream=gates)
    own = tuple(gate for gate in gates if gate.person.value == YES)
    kept = tuple(gate for gate in gates if _kept_by(gate, asker, trees))
    counted = tuple(gate for gate in gates if gate not in own and gate not in kept)
    if counted:
        choices = [tuple(_gate(gate, then.id, trees)) for gate in counted]
        return GateWays(_joined(choices), kept, own)
    none = terms.none if terms.none.stated else then.gates.none
    if gates or kind is FlowKind.REQUEST:
        return GateWays(((frozenset(), frozenset()),), kept, own)
    surely_none = ways(none, lambda value: value == NONE)
    perhaps: Ways = ways(none, lambda value: value != NONE) if none.stated else FREELY
    whoever = frozenset({UNNAMED + then.id})
    return GateWays(
        (
            *((leans, frozenset[str]()) for leans in surely_none),
            *((leans, whoever) for leans in perhaps),
        ),
        kept,
        own,
    )


def _kept_by(gate: Gate, asker: str, trees: Trees) -> bool:
    bodies = {trees.body.get(str(value)) for value in gate.by.values()}
    return bool(asker) and bodies == {asker}


def _gate(gate: Gate, flow: str, trees: Trees) -> Iterator[tuple[Leans, Members]]:
    """List the alternatives of one gate: whose it is, and that it is not there at all."""
    there = ways(gate.exists, lambda value: value == YES) if gate.exists.stated else FREELY
    for leans in there:
        if not gate.by.stated:
            yield leans, frozenset({UNNAMED + flow})
        for body in sorted({str(value) for value in gate.by.values()}):
            for more in ways(gate.by, partial(eq, body)):
                if agree(joined := leans | more):
                    yield joined, frozenset({trees.body.get(body, body)})
    for leans in ways(gate.exists, lambda value: value == NO):
        yield leans, frozenset()


def _joined(
    choices: list[tuple[tuple[Leans, Members], ...]],
) -> tuple[tuple[Leans, Members], ...]:
    """Combine gates of which every one must be passed."""
    found: dict[tuple[Leans, Members], None] = {}
    for chosen in product(*choices):
        leans: Leans = frozenset().union(*(one for one, _ in chosen))
        members: Members = frozenset().union(*(bodies for _, bodies in chosen))
        if agree(leans):
            found[leans, members] = None
    return tuple(found)
