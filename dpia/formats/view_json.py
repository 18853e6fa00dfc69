"""A view as published JSON: named, versioned, its fields in their declared order.

The shape follows the declared types, as does the schema: where a type is one of several
dataclasses, the object says which under "block".
"""

from __future__ import annotations

import json
import re
import types
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from dataclasses import is_dataclass
from enum import Enum
from typing import Any
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(name: str, view: Any) -> str:
    """Write a view, a dataclass, as version 1 of the named document."""
    document = {"dpia": f"{name}/1"} | _Writer().fields_of(view)
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    # Half a pair is no character, and could not be written as UTF-8.
    return _SURROGATE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Turns values into plain JSON; it keeps the types of each class, which are slow to read."""

    hints: dict[type, dict[str, Any]] = field(default_factory=dict)

    def fields_of(self, value: Any) -> dict[str, Any]:
        """Write the fields of a dataclass in their declared order."""
        kind = type(value)
        if kind not in self.hints:
            self.hints[kind] = get_type_hints(kind)
        hints = self.hints[kind]
        return {
            one.name: self.plain(getattr(value, one.name), hints[one.name]) for one in fields(kind)
        }

    def plain(self, value: Any, declared: Any) -> Any:
        """Write a value as its declared type says."""
        if isinstance(value, Enum):
            return value.value
        if value is None or isinstance(value, str | int):
            return value
        if isinstance(value, tuple):
            return [self.plain(item, _item(declared, index)) for index, item in enumerate(value)]
        if isinstance(value, Mapping):
            entry = _entry(declared)
            return {str(key): self.plain(value[key], entry) for key in sorted(value)}
        if is_dataclass(value):
            told = {"block": type(value).__name__.lower()} if _is_choice(declared) else {}
            return told | self.fields_of(value)
        raise TypeError(f"a view holds no '{type(value).__name__}'")


def _members(declared: Any) -> tuple[Any, ...]:
    return get_args(declared) if get_origin(declared) in {Union, types.UnionType} else (declared,)


def _is_choice(declared: Any) -> bool:
    """Tell whether a type is one of several dataclasses."""
    return sum(is_dataclass(member) for member in _members(declared)) > 1


def _item(declared: Any, index: int) -> Any:
    """Give the type of one item of a tuple."""
    for member in _members(declared):
        if get_origin(member) is tuple:
            items = get_args(member)
            return items[0] if items[-1] is Ellipsis else items[index]
    raise TypeError(f"'{declared}' does not say what its items are")


def _entry(declared: Any) -> Any:
    """Give the type of the values of a mapping."""
    for member in _members(declared):
        if get_origin(member) in {Mapping, dict}:
            return get_args(member)[1]
    raise TypeError(f"'{declared}' does not say what its entries are")
