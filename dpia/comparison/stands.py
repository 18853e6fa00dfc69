"""Under which terms a flow stands on a day, where sides of disputes are taken.

What stands is what may pass on paper, and practice without paper that was seen.  That something
does not stand must be stated: by a start, by an end, by a "no".  The end of what was seen is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.limb import OneLimb
from dpia.comparison.limb import limbs_of
from dpia.comparison.sides import HAD_COME
from dpia.comparison.sides import HAD_NOT_COME
from dpia.comparison.sides import Disputes
from dpia.comparison.sides import Sides
from dpia.comparison.sides import disputes_of
from dpia.comparison.sides import joined
from dpia.comparison.sides import value_under
from dpia.dates import Day
from dpia.model.fact import Fact
from dpia.model.flow_model import FlowModel
from dpia.reach.lean import side_key
from dpia.regime.force import Force
from dpia.regime.force import has_come
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.vocabulary import NO
from dpia.vocabulary import YES


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two regimes that are compared, with the model that it was resolved from."""

    model: FlowModel
    regime: Regime


@dataclass(frozen=True, slots=True)
class Stands:
    """The limbs that surely stand; `maybe` says that more may, and nobody states whether.

    `because` lists the facts by which something does not stand, or may.
    """

    limbs: tuple[OneLimb, ...]
    maybe: bool
    because: tuple[Fact, ...] = ()


NOTHING = Stands((), maybe=True)
"""A flow of which nothing is written: nobody states that it does not stand."""


def stands(half: Half, then: FlowThen | None, sides: Sides) -> Stands:
    """Tell under which limbs a flow stands on the day of a regime."""
    if then is None:
        return NOTHING
    if value_under(then.exists, sides) == NO:
        return Stands((), maybe=False, because=(then.exists,))
    terms = {said.version: said for said in then.terms}
    limbs: list[OneLimb] = []
    because: list[Fact] = []
    answers = dict(_versions(half, then, sides))
    for version, (binds, facts) in answers.items():
        if binds is True and version in terms:
            limbs.extend(limbs_of(half.model, then, terms[version]))
        else:
            because.extend(facts)
    open_ = any(binds is None for binds, _ in answers.values())
    seen = _seen(then, sides)
    practice_alone = seen is True and not limbs
    nothing_written = not answers and seen is not False
    return Stands(tuple(limbs), open_ or practice_alone or nothing_written, tuple(because))


def _versions(
    half: Half, then: FlowThen, sides: Sides
) -> Iterator[tuple[str, tuple[bool | None, tuple[Fact, ...]]]]:
    """Tell of each version with terms for the flow whether it binds, and by which facts."""
    displaced = dict(then.paper.displaced)
    for version in sorted(half.model.flows[then.id].terms):
        force = half.regime.forces.get(version)
        if force is None:
            yield version, (_seen(then, sides), then.seen.facts)
        elif version in displaced:
            by = half.regime.forces[displaced[version]]
            yield version, (False, (by.began,))
        else:
            yield version, _binds(force, half.regime.on, sides)


def _binds(force: Force, day: Day, sides: Sides) -> tuple[bool | None, tuple[Fact, ...]]:
    if force.binding.binds:
        return True, ()
    begun, ended = _come(force.began, day, sides), _come(force.ended, day, sides)
    if ended is True:
        return False, (force.ended,)
    if begun is False:
        return False, (force.began,)
    if begun is None or (ended is None and value_under(force.ended, sides) is not None):
        return None, (force.began, force.ended)
    return True, ()


def _come(date: Fact, day: Day, sides: Sides) -> bool | None:
    value = value_under(date, sides)
    if value is None:
        return None
    come = has_come(value, day)
    if come is None and not date.disputed:
        taken = sides.get(side_key(date))
        return {HAD_COME: True, HAD_NOT_COME: False}.get(taken or "")
    return come


def _seen(then: FlowThen, sides: Sides) -> bool | None:
    """Tell whether the flow was seen on the day; None where that is not stated, or both are."""
    values = {value_under(fact, sides) for fact in then.seen.facts} & {YES, NO}
    return values == {YES} if len(values) == 1 else None


def looked_at(half: Half, then: FlowThen) -> frozenset[str]:
    """Name all disputes, and dates that may be some, whose sides are looked at for a flow."""
    forces = (half.regime.forces.get(version) for version in half.model.flows[then.id].terms)
    dates = (date for force in forces if force is not None for date in (force.began, force.ended))
    return frozenset(map(side_key, (then.exists, *then.seen.facts, *dates)))


def standing_disputes(half: Half, then: FlowThen | None) -> Disputes:
    """List the disputes on which it hangs under which terms a flow stands."""
    if then is None:
        return {}
    found = [disputes_of((then.exists, *then.seen.facts))]
    for version in then.paper.in_doubt:
        force = half.regime.forces[version]
        found.append(disputes_of((force.began, force.ended)))
        found += [
            {side_key(date): (HAD_COME, HAD_NOT_COME)}
            for date in (force.began, force.ended)
            if date.stated and not date.disputed and has_come(date.value, half.regime.on) is None
        ]
    return joined(found)


def same_basis(before: FlowThen, after: FlowThen) -> bool:
    """Tell whether the same surely stands on both days, by the same facts, in one model."""
    return before is after or (
        before.paper == after.paper
        and not before.paper.in_doubt
        and before.seen.facts == after.seen.facts
    )
