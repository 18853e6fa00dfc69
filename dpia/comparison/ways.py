"""The ways by which something arrives, each with whose leave it takes and what it leans on."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from dpia.comparison.orders import Orders
from dpia.comparison.sides import Sides
from dpia.comparison.sufficient import Family
from dpia.comparison.sufficient import Members
from dpia.comparison.sufficient import least
from dpia.reach.conclusion import Reach
from dpia.reach.lean import FREELY
from dpia.reach.lean import LeanKind
from dpia.reach.lean import Leans
from dpia.reach.lean import agree
from dpia.reach.lean import both
from dpia.reach.lean import ways_said
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.reach.support import Support
from dpia.regime.trees import Trees
from dpia.source import Pointer
from dpia.vocabulary import YES


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """What is compared by itself: a field about a category that reaches a body for a purpose."""

    field: str
    recipient: str
    subject: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way by which something arrives: the sides it leans on, its members, and its flows.

    `over_arrival` names the disputes on which it hangs whether it arrives at all; the others are
    over gates alone.
    """

    sides: frozenset[tuple[str, str]]
    over_arrival: frozenset[str]
    members: Members
    flows: frozenset[str]
    inferred: frozenset[Pointer]


Ways = Mapping[Group, tuple[Way, ...]]
Taken = tuple[tuple[Leans, Members], ...]
"""The members that a step takes under every combination of sides, with what each leans on."""


def ways_of(reach: Reach) -> Ways:
    """Gather every way by which anything arrives anywhere, with whose consent it takes."""
    revealed = _turned(reach.trees)
    gates = {name: step.gates.taken for name, step in reach.steps.items()}
    found: dict[Group, list[Way]] = {}
    for atom, family in sorted(reach.spread.arrivals.items()):
        ways = [
            way
            for support in sorted(family.members, key=lambda one: one.order)
            if not support.begins_at(atom.body)
            for way in _ways(support, gates)
        ]
        for field in revealed[atom.field] if ways else ():
            group = Group(field, atom.body, atom.subject, atom.purpose)
            found.setdefault(group, []).extend(ways)
    return {group: tuple(dict.fromkeys(ways)) for group, ways in found.items()}


def ways_by_step(steps: Iterable[Step], trees: Trees) -> Ways:
    """Gather the ways of each step by itself, as if every sender held what it gives.

    For models that are too large to follow chains through: who stands at the last step is told,
    and who stands before it is not.
    """
    revealed = _turned(trees)
    found: dict[Group, list[Way]] = {}
    for step in steps:
        for name, said in step.fields.items():
            told = ways_said(said, lambda value: value == YES)
            for leans in told if step.passes == FREELY else both(step.passes, told):
                for field, subject in product(revealed[name], step.about):
                    group = Group(field, step.recipient, subject, step.purpose)
                    found.setdefault(group, []).extend(_of_step(step, leans))
    return {group: tuple(dict.fromkeys(ways)) for group, ways in found.items()}


def _of_step(step: Step, leans: Leans) -> Iterator[Way]:
    for over_gates, members in step.gates.taken:
        if agree(every := leans | over_gates):
            yield _way(every, leans, members, frozenset({step.id.flow}))


def _turned(trees: Trees) -> dict[str, list[str]]:
    """List for each field those that follow from it, itself included."""
    found: dict[str, list[str]] = {}
    for field, finer in trees.revealing.items():
        for name in finer:
            found.setdefault(name, []).append(field)
    return found


def _ways(support: Support, gates: Mapping[StepId, Taken]) -> Iterator[Way]:
    """Give the members that a support takes, under each side of the disputes over its gates."""
    flows = frozenset(step.flow for step in support.steps)
    for chosen in product(*(gates[step] for step in sorted(support.steps))):
        leans: Leans = support.leans.union(*(one for one, _ in chosen))
        if agree(leans):
            members = frozenset[str]().union(*(bodies for _, bodies in chosen))
            yield _way(leans, support.leans, members, flows)


def _way(leans: Leans, over_arrival: Leans, members: Members, flows: frozenset[str]) -> Way:
    return Way(
        frozenset((lean.at, lean.side) for lean in leans if lean.kind is LeanKind.SIDE),
        frozenset(lean.at for lean in over_arrival if lean.kind is LeanKind.SIDE),
        members,
        flows,
        frozenset(
            Pointer(tuple(lean.at.split("/"))) for lean in leans if lean.kind is LeanKind.INFERRED
        ),
    )


def covering(group: Group, ways: Ways, orders: Orders) -> tuple[Way, ...]:
    """List the ways by which it arrives about these people for this, or about more, for more."""
    exact = ways.get(group, ())
    wider = (
        way
        for subject in sorted(orders.trees.above.get(group.subject, frozenset()))
        for purpose in sorted(orders.trees.purposes_above.get(group.purpose, frozenset()))
        if (subject, purpose) != (group.subject, group.purpose)
        for way in ways.get(Group(group.field, group.recipient, subject, purpose), ())
    )
    return tuple(dict.fromkeys((*exact, *wider)))


def taken(ways: Iterable[Way], sides: Sides) -> list[Way]:
    """Keep the ways that lean on no side but those that are taken."""
    there = frozenset(sides.items())
    return [way for way in ways if way.sides <= there]


def family_of(ways: Iterable[Way]) -> Family:
    """Give the smallest sets whose leave suffices."""
    return least(way.members for way in ways)
