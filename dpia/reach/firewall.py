"""Firewalls: the smallest sets of exchanges whose stop means that a field no longer arrives."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.reach.conclusion import Reach
from dpia.reach.step import Step
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
    families = [
        family
        for (subject, _), family in reach.arrivals(field, recipient).items()
        if not about or subject in reach.trees.below[about]
    ]
    ways = {
        tuple(sorted({_unit(reach, step.flow) for step in support.steps}))
        for family in families
        for support in family.members
    }
    cuts = {way: [unit for unit in way if any_use or _candidate(reach, unit)] for way in ways}
    beyond = tuple(sorted(way for way, units in cuts.items() if not units))
    if beyond or not ways:
        return Firewalls((), beyond, bounded=False)
    sets, bounded = _hitting(sorted(cuts.values(), key=lambda one: (len(one), one)))
    bounded = bounded or any(family.bounded for family in families)
    found = tuple(
        Firewall(stops, tuple(_unstated(reach, field, recipient, stops))) for stops in sets
    )
    return Firewalls(found, (), bounded)


def _unit(reach: Reach, flow: str) -> Unit:
    """Name the exchange that a flow belongs to."""
    flows = reach.model.flows
    asked = flows[flow].answers
    request = asked if isinstance(asked, str) else flow
    if flows[flow].kind is not FlowKind.REQUEST and request == flow:
        return (flow,)
    answers = (name for name, one in flows.items() if one.answers == request)
    return tuple(sorted({request, *answers}))


def _candidate(reach: Reach, unit: Unit) -> bool:
    """Tell whether some disclosure of an exchange serves a purpose outside the given one."""
    return any(
        reach.trees.outside(subject, step.purpose)
        for step in reach.steps.values()
        if step.id.flow in unit and step.kind is not FlowKind.REQUEST
        for subject in step.about
    )


def _hitting(ways: Iterable[list[Unit]]) -> tuple[list[tuple[Unit, ...]], bool]:
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


def _unstated(reach: Reach, field: str, recipient: str, stops: tuple[Unit, ...]) -> Iterator[str]:
    """List the flows that remain, end at the recipient, and might carry the field unstated."""
    stopped = {flow for unit in stops for flow in unit}
    body = reach.trees.body[recipient]
    yield from sorted(
        {
            step.id.flow
            for step in reach.steps.values()
            if step.recipient == body
            and step.kind is not FlowKind.REQUEST
            and step.id.flow not in stopped
            and _silent(step, reach.trees.revealing[field])
        }
    )


def _silent(step: Step, finer: frozenset[str]) -> bool:
    return not step.whole and not any(name in finer for name in step.fields)
