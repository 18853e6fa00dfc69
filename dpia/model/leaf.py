"""A fact as it is written: short, long or disputed.

A leaf of a model says one thing and may say it in three ways: `address: yes`, `address: {value:
yes, sources: [...]}`, or `address: {claims: {...}}`.  All leaves share this one shape, so it is
built here once, straight from pydantic's core schemas: a class for each kind of value and each
way of writing would double the time that the tool takes to start.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from typing import Any

from pydantic_core import core_schema

from dpia.model.values import ID_PATTERN
from dpia.model.values import TEXT_PATTERN
from dpia.model.values import VALUES

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

Extras = tuple[tuple[str, str], ...]
SHORT, LONG, DISPUTED = "short", "long", "disputed"


def shape_of(value: object) -> str:
    """Tell in which of the three ways a leaf is written.

    What was read holds plain dicts: asking for them is ten times faster than for any mapping.
    """
    if isinstance(value, dict):
        if "claims" in value:
            return DISPUTED
        if not _LONG_KEYS.isdisjoint(value):
            return LONG
    return SHORT


def values_of(value: object) -> Iterator[object]:
    """List the values that a leaf as written gives, whatever the way; malformed sides give none."""
    shape = shape_of(value)
    if isinstance(value, dict) and shape == DISPUTED:
        sides = value["claims"]
        for side in sides.values() if isinstance(sides, dict) else ():
            if isinstance(side, dict):
                yield side.get("value")
    elif isinstance(value, dict) and shape == LONG:
        yield value.get("value")
    else:
        yield value


@dataclass(frozen=True, slots=True)
class Leaf:
    """Mark an attribute of a model as a fact.

    `kind` names its kind of value (a key of `VALUES`), `words` the closed list if there is one,
    `to` the kind of thing that a reference names, `extras` the further keys of the long form.
    `name` is that of its definition in the published schema, the same for leaves of one shape and
    for no other; a leaf with words or further keys has one of its own.
    """

    kind: str
    words: tuple[str, ...] = ()
    to: str = ""
    extras: Extras = ()
    name: str = ""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Give the three shapes over one kind of value, as one definition that is referred to."""
        name = self.name or f"{self.kind.capitalize()}Fact"
        return _three_shapes(name, self.kind, self.words, self.extras)


@cache
def _three_shapes(
    name: str, kind: str, words: tuple[str, ...], extras: Extras
) -> core_schema.CoreSchema:
    """Build a definition once for all attributes: pydantic keeps the one of a name it saw last."""
    value = VALUES[kind](words)
    parts = {SHORT: value, LONG: _long(value, extras), DISPUTED: _disputed(value, extras)}
    return core_schema.tagged_union_schema(parts, shape_of, ref=name)


_LONG_KEYS = frozenset({"value", "sources", "note", "because", "from_memory"})
_TEXT = core_schema.str_schema(strict=True, pattern=TEXT_PATTERN)
_SOURCES = core_schema.list_schema(core_schema.str_schema(strict=True), strict=True)


def _optional(schema: core_schema.CoreSchema) -> core_schema.TypedDictField:
    return core_schema.typed_dict_field(schema, required=False)


def _grounds() -> dict[str, core_schema.TypedDictField]:
    return {
        "sources": _optional(_SOURCES),
        "note": _optional(_TEXT),
        "because": _optional(_TEXT),
        "from_memory": _optional(core_schema.literal_schema(["yes"])),
    }


def _long(value: core_schema.CoreSchema, extras: Extras) -> core_schema.CoreSchema:
    fields: dict[str, Any] = {"value": core_schema.typed_dict_field(value), **_grounds()}
    for key, kind in extras:
        fields[key] = _optional(VALUES[kind](()))
    return core_schema.typed_dict_schema(fields, extra_behavior="forbid", strict=True)


def _disputed(value: core_schema.CoreSchema, extras: Extras) -> core_schema.CoreSchema:
    claims = core_schema.dict_schema(
        core_schema.str_schema(strict=True, pattern=ID_PATTERN),
        _long(value, extras),
        min_length=1,
        strict=True,
    )
    fields = {
        "claims": core_schema.typed_dict_field(claims),
        "conflict": _optional(core_schema.str_schema(strict=True)),
        "reading": _optional(core_schema.str_schema(strict=True)),
        "because": _optional(_TEXT),
        "note": _optional(_TEXT),
    }
    return core_schema.typed_dict_schema(fields, extra_behavior="forbid", strict=True)
