"""Passage: end to end, who must let a field pass before it arrives, before and after.

For each field, category, recipient and purpose the sufficient sets are compared telling by telling.
Inferences count; what is known from memory only does too: the word never changes because a fact's
status did.  A way that is not shown on one day, without anything stated that ends it, is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from functools import partial

from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Found
from dpia.comparison.difference import Told
from dpia.comparison.orders import Orders
from dpia.comparison.pair import Pair
from dpia.comparison.sides import HAD_COME
from dpia.comparison.sides import HAD_NOT_COME
from dpia.comparison.sides import Disputes
from dpia.comparison.sides import Sides
from dpia.comparison.sides import value_under
from dpia.comparison.stands import Half
from dpia.comparison.stands import Stands
from dpia.comparison.sufficient import Family
from dpia.comparison.sufficient import Members
from dpia.comparison.sufficient import not_let_through
from dpia.comparison.tellings import Part
from dpia.comparison.ways import Group
from dpia.comparison.ways import Way
from dpia.comparison.ways import Ways
from dpia.comparison.ways import covering
from dpia.comparison.ways import family_of
from dpia.comparison.ways import taken
from dpia.model.fact import Fact
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.once import Once
from dpia.reach.gate import UNNAMED
from dpia.source import Pointer
from dpia.vocabulary import YES

TwoWays = tuple[tuple[Way, ...], tuple[Way, ...]]
"""The ways by which something arrives, before and after."""
_PASSES = Found(some_before=True, some_after=True)
_PASSES_NOT = Found()
"""What is the same on both days leans on nothing: its inferences are no part of the answer."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The ways before and after, and what is needed to tell whether a way surely ended."""

    pair: Pair
    before: Ways
    after: Ways
    disputes: Disputes

    def parts(self) -> Iterator[Part]:
        """Compare each group by itself; groups with the same ways on both days are equal.

        Of those it is only kept under which sides they pass: while one does, nothing has ended as
        a whole.
        """
        alike: dict[frozenset[frozenset[tuple[str, str]]], tuple[Way, ...]] = {}
        differing: dict[tuple[str, TwoWays], list[Group]] = {}
        for group in sorted({*self.before, *self.after}):
            before = covering(group, self.before, self.pair.orders)
            after = covering(group, self.after, self.pair.orders)
            if before != after:
                differing.setdefault((group.field, (before, after)), []).append(group)
            elif before:
                alike.setdefault(frozenset(way.sides for way in before), before)
        for (_, ways), groups in differing.items():
            yield self._part(tuple(groups), ways)
        if any(not sides for family in alike for sides in family):
            yield Part({}, lambda _sides: _PASSES)
        else:
            yield from map(self._kept, alike.values())

    def _kept(self, ways: tuple[Way, ...]) -> Part:
        return Part(
            self._disputes(ways), lambda sides: _PASSES if taken(ways, sides) else _PASSES_NOT
        )

    def _part(self, groups: tuple[Group, ...], ways: TwoWays) -> Part:
        disputes = self._disputes([way for some in ways for way in some])
        return Part(disputes, partial(self._compare, groups, ways))

    def _disputes(self, ways: Sequence[Way]) -> Disputes:
        """List the disputes of ways; a side that says nothing of a gate is no telling of it."""
        over_arrival = {key for way in ways for key in way.over_arrival}
        sides = {side for way in ways for side in way.sides}
        found: dict[str, tuple[str, ...]] = {}
        for key in sorted({key for key, _ in sides}):
            known = self.disputes.get(key, (HAD_COME, HAD_NOT_COME))
            told = tuple(side for side in known if (key, side) in sides)
            found[key] = known if key in over_arrival else told
        return found

    def _compare(self, groups: tuple[Group, ...], ways: TwoWays, sides: Sides) -> Found:
        """Compare groups of one field that have the same ways: once for all of them."""
        ours, theirs = (taken(some, sides) for some in ways)
        told = [
            *self._told(groups[0], (ours, theirs), Direction.LESS, sides),
            *self._told(groups[0], (theirs, ours), Direction.MORE, sides),
        ]
        found = (_of(group, one) for group in groups for one in told)
        inferred = frozenset[Pointer]().union(*(way.inferred for way in (*ours, *theirs)))
        return Found(tuple(found), bool(ours), bool(theirs), inferred)

    def _told(
        self, group: Group, ways: tuple[list[Way], list[Way]], sure: Direction, sides: Sides
    ) -> Iterator[Difference]:
        """List the sets whose leave suffices on one day and not on the other, or may not."""
        own, other = family_of(ways[0]), family_of(ways[1])
        for one in not_let_through(own, other):
            such = [way for way in ways[0] if way.members == one]
            known = not _unnamed(one, other) and all(
                self._surely_not(group.field, way, sure, sides) for way in such
            )
            steps = _steps(such)
            yield Difference(
                Dimension.PASSAGE,
                sure if known else Direction.UNKNOWN,
                group.recipient,
                (group.field,),
                witness=one if known else frozenset(),
                sets=(own, other) if sure is Direction.LESS else (other, own),
                before=steps if sure is Direction.LESS else (),
                after=steps if sure is Direction.MORE else (),
            )

    def _surely_not(self, field: str, way: Way, sure: Direction, sides: Sides) -> bool:
        """Tell whether what is written shows that a way is not open on the other day.

        It is shown by a step that surely does not stand; or, where every step of it surely stands,
        by what is said of them.  A step that may or may not stand leaves it open, and so does a
        field of which nothing is said.
        """
        halves = (self.pair.before, self.pair.after)
        own, other = halves if sure is Direction.LESS else halves[::-1]
        doubt = False
        for flow in sorted(way.flows):
            there = self.pair.remembered.stands(other, flow, sides)
            if not there.limbs and not there.maybe:
                return True
            if doubt or there.maybe:
                doubt = True
                continue
            here = self.pair.remembered.stands(own, flow, sides)
            carried = self._carried(field, own, way, here, sides)
            doubt = _silent(there, carried, self.pair.orders, sides)
        return not doubt

    def _carried(
        self, field: str, own: Half, way: Way, here: Stands, sides: Sides
    ) -> tuple[str, ...]:
        """List what a way takes of a flow: the field itself, and what its requests require."""
        asking = _required(own.model)
        required = (value_under(asking[flow], sides) for flow in way.flows & asking.keys())
        names = {field, *(name for some in required if isinstance(some, tuple) for name in some)}
        revealing = {finer for name in names for finer in self.pair.orders.revealing(name)}
        return tuple(
            name
            for name in sorted(revealing)
            if any(
                limb.speaks_of(name) and value_under(limb.field(name).fact, sides) == YES
                for limb in here.limbs
            )
        )


