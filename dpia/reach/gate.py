"""Whose consent a step takes: under each side of a dispute, the bodies that must let it pass."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product
from operator import eq

from dpia.model.fact import Fact
from dpia.model.flow import Flow
from dpia.reach.lean import FREELY
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
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
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind

UNNAMED = "?"
"""Begins the member that stands for whoever decides at a step whose gates are not stated."""

Members = frozenset[str]
"""Bodies by their ids, and unnamed members as `?flow`."""


Decided = Mapping[str, str]
"""The side that is taken of each dispute, by its key."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One gate that is counted: whether it is there, and whose it is, each under its sides.

    `there` says None on a side that is silent about the gate; `unnamed` stands for whoever keeps
    it where it is there and nothing is said of that.
    """

    there: tuple[tuple[Leans, bool | None], ...]
    whose: tuple[tuple[Leans, Members], ...]
    unnamed: Members

    def under(self, decided: Decided) -> Members | None:
        """Tell whose consent it takes; None where the sides that are taken say nothing of it."""
        there = next((one for leans, one in self.there if _fits(leans, decided)), None)
        if not there:
            return None if there is None else frozenset()
        return next((one for leans, one in self.whose if _fits(leans, decided)), self.unnamed)

    @property
    def alternatives(self) -> Iterator[tuple[Leans, Members | None]]:
        """List what it takes under every combination of its sides."""
        for leans, there in self.there:
            if not there:
                yield leans, None if there is None else frozenset()
            for more, members in self.whose if there else ():
                if agree(joined := leans | more):
                    yield joined, members


@dataclass(frozen=True, slots=True)
class GateWays:
    """The members that a step takes: those of every gate, under the sides that are taken.

    `whoever` stands for who decides where, under those sides, no gate is stated.
    `self_restraint` lists gates that the asker itself keeps, `own_power` those of the person
    concerned, `upstream` those on a standing feed: they are told, and none of them is counted.
    """

    each: tuple[Counted, ...] = ()
    whoever: Members = frozenset()
    self_restraint: tuple[Gate, ...] = ()
    own_power: tuple[Gate, ...] = ()
    upstream: tuple[Gate, ...] = ()

    @property
    def sides(self) -> frozenset[Lean]:
        """List the sides of disputes that say something of whose consent is needed."""
        every = (
            leans for gate in self.each for part in (gate.there, gate.whose) for leans, _ in part
        )
        return frozenset(lean for leans in every for lean in leans if _sided(lean))

    def under(self, decided: Decided) -> Members:
        """Tell who must agree where these sides are taken."""
        said = [members for gate in self.each if (members := gate.under(decided)) is not None]
        return frozenset[str]().union(*said) if said else self.whoever

    @property
    def taken(self) -> tuple[tuple[Leans, Members], ...]:
        """List the members under every combination of sides, with what each leans on."""
        found: dict[tuple[Leans, Members], None] = {}
        for chosen in product(*(tuple(gate.alternatives) for gate in self.each)):
            leans: Leans = frozenset[Lean]().union(*(one for one, _ in chosen))
            said = [members for _, members in chosen if members is not None]
            if agree(leans):
                found[leans, frozenset[str]().union(*said) if said else self.whoever] = None
        return tuple(found)


def gate_ways(flow: Flow, then: FlowThen, terms: Gates, trees: Trees, asker: str) -> GateWays:
    """Tell who must agree to a step, under each side."""
    gates = (*then.gates.gates, *terms.gates)
    if flow.kind is FlowKind.FEED:
        return GateWays(upstream=gates)
    own = tuple(gate for gate in gates if gate.person.value == YES)
    kept = tuple(gate for gate in gates if gate not in own and _kept_by(gate, asker, trees))
    counted = tuple(gate for gate in gates if gate not in own and gate not in kept)
    within = trees.body[flow.from_] == trees.body[flow.to]
    asks = flow.kind is FlowKind.REQUEST
    whoever = frozenset[str]() if asks or within else frozenset({UNNAMED + then.id})
    if counted:
        each = tuple(_counted(gate, then.id, trees, asker) for gate in counted)
        return GateWays(each, frozenset() if own or kept else whoever, kept, own)
    if gates:
        return GateWays((), frozenset(), kept, own)
    none = terms.none if terms.none.stated else then.gates.none
    return GateWays((Counted(tuple(_none(none)), (), frozenset()),), whoever)


def _sided(lean: Lean) -> bool:
    return lean.kind is LeanKind.SIDE


def _fits(leans: Leans, decided: Decided) -> bool:
    return all(decided.get(lean.at) == lean.side for lean in leans if _sided(lean))


def _kept_by(gate: Gate, asker: str, trees: Trees) -> bool:
    bodies = {trees.body.get(str(value)) for value in gate.by.values()}
    return bool(asker) and bodies == {asker}


def _none(none: Fact) -> Iterator[tuple[Leans, bool | None]]:
    """List the sides that say that there is no gate, and those that do not."""
    yield from ((leans, False) for leans in ways(none, lambda value: value == NONE))
    perhaps: Ways = ways(none, lambda value: value != NONE) if none.stated else FREELY
    yield from ((leans, None) for leans in perhaps)


def _counted(gate: Gate, flow: str, trees: Trees, asker: str) -> Counted:
    unnamed = frozenset({UNNAMED + flow})
    return Counted(
        tuple(_there(gate.exists)), tuple(_whose(gate.by, trees, asker, unnamed)), unnamed
    )


def _there(exists: Fact) -> Iterator[tuple[Leans, bool | None]]:
    """List the sides by what they say of a gate; one that is written and no more is there."""
    if not exists.stated:
        yield frozenset(), True
        return
    said = {YES: True, NO: False}
    for value in sorted({str(value) for value in exists.values()}, reverse=True):
        for leans in ways(exists, partial(eq, value)):
            yield leans, said.get(value)


def _whose(by: Fact, trees: Trees, asker: str, unnamed: Members) -> Iterator[tuple[Leans, Members]]:
    """List whose a gate is under each side; one that the asker keeps takes nobody's consent."""
    if not by.stated:
        yield frozenset(), unnamed
        return
    for value in sorted({str(value) for value in by.values()}):
        named = frozenset({trees.body.get(value, value)}) - {asker}
        for leans in ways(by, partial(eq, value)):
            yield leans, unnamed if value in (SILENT, NOT_STATED) else named
