"""Firewalls: the smallest sets of exchanges whose stop means that a field no longer arrives."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from dpia.model.flow_model import FlowModel
from dpia.reach.asking import answered
from dpia.reach.conclusion import Reach
from dpia.reach.step import Step
from dpia.regime.trees import Trees
from dpia.vocabulary import FlowKind

MOST = 200
"""How many firewalls are kept on the way; beyond, the smallest are, and the answer says so."""

Unit = tuple[str, ...]
"""An exchange: a request with its answers; or one feed or notice; flows by their ids, sorted."""


@dataclass(frozen=True, slots=True)
class Firewall:
    """One smallest set of exchanges to stop.

    `unstated` lists the steps that remain, lead to the same body, and whose list of fields is not
    given as whole: with any of them it holds only as far as stated.
    """

    stops: tuple[Unit, ...]
    unstated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Firewalls:
    """All smallest firewalls for one field and recipient.

    `beyond` lists exchanges of chains that no candidate cuts (data used for what they were given
    for): with any, there is no firewall short of stopping that use itself.
    """

    found: tuple[Firewall, ...]
    beyond: tuple[tuple[Unit, ...], ...]
    bounded: bool


def firewalls(
    reach: Reach, field: str, recipient: str, *, about: str = "", any_use: bool = False
) -> Firewalls:
    """Find what would have to stop, contested steps included.

    Candidates are exchanges whose purpose lies outside that for which the data were given; with
    `any_use` all are ("stop registering patients" is no firewall).
    """
    cuts: dict[tuple[Unit, ...], tuple[Unit, ...]] = {}
    unit_of = _units(reach.model)
    serves = _purposes(reach)
    bounded = False
    for (subject, _), family in sorted(reach.arrivals(field, recipient).items()):
        if not about or subject in reach.trees.below[about]:
            bounded |= family.bounded
            ways = {frozenset(unit_of[step.flow] for step in one.steps) for one in family.members}
            outside = partial(_serves_outside, reach.trees, serves, subject)
            for way in sorted(tuple(sorted(units)) for units in ways):
                units = (unit for unit in way if any_use or outside(unit))
                cuts[way] = tuple(sorted({*units, *cuts.get(way, ())}))
    beyond = tuple(sorted(way for way, units in cuts.items() if not units))
    if beyond or not cuts:
        return Firewalls((), beyond, bounded)
    sets, let_go = _hitting(sorted(set(cuts.values()), key=lambda one: (len(one), one)))
    found = (Firewall(one, tuple(unstated(reach, field, (recipient, about), one))) for one in sets)
    return Firewalls(tuple(found), (), bounded or let_go)


def unstated(
    reach: Reach, field: str, ends: tuple[str, str], stops: tuple[Unit, ...] = ()
) -> Iterator[str]:
    """List the flows that remain, end at the recipient, and might carry the field unstated.

    `ends` are the recipient and, where asked, about whom.
    """
    recipient, about = ends
    stopped = {flow for unit in stops for flow in unit}
    body = reach.trees.body[recipient]
    yield from sorted(
        {
            step.id.flow
            for step in reach.steps.values()
            if step.recipient == body
            and step.kind is not FlowKind.REQUEST
            and step.id.flow not in stopped
            and (not about or any(reach.trees.comparable(one, about) for one in step.about))
            and _silent(step, reach.carriers(field))
        }
    )


def _units(model: FlowModel) -> dict[str, Unit]:
    """Name the exchange to which each flow belongs: a request with all its answers."""
    answers: dict[str, list[str]] = {}
    for name in model.flows:
        for request, _ in answered(model, name):
            answers.setdefault(request, []).append(name)
    units: dict[str, Unit] = {name: (name,) for name in model.flows}
    for request, names in sorted(answers.items()):
        unit = tuple(sorted({request, *names}))
        units |= dict.fromkeys(unit, unit)
    return units


def _purposes(reach: Reach) -> dict[str, frozenset[str]]:
    """List the purposes of what each flow discloses; a request discloses nothing for one."""
    found: dict[str, set[str]] = {}
    for step in reach.steps.values():
        if step.kind is not FlowKind.REQUEST:
            found.setdefault(step.id.flow, set()).add(step.purpose)
    return {flow: frozenset(purposes) for flow, purposes in found.items()}


def _serves_outside(
    trees: Trees, serves: Mapping[str, frozenset[str]], subject: str, unit: Unit
) -> bool:
    """Tell whether a disclosure of an exchange serves a purpose outside the given one.

    What counts is whose data arrive: they were given for what those above them gave theirs for.
    """
    return any(
        trees.outside(subject, purpose)
        for flow in unit
        for purpose in sorted(serves.get(flow, frozenset()))
    )


def _hitting(ways: Iterable[tuple[Unit, ...]]) -> tuple[list[tuple[Unit, ...]], bool]:
    """Find the smallest sets that have a member in each way, one way after the other (Berge)."""
    sets: list[frozenset[Unit]] = [frozenset()]
    bounded = False
    for way in ways:
        grown = {one if one & set(way) else one | {unit} for one in sets for unit in way}
        sets = _smallest(grown)
        if len(sets) > MOST:
            sets, bounded = sets[:MOST], True
    return [tuple(sorted(one)) for one in sets], bounded


def _smallest(sets: Iterable[frozenset[Unit]]) -> list[frozenset[Unit]]:
    kept: list[frozenset[Unit]] = []
    for one in sorted(sets, key=lambda one: (len(one), sorted(one))):
        if not any(other <= one for other in kept):
            kept.append(one)
    return kept


def _silent(step: Step, finer: frozenset[str]) -> bool:
    return not step.whole and not any(name in finer for name in step.fields)
