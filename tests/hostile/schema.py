"""Every key of a model that holds free text, as its published schema declares it."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

from tests.conftest import ROOT

SCHEMA = json.loads((ROOT / "schemas" / "model.schema.json").read_text("utf-8"))
KINDS = {"string": str, "object": dict, "array": list, "integer": int, "number": float}
Key = tuple[str, str]
"""A definition of the schema, and a key in it."""

NAMED: frozenset[Key] = frozenset({("Acceptance", "rule"), ("Conflict", "reading")})
"""Keys whose text must be the name of something, so that no other words can stand there."""


def text_keys() -> frozenset[Key]:
    """List every key that holds free text, by the definition that it stands in."""
    named = {"": SCHEMA, **SCHEMA["$defs"]}
    return frozenset(
        (name, key)
        for name, one in named.items()
        for key, value in one.get("properties", {}).items()
        if is_text(value) and (name, key) not in NAMED
    )


def is_text(node: dict[str, Any]) -> bool:
    """Tell whether a text of any words may stand at a place."""
    return any(
        one.get("type") == "string" and one.get("pattern") == r"\S" and "enum" not in one
        for one, _ in _branches(node)
    )


def filled(data: Any, say: Callable[[Key], str]) -> Any:
    """Write a text at every key for text that a document has, or could have where it stands."""
    return _filled(data, SCHEMA, "", say)


def _filled(value: Any, node: dict[str, Any], name: str, say: Callable[[Key], str]) -> Any:
    chosen, name = _chosen(value, node, name)
    if isinstance(value, dict):
        listed = chosen.get("properties", {})
        rest = _rest(chosen)
        made = {
            key: each
            if (name, key) in NAMED
            else say((name, key))
            if isinstance(each, str) and is_text(listed.get(key, {}))
            else _filled(each, listed.get(key, rest), f"{name}.{key}", say)
            for key, each in value.items()
        }
        absent = [
            key
            for key, one in listed.items()
            if key not in value and is_text(one) and (name, key) not in NAMED
        ]
        return made | {key: say((name, key)) for key in absent}
    if isinstance(value, list):
        # A list of texts is one of places of the model: no words can stand there.
        return [
            one if isinstance(one, str) else _filled(one, chosen.get("items", {}), name, say)
            for one in value
        ]
    if isinstance(value, str) and is_text(node):
        return say((name, ""))
    return value


def _chosen(value: Any, node: dict[str, Any], name: str) -> tuple[dict[str, Any], str]:
    """Choose the branch of a schema that a value is written by."""
    fitting = [(one, of or name) for one, of in _branches(node) if _fits(value, one)]
    return fitting[0] if fitting else ({}, name)


def _fits(value: Any, node: dict[str, Any]) -> bool:
    kind = KINDS.get(node.get("type", ""), object)
    if not isinstance(value, kind):
        return False
    if not isinstance(value, dict) or "additionalProperties" not in node:
        return True
    known = node.get("properties", {})
    extra = set(value) - set(known)
    return set(node.get("required", ())) <= set(value) and (not extra or bool(_rest(node)))


def _rest(node: dict[str, Any]) -> dict[str, Any]:
    """Give what stands under the ids of a mapping."""
    free = node.get("additionalProperties") or {}
    return next(iter(node.get("patternProperties", {}).values()), free)


def _branches(node: dict[str, Any], of: str = "") -> Iterator[tuple[dict[str, Any], str]]:
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        yield from _branches(SCHEMA["$defs"][name], name)
    elif "anyOf" in node or "oneOf" in node:
        for one in node.get("anyOf", node.get("oneOf", ())):
            yield from _branches(one, of)
    else:
        yield node, of
