"""Take a flow apart into what can be compared by itself, with the disputes on which each hangs."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from functools import partial

from dpia.comparison.bounds import bound_differences
from dpia.comparison.bounds import constraint_differences
from dpia.comparison.bounds import matched
from dpia.comparison.channels import TwoStands
from dpia.comparison.channels import channel_differences
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Found
from dpia.comparison.gate_strength import facts_of
from dpia.comparison.legal_basis import KEYS
from dpia.comparison.limb import OneLimb
from dpia.comparison.limb import limbs_of
from dpia.comparison.measures import BOUNDS
from dpia.comparison.measures import CONDITIONS
from dpia.comparison.measures import LISTED
from dpia.comparison.measures import OF_VERSIONS
from dpia.comparison.orders import Orders
from dpia.comparison.publication import version_fact
from dpia.comparison.sides import Disputes
from dpia.comparison.sides import Sides
from dpia.comparison.sides import disputes_of
from dpia.comparison.sides import joined
from dpia.comparison.stands import Half
from dpia.comparison.stands import standing_disputes
from dpia.comparison.stands import stands
from dpia.comparison.tellings import Part
from dpia.model.fact import Fact
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import LimbSaid
from dpia.regime.terms import TermsSaid

_CHANNEL = ("purpose", "trigger", "excludes")


@dataclass(frozen=True, slots=True)
class FlowPair:
    """One flow before and after, with what it is compared over."""

    id: str
    before: Half
    after: Half
    orders: Orders

    @property
    def then(self) -> tuple[tuple[Half, FlowThen | None], ...]:
        """Give the flow on each day."""
        halves = (self.before, self.after)
        return tuple((half, half.regime.flows.get(self.id)) for half in halves)

    def two(self, sides: Sides) -> TwoStands:
        """Tell what stands of it on each day, where sides are taken."""
        before, after = (stands(half, then, sides) for half, then in self.then)
        return TwoStands(self.id, before, after)

    @property
    def undisputed(self) -> bool:
        """Tell at a glance that no fact of its scope is disputed."""
        return not any(_disputed(then) for _, then in self.then if then is not None)

    def limbs(self) -> Iterator[tuple[Half, OneLimb]]:
        """List every limb that stands, or may."""
        for half, then in self.then:
            if then is not None:
                for terms in then.terms:
                    for limb in limbs_of(half.model, then, terms):
                        yield half, limb


def scope_parts(pair: FlowPair) -> Iterator[Part]:
    """Take the scope of a flow apart: fields that have to do with each other, then its bounds."""
    if pair.undisputed:
        yield Part({}, partial(_whole, pair))
        return
    limbs = [limb for _, limb in pair.limbs()]
    common = joined((_common(pair), disputes_of(_facts(limbs, _CHANNEL))))
    for fields in _field_groups(limbs, pair.orders):
        facts = (limb.field(field).fact for limb in limbs for field in fields)
        yield Part(joined((common, disputes_of(facts))), partial(_channels, pair, fields))
    if all(then is not None and then.terms for _, then in pair.then):
        bounds = disputes_of(_facts(limbs, (measure.key for measure in BOUNDS)))
        yield Part(joined((common, bounds)), partial(_bounds, pair))


def constraint_parts(pair: FlowPair) -> Iterator[Part]:
    """Compare what constrains a flow that stands on both days."""
    limbs = tuple(pair.limbs())
    if not all(then is not None and then.terms for _, then in pair.then):
        return
    facts = [*_facts((limb for _, limb in limbs), _CHANNEL)]
    for half, limb in limbs:
        facts += _constraints(half, limb)
    yield Part(joined((_common(pair), disputes_of(facts))), partial(_constrained, pair))


def _whole(pair: FlowPair, sides: Sides) -> Found:
    """Compare a flow on which nothing is disputed at once."""
    two = pair.two(sides)
    limbs = (*two.before.limbs, *two.after.limbs)
    fields = tuple(sorted({field for limb in limbs for field in limb.fields()}))
    found = channel_differences(two, fields, sides, pair.orders)
    if not two.before.limbs or not two.after.limbs:
        return found
    bounds = _found(tuple(bound_differences(matched(two, sides, pair.orders), sides)))
    return replace(
        found,
        differences=(*found.differences, *bounds.differences),
        inferred=found.inferred | bounds.inferred,
    )


def _channels(pair: FlowPair, fields: tuple[str, ...], sides: Sides) -> Found:
    return channel_differences(pair.two(sides), fields, sides, pair.orders)


def _bounds(pair: FlowPair, sides: Sides) -> Found:
    found = matched(pair.two(sides), sides, pair.orders)
    return _found(tuple(bound_differences(found, sides)))


def _constrained(pair: FlowPair, sides: Sides) -> Found:
    found = matched(pair.two(sides), sides, pair.orders)
    halves = pair.before, pair.after
    return _found(tuple(constraint_differences(found, halves, sides, pair.orders)))


def _found(differences: tuple[Difference, ...]) -> Found:
    """Count the inferences on which differences lean."""
    tolds = (told for one in differences for told in (*one.before, *one.after))
    inferred = frozenset(told.inferred for told in tolds if told.inferred is not None)
    return Found(differences, inferred=inferred)


def _disputed(then: FlowThen) -> bool:
    if then.exists.disputed or then.paper.in_doubt or any(f.disputed for f in then.seen.facts):
        return True
    some: list[TermsSaid | LimbSaid] = list(then.terms)
    some += [limb for terms in then.terms for limb in terms.limbs.values()]
    facts = (
        said.fact for one in some for part in (one.fields, one.clauses) for said in part.values()
    )
    return any(fact.disputed for fact in facts) or any(one.whole.disputed for one in then.terms)


def _common(pair: FlowPair) -> Disputes:
    return joined(standing_disputes(half, then) for half, then in pair.then)


def _facts(limbs: Iterable[OneLimb], keys: Iterable[str]) -> Iterator[Fact]:
    wanted = tuple(keys)
    for limb in limbs:
        for key in wanted:
            if limb.says(key):
                yield limb.fact(key).fact


def _constraints(half: Half, limb: OneLimb) -> Iterator[Fact]:
    """List the facts that constrain a limb."""
    own = [key for key in limb.written() if key.partition("/")[0] in LISTED]
    yield from _facts((limb,), (*(measure.key for measure in CONDITIONS), *KEYS, *own))
    yield from facts_of(limb)
    for key in ("published", *(measure.key for measure in OF_VERSIONS)):
        yield version_fact(half, limb.terms.version, key)


def _field_groups(limbs: list[OneLimb], orders: Orders) -> list[tuple[str, ...]]:
    """Group the fields of which one reveals another; without disputes all are one group."""
    fields = sorted({field for limb in limbs for field in limb.fields()})
    facts = (limb.field(field).fact for limb in limbs for field in fields)
    if len(disputes_of(facts)) < 2:
        return [tuple(fields)]
    groups: list[set[str]] = []
    for field in fields:
        own = {field} | (orders.revealing(field) & set(fields))
        apart = [group for group in groups if not group & own]
        groups = [*apart, own.union(*(group for group in groups if group & own))]
    return [tuple(sorted(group)) for group in groups]
