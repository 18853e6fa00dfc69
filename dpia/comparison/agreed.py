"""The one set of definitions with which two models are read, when what they allow is compared.

Of what both models know, one thing lies within, reveals or implies another only where both say
so; what one of them alone knows is as that one defines it.  Neither side's definitions decide
alone: a change that brings its own yardstick ("the name reveals the diagnosis") would measure as
no change, and which side is named first must not matter.  What is defined otherwise on the two
sides is listed, as the comparison does not judge it.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping
from typing import TypeVar

from dpia.model.data import Condition
from dpia.model.data import Field
from dpia.model.data import Purpose
from dpia.model.data import Subject
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.party import Organisation
from dpia.regime.trees import closure
from dpia.source import Pointer

_Thing = TypeVar("_Thing", Condition, Field, Organisation, Purpose, Subject)
_Edges = Mapping[str, Collection[str]]
_THRESHOLDS = ("min_sentence", "max_sentence", "min_amount")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "conditions": ("within", "implies", "disjoint_with", *_THRESHOLDS),
    "fields": ("reveals", "includes"),
    "organisations": ("unit_of", "succeeded_by"),
    "purposes": ("within",),
    "subjects": ("within", "given_in"),
}
"""What of a definition puts one thing into an order with others."""


def agreed(before: FlowModel, after: FlowModel) -> FlowModel:
    """Bring two models together: all that either declares, in the orders that both uphold.

    What both declare goes by the name that the model after gives it.
    """
    if before is after:
        return after
    maps = (name for name in FlowModel.model_fields if isinstance(getattr(after, name), dict))
    joined = {name: {**getattr(before, name), **getattr(after, name)} for name in maps}
    joined["fields"] |= _fields(before.fields, after.fields)
    joined["subjects"] |= _subjects(before.subjects, after.subjects)
    joined["purposes"] |= _purposes(before.purposes, after.purposes)
    joined["conditions"] |= _conditions(before.conditions, after.conditions)
    joined["organisations"] |= _organisations(before.organisations, after.organisations)
    return after.model_copy(update=joined)


def redefined(before: FlowModel, after: FlowModel) -> tuple[Pointer, ...]:
    """List the definitions that put a thing otherwise into an order on the two sides."""
    if before is after:
        return ()
    return tuple(
        Pointer((home, name, key))
        for home, keys in _KEYS.items()
        for name in sorted(getattr(before, home).keys() & getattr(after, home).keys())
        for key in keys
        if _said(getattr(before, home)[name], key) != _said(getattr(after, home)[name], key)
    )


def _said(thing: object, key: str) -> object:
    """Give what a definition says, whatever its order of writing and its sources."""
    raw = getattr(thing, key)
    if key in _THRESHOLDS:
        fact = read(raw, Pointer((key,)))
        return fact.values() if fact.disputed else fact.value
    return sorted(raw) if isinstance(raw, list | dict) else raw


def _fields(before: Mapping[str, Field], after: Mapping[str, Field]) -> dict[str, Field]:
    models = (before, after)
    edges = _upheld(*({n: [*one.reveals, *one.includes] for n, one in m.items()} for m in models))
    return _changed(after, {name: {"reveals": up, "includes": []} for name, up in edges.items()})


def _subjects(before: Mapping[str, Subject], after: Mapping[str, Subject]) -> dict[str, Subject]:
    edges = _upheld(*({name: one.within for name, one in m.items()} for m in (before, after)))
    given = {
        name: after[name].given_in if before[name].given_in == after[name].given_in else None
        for name in edges
    }
    return _changed(
        after, {name: {"within": up, "given_in": given[name]} for name, up in edges.items()}
    )


def _purposes(before: Mapping[str, Purpose], after: Mapping[str, Purpose]) -> dict[str, Purpose]:
    edges = _upheld(*({name: one.within for name, one in m.items()} for m in (before, after)))
    return _changed(after, {name: {"within": up} for name, up in edges.items()})


def _conditions(
    before: Mapping[str, Condition], after: Mapping[str, Condition]
) -> dict[str, Condition]:
    """Keep a threshold where both set the same; what both call disjoint is so."""
    models = (before, after)
    edges = _upheld(*({n: [*one.within, *one.implies] for n, one in m.items()} for m in models))
    apart = _upheld_pairs(*(_both_ways(model) for model in models))
    return _changed(
        after,
        {
            name: {
                "within": [],
                "implies": up,
                "disjoint_with": apart.get(name, []),
                **{
                    key: None
                    for key in _THRESHOLDS
                    if _said(before[name], key) != _said(after[name], key)
                },
            }
            for name, up in edges.items()
        },
    )


def _organisations(
    before: Mapping[str, Organisation], after: Mapping[str, Organisation]
) -> dict[str, Organisation]:
    """Keep two bodies one where both models have them so."""
    models = (before, after)
    units = _upheld_pairs(*({n: [one.unit_of or ""] for n, one in m.items()} for m in models))
    followed = _upheld_pairs(*({n: [*one.succeeded_by] for n, one in m.items()} for m in models))
    return _changed(
        after,
        {
            name: {
                "unit_of": next((body for body in units[name] if body), None),
                "succeeded_by": {
                    then: {**before[name].succeeded_by, **after[name].succeeded_by}[then]
                    for then in followed[name]
                },
            }
            for name in units
        },
    )


def _changed(
    things: Mapping[str, _Thing], updates: Mapping[str, Mapping[str, object]]
) -> dict[str, _Thing]:
    return {name: things[name].model_copy(update=dict(new)) for name, new in updates.items()}


def _upheld(before: _Edges, after: _Edges) -> dict[str, list[str]]:
    """Close two sets of edges, and keep for what both know the edges on which both agree.

    An edge to what only one knows stays, unless it would lead on to what the other denies.
    """
    known = before.keys() & after.keys()
    closed = closure(before), closure(after)
    found: dict[str, list[str]] = {}
    for name in sorted(known):
        ups = closed[0][name], closed[1][name]
        both = ups[0] & ups[1]
        alone = (
            up
            for own, mine in zip(closed, ups, strict=True)
            for up in mine - known
            if own[up] & known <= both
        )
        found[name] = sorted({*both, *alone} - {name})
    return found


def _upheld_pairs(before: _Edges, after: _Edges) -> dict[str, list[str]]:
    """Keep for what both know the pairs that both name, and those with what only one knows."""
    known = before.keys() & after.keys()
    return {
        name: sorted(
            other
            for other in {*before[name], *after[name]}
            if (other in before[name] and other in after[name]) or other not in known
        )
        for name in sorted(known)
    }


def _both_ways(conditions: Mapping[str, Condition]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {name: set() for name in conditions}
    for name, one in conditions.items():
        for other in one.disjoint_with:
            found[name].add(other)
            found.setdefault(other, set()).add(name)
    return found