@Once
def _required(model: FlowModel) -> Mapping[str, Fact]:
    """Give what flows that ask for an answer require of the asker, where anything is said."""
    return {
        name: read(flow.requires, Pointer(("flows", name, "requires")))
        for name, flow in model.flows.items()
        if flow.requires is not None
    }


def _of(group: Group, one: Difference) -> Difference:
    """Say a difference of what the ways have in common of one group."""
    people, purposes = (group.subject,), (group.purpose,)
    return replace(one, flow=group.recipient, subjects=people, purposes=purposes)


def _steps(ways: Iterable[Way]) -> tuple[Told, ...]:
    """Name the flows of ways, so that a difference can be pointed at."""
    flows = sorted({flow for way in ways for flow in way.flows})
    return tuple(Told(Pointer(("flows", flow)), "") for flow in flows)


def _silent(there: Stands, carried: Iterable[str], orders: Orders, sides: Sides) -> bool:
    """Tell whether a flow says nothing of a field that was carried, or of one that reveals it."""
    for limb in there.limbs:
        written = frozenset(limb.fields())
        for name in carried:
            looked_at = {name} | (orders.revealing(name) & written)
            if any(value_under(limb.field(one).fact, sides) is None for one in looked_at):
                return True
    return False


def _unnamed(one: Members, others: Family) -> bool:
    """Tell whether it hangs on who decides at a step where that is not stated."""
    if any(member.startswith(UNNAMED) for member in one):
        return True
    named = (frozenset(m for m in other if not m.startswith(UNNAMED)) for other in others)
    return any(other <= one for other in named)
