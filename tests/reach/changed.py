"""Models changed in one thing, for laws that say what such a change may do."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

Data = dict[str, Any]


def terms_of(data: Data) -> Iterator[tuple[str, Data]]:
    """List the terms of all flows, each with the name of its flow."""
    for name, flow in data["flows"].items():
        for terms in flow["terms"].values():
            yield name, terms


def with_a_gate(data: Data, flow: str) -> Data:
    """Let another body stand in the way of a flow."""
    changed = deepcopy(data)
    for name, terms in terms_of(changed):
        if name == flow:
            arms = terms.get("limbs", {}).values()
            for part in (terms, *(arm for arm in arms if "gates" in arm)):
                _add_gate(part)
    return changed


def _add_gate(part: Data) -> None:
    gates = part.get("gates")
    stated = gates if isinstance(gates, dict) and "claims" not in gates else {}
    part["gates"] = {**stated, "zeal": {"by": "auditor"}}


def requiring(data: Data, flow: str, field: str) -> Data:
    """Let a request require one more field."""
    changed = deepcopy(data)
    required = changed["flows"][flow].get("requires", [])
    names = required["value"] if isinstance(required, dict) else required
    more = [*names, *({field} - set(names))]
    long = {**required, "value": more} if isinstance(required, dict) else more
    changed["flows"][flow]["requires"] = long
    return changed


def denying(data: Data, flow: str, field: str) -> Data:
    """Let the terms of a flow say "no" of a field of which they say nothing."""
    changed = deepcopy(data)
    for name, terms in terms_of(changed):
        if name == flow:
            terms["fields"].setdefault(field, "no")
    return changed


def with_strangers(data: Data) -> Data:
    """Add a flow between bodies, about people and of a field with which nothing else has to do."""
    changed = deepcopy(data)
    changed["organisations"] |= {"aardvark": {}, "zebra": {}}
    changed["subjects"] |= {"aunt": {}}
    changed["fields"] |= {"aroma": {}}
    changed["flows"]["a-stranger"] = {
        "kind": "notice",
        "from": "aardvark",
        "to": "zebra",
        "about": ["aunt"],
        "purpose": "tracing",
        "terms": {"mou@1": {"fields": {"aroma": "yes"}}},
    }
    return changed


def renamed(data: Any, names: Mapping[str, str]) -> Any:
    """Write other names for some ids, wherever they stand."""
    if isinstance(data, dict):
        return {names.get(key, key): renamed(part, names) for key, part in data.items()}
    if isinstance(data, (list, tuple)):
        return [renamed(part, names) for part in data]
    return names.get(data, data) if isinstance(data, str) else data


def as_one(data: Data, unit: str, body: str) -> Data:
    """Write a unit's body wherever the unit stands; what it collected its body collects."""
    changed = deepcopy(data)
    collects = changed["organisations"].pop(unit).get("collects", {})
    own = changed["organisations"][body].setdefault("collects", {})
    for subject, taken in collects.items():
        known = own.setdefault(subject, {"fields": {}})
        known["fields"] = {**known["fields"], **taken["fields"]}
    changed["flows"] = renamed(changed["flows"], {unit: body})
    return changed


def undisputed(data: Any) -> Any:
    """Take the first side of every dispute over a fact, and leave the others out."""
    if isinstance(data, dict):
        if "claims" in data and "question" not in data:
            return next(iter(data["claims"].values()))["value"]
        return {key: undisputed(part) for key, part in data.items()}
    return data
