"""A view as published JSON: named, versioned, its fields in their declared order.

The shape follows the declared types, as does the schema: where a type is one of several
dataclasses, the object says which under "block".
"""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from dataclasses import is_dataclass
from enum import Enum
from json.encoder import encode_basestring
from typing import Any
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(name: str, view: Any) -> str:
    """Write a view, a dataclass, as version 1 of the named document."""
    head = f'"dpia": {encode_basestring(f"{name}/1")}'
    text = _Writer().object(view, "", head)
    # Half a pair is no character, and could not be written as UTF-8.
    return _SURROGATE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes values as JSON, two blanks a level; it keeps what it read of types, which is slow.

    The text is written at once, since the standard library sets in only what is written slowly.
    """

    shapes: dict[type, tuple[tuple[str, str, Any], ...]] = field(default_factory=dict)
    choices: dict[Any, bool] = field(default_factory=dict)
    parts: dict[Any, tuple[Any, ...]] = field(default_factory=dict)

    def object(self, value: Any, pad: str, head: str = "") -> str:
        """Write the fields of a dataclass in their declared order, after a head."""
        inner = f"{pad}  "
        entries = []
        for key, name, declared in self.shape(type(value)):
            held = getattr(value, name)
            text = (
                encode_basestring(held) if type(held) is str else self.value(held, declared, inner)
            )
            entries.append(f"{key}: {text}")
        return _framed("{}", [head, *entries] if head else entries, inner, pad)

    def shape(self, kind: type) -> tuple[tuple[str, str, Any], ...]:
        """Give the fields of a class, each as it is written, with its declared type."""
        if kind not in self.shapes:
            hints = get_type_hints(kind)
            names = (one.name for one in fields(kind))
            self.shapes[kind] = tuple((encode_basestring(one), one, hints[one]) for one in names)
        return self.shapes[kind]

    def value(self, value: Any, declared: Any, pad: str) -> str:
        """Write a value as its declared type says."""
        if isinstance(value, Enum):
            value = value.value
        if isinstance(value, str):
            return encode_basestring(value)
        if value is None or isinstance(value, int):
            return _PLAIN.get(repr(value)) or repr(value)
        inner = f"{pad}  "
        if isinstance(value, tuple):
            parts = self.items(declared, len(value)) if value else ()
            items = [
                encode_basestring(one) if type(one) is str else self.value(one, part, inner)
                for one, part in zip(value, parts, strict=True)
            ]
            return _framed("[]", items, inner, pad)
        if isinstance(value, Mapping):
            entry = _entry(declared)
            entries = [
                f"{encode_basestring(str(key))}: {self.value(value[key], entry, inner)}"
                for key in sorted(value)
            ]
            return _framed("{}", entries, inner, pad)
        if is_dataclass(value):
            head = f'"block": "{type(value).__name__.lower()}"' if self.choice(declared) else ""
            return self.object(value, pad, head)
        raise TypeError(f"a view holds no '{type(value).__name__}'")

    def items(self, declared: Any, number: int) -> tuple[Any, ...]:
        """Give the types of so many items of a tuple."""
        if declared not in self.parts:
            self.parts[declared] = _items(declared)
        kinds = self.parts[declared]
        return kinds[:1] * number if kinds[-1] is Ellipsis else kinds

    def choice(self, declared: Any) -> bool:
        """Tell whether a type is one of several dataclasses."""
        if declared not in self.choices:
            self.choices[declared] = _is_choice(declared)
        return self.choices[declared]


_PLAIN = {"None": "null", "True": "true", "False": "false"}


def _framed(brackets: str, items: list[str], inner: str, pad: str) -> str:
    """Set items in, one a line, between brackets."""
    if not items:
        return brackets
    return f"{brackets[0]}\n{inner}" + f",\n{inner}".join(items) + f"\n{pad}{brackets[1]}"


def _members(declared: Any) -> tuple[Any, ...]:
    return get_args(declared) if get_origin(declared) in {Union, types.UnionType} else (declared,)


def _is_choice(declared: Any) -> bool:
    """Tell whether a type is one of several dataclasses."""
    return sum(is_dataclass(member) for member in _members(declared)) > 1


def _items(declared: Any) -> tuple[Any, ...]:
    """Give the types of the items of a tuple; of one and any number more, it and an ellipsis."""
    for member in _members(declared):
        if get_origin(member) is tuple:
            return get_args(member)
    raise TypeError(f"'{declared}' does not say what its items are")


def _entry(declared: Any) -> Any:
    """Give the type of the values of a mapping."""
    for member in _members(declared):
        if get_origin(member) in {Mapping, dict}:
            return get_args(member)[1]
    raise TypeError(f"'{declared}' does not say what its entries are")
