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
from dpia.reach.lean import LeanKind
from dpia.reach.lean import Leans
from dpia.reach.lean import agree
from dpia.reach.spread import Atom
from dpia.reach.support import Support
from dpia.source import Pointer


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


def ways_of(reach: Reach) -> Ways:
    """Gather every way by which anything arrives anywhere, with whose consent it takes."""
    found: dict[Group, list[Way]] = {}
    for atom, family in sorted(reach.spread.arrivals.items()):
        ways = [
            way
            for support in sorted(family.members, key=lambda one: one.order)
            if not support.begins_at(atom.body)
            for way in _ways(support, reach)
        ]
        for field in _revealed(atom, reach):
            if ways:
                group = Group(field, atom.body, atom.subject, atom.purpose)
                found.setdefault(group, []).extend(ways)
    return {group: tuple(dict.fromkeys(ways)) for group, ways in found.items()}


def _revealed(atom: Atom, reach: Reach) -> Iterator[str]:
    """List the fields that follow from one that arrives, itself included."""
    for field, finer in reach.trees.revealing.items():
        if atom.field in finer:
            yield field


def _ways(support: Support, reach: Reach) -> Iterator[Way]:
    """Give the members that a support takes, under each side of the disputes over its gates."""
    flows = frozenset(step.flow for step in support.steps)
    own = frozenset(lean.at for lean in support.leans if lean.kind is LeanKind.SIDE)
    for chosen in product(*(reach.steps[step].gates.taken for step in sorted(support.steps))):
        leans: Leans = support.leans.union(*(one for one, _ in chosen))
        if not agree(leans):
            continue
        yield Way(
            frozenset((lean.at, lean.side) for lean in leans if lean.kind is LeanKind.SIDE),
            own,
            frozenset[str]().union(*(bodies for _, bodies in chosen)),
            flows,
            frozenset(
                Pointer(tuple(lean.at.split("/")))
                for lean in leans
                if lean.kind is LeanKind.INFERRED
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
    return [way for way in ways if all(sides.get(key) == side for key, side in way.sides)]


def family_of(ways: Iterable[Way]) -> Family:
    """Give the smallest sets whose leave suffices."""
    return least(way.members for way in ways)
