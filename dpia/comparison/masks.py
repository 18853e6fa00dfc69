"""Passage through a large model, each step by itself: fields as the bits of one number.

What passes on one day and not on the other is then told for all fields at once, and counted.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from dpia.comparison.difference import Direction
from dpia.comparison.difference import Found
from dpia.comparison.glance import LISTED
from dpia.comparison.glance import Glance
from dpia.comparison.orders import Orders
from dpia.comparison.places import Masks
from dpia.comparison.places import OneDay
from dpia.comparison.plain import NOBODY
from dpia.comparison.plain import Members
from dpia.comparison.plain import members
from dpia.comparison.stands import Half
from dpia.model.flow_model import FlowModel
from dpia.reach.step import surely_allowed
from dpia.regime.plain import surely_passes
from dpia.regime.trees import Trees
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind


@dataclass(slots=True)
class Tally:
    """The plain steps of two days, and the recipients at which some step is not plain."""

    both: Masks = field(default_factory=dict)
    before: Masks = field(default_factory=dict)
    after: Masks = field(default_factory=dict)
    closely: set[str] = field(default_factory=set)

    def some_recipients(self) -> frozenset[str]:
        """Choose some at which few things plainly differ: together about as many as are listed."""
        number: dict[str, int] = {}
        for masks in (self.before, self.after):
            for recipient, _, _ in masks:
                number[recipient] = number.get(recipient, 0) + 1
        some: set[str] = set()
        left = LISTED
        for recipient, several in sorted(number.items()):
            if several <= left and recipient not in self.closely:
                some.add(recipient)
                left -= several
        return frozenset(some)

    def found(self, orders: Orders, leave_out: frozenset[str]) -> Found:
        """Tell what passes on one day and not on the other, at all but some recipients."""
        without = self.closely | leave_out
        gone = OneDay(self.before, self.after, self.both, orders).count(without)
        come = OneDay(self.after, self.before, self.both, orders).count(without)
        counted = (
            (Direction.MORE, come.surely),
            (Direction.LESS, gone.surely),
            (Direction.UNKNOWN, come.perhaps + gone.perhaps),
        )
        both = any(
            any(here.values()) for place, here in self.both.items() if place[0] not in without
        )
        return Found(
            some_before=both or gone.some,
            some_after=both or come.some,
            counted=tuple((direction, number) for direction, number in counted if number),
        )


def tally(before: Half, after: Half, glance: Glance, orders: Orders) -> Tally:
    """Gather the plain steps of both days."""
    found = Tally()
    laying = _Laying(found, before.model, orders.trees, _shown(orders.trees))
    for group in glance.alike:
        paper = before.regime.flows[group[0]].paper
        free = all(
            surely_allowed(half.regime, version)
            for half in (before, after)
            for version in paper.binding
        )
        if free and not paper.in_doubt and not paper.practice:
            for version in paper.binding:
                laying.lay(found.both, group, version)
        elif paper.binding or paper.in_doubt or paper.practice:
            laying.set_aside(group)
    for half, names, masks in (
        (after, glance.opened, found.after),
        (before, glance.closed, found.before),
    ):
        for version, some in _by_version(half, names):
            if surely_allowed(half.regime, version):
                laying.lay(masks, some, version)
            else:
                laying.set_aside(some)
    laying.set_aside(glance.closely)
    return found


def _by_version(half: Half, names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """Group flows that stand under one version by that version."""
    flows = half.model.flows
    groups: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        groups.setdefault(tuple(flows[name].terms), []).append(name)
    for group in groups.values():
        yield half.regime.flows[group[0]].paper.binding[0], group


@dataclass(frozen=True, slots=True)
class _Laying:
    """Lays steps out as masks; `shown` gives for each field the bits of what it shows."""

    found: Tally
    model: FlowModel
    trees: Trees
    shown: Mapping[str, int]

    def set_aside(self, names: Iterable[str]) -> None:
        """Leave what some flows bring to a closer look."""
        flows, body = self.model.flows, self.trees.body
        self.found.closely.update(body[flows[name].to] for name in names)

    def lay(self, masks: Masks, names: Iterable[str], version: str) -> None:
        """Lay out the steps of flows under one version; it is one loop, as flows are many."""
        flows, body, shown = self.model.flows, self.trees.body, self.shown
        for name in names:
            flow = flows[name]
            terms = flow.terms[version]
            passes = surely_passes(flow, terms)
            if passes is False:
                continue
            whose: Members | None = NOBODY
            if not passes or flow.kind is not FlowKind.FEED:
                whose = members(self.model, name, flow, terms, body) if passes else None
            if whose is None:
                self.set_aside((name,))
                continue
            mask = 0
            for one, value in terms.fields.items():
                if value == YES:
                    mask |= shown[one]
            recipient = body[flow.to]
            purpose = str(terms.purpose or flow.purpose or "")
            for subject in flow.about:
                here = masks.setdefault((recipient, subject, purpose), {})
                here[whose] = here.get(whose, 0) | mask


def _shown(trees: Trees) -> dict[str, int]:
    """Give for each field the bits of what it shows, itself included."""
    bit = {name: 1 << place for place, name in enumerate(sorted(trees.revealing))}
    found = dict(bit)
    for name, finer_ones in trees.revealing.items():
        for finer in finer_ones:
            found[finer] |= bit[name]
    return found
