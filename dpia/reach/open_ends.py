"""Where something might still come to a body, because what would tell is not stated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dpia.model.flow import Flow
from dpia.model.leaf import values_of
from dpia.reach.conclusion import Reach
from dpia.reach.firewall import Unit
from dpia.reach.firewall import unstated
from dpia.reach.step import Step
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Standing


class Why(StrEnum):
    """What is not stated of a flow."""

    FIELDS = "whether it carries this is not stated"
    STANDING = "whether it is still made is not stated"
    ONWARD = "whether what it gives may be handed on is not stated"
    GATES = "who decides is not stated"


@dataclass(frozen=True, slots=True, order=True)
class OpenEnd:
    """A flow by which something might come unsaid, and what is not stated of it."""

    flow: str
    why: Why


def open_ends(
    reach: Reach, wanted: str, ends: tuple[str, str], stops: tuple[Unit, ...] = ()
) -> tuple[OpenEnd, ...]:
    """List the flows by which a field, or a capability, might yet come to a body.

    `ends` are the recipient and, where asked, about whom; `stops` are exchanges taken as stopped.
    Two kinds of flows end at the recipient: those that pass and do not say whether they carry it,
    and those that carry it and of which it is not stated whether they are made on the day.  The
    third ends at another body, outside what the data were given for, and its terms do not say
    whether that body may hand on what it gets; it may be about others, if they can be the same
    people: both are among some wider category.
    """
    stopped = {flow for unit in stops for flow in unit}
    found = {OpenEnd(flow, Why.FIELDS) for flow in unstated(reach, wanted, ends, stops)}
    found |= {
        OpenEnd(flow, Why.STANDING)
        for flow in _not_known_to_stand(reach, wanted, ends)
        if flow not in stopped
    }
    found |= {
        OpenEnd(step.id.flow, Why.ONWARD)
        for step in reach.steps.values()
        if step.id.flow not in stopped and _might_be_handed_on(reach, wanted, ends, step)
    }
    return tuple(sorted(found))


def _not_known_to_stand(reach: Reach, wanted: str, ends: tuple[str, str]) -> Iterator[str]:
    recipient, about = ends
    carriers, body = reach.carriers(wanted), reach.trees.body[recipient]
    for name, then in reach.regime.flows.items():
        flow = reach.model.flows[name]
        if (
            then.stand.standing is Standing.UNKNOWN
            and flow.kind is not FlowKind.REQUEST
            and reach.trees.body[flow.to] == body
            and (not about or any(reach.trees.comparable(one, about) for one in flow.about))
            and _carries(flow, carriers)
        ):
            yield name


def _carries(flow: Flow, carriers: frozenset[str]) -> bool:
    """Tell whether some version says, on some side, that it carries one of these fields."""
    return any(
        YES in values_of(raw)
        for terms in flow.terms.values()
        for name, raw in terms.fields.items()
        if name in carriers
    )


def _might_be_handed_on(reach: Reach, wanted: str, ends: tuple[str, str], step: Step) -> bool:
    recipient, about = ends
    if step.kind is FlowKind.REQUEST or step.recipient == reach.trees.body[recipient]:
        return False
    above = reach.trees.above
    people = [one for one in step.about if not about or above[one] & above[about]]
    if not any(reach.trees.outside(one, step.purpose) for one in people):
        return False
    then = reach.regime.flows[step.id.flow]
    terms = next(one for one in then.terms if one.version == step.id.version)
    onward = terms.clauses.get("onward")
    if onward is not None and onward.fact.stated:
        return False
    return bool(step.fields.keys() & reach.carriers(wanted)) and any(
        True
        for atom in reach.spread.arrivals
        if atom.body == step.recipient and atom.field in reach.carriers(wanted)
    )
