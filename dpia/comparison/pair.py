"""Compare two regimes, before and after, flow by flow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from functools import partial

from dpia.comparison.agreed import agreed
from dpia.comparison.cells import ANYTHING
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Found
from dpia.comparison.flow_parts import FlowPair
from dpia.comparison.flow_parts import constraint_parts
from dpia.comparison.flow_parts import scope_parts
from dpia.comparison.glance import LISTED
from dpia.comparison.glance import Glance
from dpia.comparison.glance import Group
from dpia.comparison.glance import glance
from dpia.comparison.limb import OneLimb
from dpia.comparison.orders import Orders
from dpia.comparison.orders import orders
from dpia.comparison.publication import version_fact
from dpia.comparison.remembered import Remembered
from dpia.comparison.sides import NO_SIDES
from dpia.comparison.sides import Sides
from dpia.comparison.stands import Half
from dpia.comparison.stands import same_basis
from dpia.comparison.stands import standing_disputes
from dpia.comparison.stands import stands
from dpia.comparison.tellings import Part
from dpia.comparison.tellings import outcome
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.comparison.word import line
from dpia.model.flow_model import FlowModel
from dpia.regime.alike import alike
from dpia.regime.resolve import FlowThen
from dpia.vocabulary import NO


@dataclass(frozen=True, slots=True)
class Pair:
    """Two regimes and the orders over which they are compared: those that both models uphold.

    `glance` sorts the flows of a large model at first sight; `remembered` holds what other pairs
    of the same regimes have worked out.
    """

    before: Half
    after: Half
    orders: Orders
    glance: Glance | None = None
    remembered: Remembered = field(default_factory=Remembered, compare=False, repr=False)

    @property
    def one_model(self) -> bool:
        """Tell whether both are regimes of one model."""
        return self.before.model is self.after.model


@dataclass(frozen=True, slots=True)
class Known:
    """What all pairs of regimes of one model share: its orders, and what stands alike in it."""

    orders: Orders
    groups: tuple[Group, ...]
    remembered: Remembered = field(default_factory=Remembered, compare=False, repr=False)


def known_of(model: FlowModel) -> Known:
    """Gather it."""
    return Known(orders(model), tuple(alike(model)))


def pair(before: Half, after: Half, known: Known | None = None) -> Pair:
    """Set two regimes against each other."""
    if known is None:
        declared = orders(agreed(before.model, after.model))
        return Pair(before, after, declared, glance(before, after))
    sorted_ = glance(before, after, known.groups)
    return Pair(before, after, known.orders, sorted_, known.remembered)


def scope(pair: Pair) -> Line:
    """Tell what may pass before and not after, and after and not before."""
    if contrasts(pair):
        return Line(LineKind.SCOPE, ((Word.CONTRAST, ()),))
    return line(LineKind.SCOPE, outcome(_scope_parts(pair)))


def constraints(pair: Pair) -> Line:
    """Tell what stands in the way before and not after, and after and not before."""
    if contrasts(pair):
        return Line(LineKind.CONSTRAINTS, ((Word.CONTRAST, ()),))
    return line(LineKind.CONSTRAINTS, outcome(_constraint_parts(pair)))


def contrasts(pair: Pair) -> bool:
    """Tell whether the two speak of people whose data were given in different contexts only."""
    if not any(pair.orders.trees.given_in.values()):
        return False
    before, after = (_contexts(half, pair) for half in (pair.before, pair.after))
    return bool(before) and bool(after) and not before & after


def _contexts(half: Half, pair: Pair) -> frozenset[str]:
    """List what the data were given for that stand to be disclosed."""
    flows = half.regime.flows
    groups = pair.glance.groups if pair.glance is not None else ((name,) for name in flows)
    given_in = pair.orders.trees.given_in
    return frozenset(
        given
        for group in groups
        if flows[group[0]].terms
        for subject in {about for name in group for about in half.model.flows[name].about}
        for given in given_in.get(subject, ())
    )


def flow_ids(pair: Pair) -> Iterator[str]:
    """List the flows that are compared: those of both, and those that only one model has."""
    before, after = pair.before.regime, pair.after.regime
    for name in sorted({*before.flows, *after.flows}):
        left_out = (name not in before.flows and before.left_out) or (
            name not in after.flows and after.left_out
        )
        if not left_out:
            yield name


def _scope_parts(pair: Pair) -> Iterator[Part]:
    if pair.glance is not None:
        yield from _scope_at_a_glance(pair, pair.glance)
        return
    some = False
    for name in flow_ids(pair):
        if _alike(pair, name):
            if some:
                continue
            if _passes(pair.before, name):
                some = True
                yield Part({}, _something)
                continue
        yield from scope_parts(FlowPair(name, pair.before, pair.after, pair.orders))


def _scope_at_a_glance(pair: Pair, sorted_: Glance) -> Iterator[Part]:
    """Take apart what must be looked at closely, and some of what plainly began or ended."""
    some = next((name for name in _standing_alike(pair, sorted_) if _passes(pair.before, name)), "")
    if some:
        yield Part({}, _something)
    looked_at = {*sorted_.closely, *sorted_.opened[:LISTED], *sorted_.closed[:LISTED]}
    if not some:
        looked_at.update(_standing_alike(pair, sorted_))
    for name in sorted(looked_at):
        yield from scope_parts(FlowPair(name, pair.before, pair.after, pair.orders))
    yield Part({}, partial(_beyond, sorted_))


def _standing_alike(pair: Pair, sorted_: Glance) -> Iterator[str]:
    """List the flows that stand alike on both days, or may."""
    for group in sorted_.alike:
        then = pair.before.regime.flows[group[0]]
        there = stands(pair.before, then, NO_SIDES)
        if there.limbs or there.maybe or standing_disputes(pair.before, then):
            yield from group


def _beyond(sorted_: Glance, _sides: Sides) -> Found:
    """Count the flows that plainly began or ended and are not listed."""
    each = ((Direction.MORE, sorted_.opened), (Direction.LESS, sorted_.closed))
    counted = tuple((way, len(names) - LISTED) for way, names in each if len(names) > LISTED)
    return Found((), bool(sorted_.closed), bool(sorted_.opened), counted=counted)


def _constrained_flows(pair: Pair, moved: frozenset[str]) -> Iterator[str]:
    """List the flows of which something may constrain otherwise, be it that more is published."""
    if pair.glance is None:
        for name in flow_ids(pair):
            if not _alike(pair, name) or _under(pair.after.regime.flows[name], moved):
                yield name
        return
    flows = pair.after.regime.flows
    again = (
        name for group in pair.glance.alike if _under(flows[group[0]], moved) for name in group
    )
    yield from sorted((*pair.glance.closely, *again))


def _constraint_parts(pair: Pair) -> Iterator[Part]:
    moved = _published_between(pair)
    for name in _constrained_flows(pair, moved):
        yield from constraint_parts(FlowPair(name, pair.before, pair.after, pair.orders))


def _alike(pair: Pair, name: str) -> bool:
    """Tell at a glance that the same stands on both days: most flows of a large model do."""
    before, after = pair.before.regime.flows.get(name), pair.after.regime.flows.get(name)
    if before is None or after is None or not pair.one_model:
        return False
    return same_basis(before, after) or pair.before.regime.on == pair.after.regime.on


def _under(then: FlowThen, versions: frozenset[str]) -> bool:
    return any(terms.version in versions for terms in then.terms)


def _something(_sides: Sides) -> Found:
    return Found(some_before=True, some_after=True)


def _passes(half: Half, name: str) -> bool:
    """Tell whether anything passes on a flow, or may, whatever side is taken."""
    then = half.regime.flows[name]
    there = stands(half, then, NO_SIDES)
    if standing_disputes(half, then):
        return False
    return there.maybe or any(_holds(limb) for limb in there.limbs)


def _holds(limb: OneLimb) -> bool:
    """Tell whether a limb lets something through on every side, or does not say what."""
    fields = set(limb.fields())
    facts = (limb.field(name).fact for name in fields or {ANYTHING})
    return any(NO not in fact.values() for fact in facts)


def _published_between(pair: Pair) -> frozenset[str]:
    """Name the versions that may have been published between the two days."""
    return frozenset(
        version
        for version in pair.after.regime.forces
        if pair.before.regime.on != pair.after.regime.on
        and version_fact(pair.after, version, "published").stated
    )
