"""The JSON Schema (2020-12) of a published view, made from the types of its dataclass.

Closed at every level, so that a document that says more than its version promises is found.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from dataclasses import is_dataclass
from enum import Enum
from typing import Any
from typing import Literal
from typing import NewType
from typing import Union
from typing import get_args
from typing import get_origin
from typing import get_type_hints

_PLAIN = {str: "string", int: "integer", bool: "boolean", type(None): "null"}


def schema_of(name: str, view_type: type) -> dict[str, Any]:
    """Describe version 1 of the named document, which holds a view of this type."""
    maker = _Maker()
    told = {"dpia": {"const": f"{name}/1", "description": "The document and its version."}}
    described = maker.closed(view_type, told)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:dpia:schema:{name}-1",
        "title": f"{name}/1",
        **described,
        "$defs": dict(sorted(maker.definitions.items())),
    }


@dataclass(frozen=True, slots=True)
class _Maker:
    """Describes types, and keeps one definition for each class that it meets."""

    definitions: dict[str, Any] = field(default_factory=dict)
    classes: dict[str, type] = field(default_factory=dict)

    def closed(self, kind: type, told: Mapping[str, Any]) -> dict[str, Any]:
        """Describe a dataclass as an object with these entries before its own, and no other."""
        hints = get_type_hints(kind)
        own = {one.name: self.type_of(hints[one.name]) for one in fields(kind)}
        if twice := sorted(told.keys() & own.keys()):
            raise TypeError(f"the field '{twice[0]}' of {kind.__name__} has a name that is taken")
        properties = {**told, **own}
        return {
            **_description(kind),
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }

    def type_of(self, declared: Any) -> dict[str, Any]:
        """Describe one type."""
        if isinstance(declared, NewType):
            return self.type_of(declared.__supertype__)
        if declared in _PLAIN:
            return {"type": _PLAIN[declared]}
        if isinstance(declared, type) and issubclass(declared, Enum):
            return self.listed(declared)
        if is_dataclass(declared) and isinstance(declared, type):
            return self.defined(declared.__name__, declared, {})
        return self.generic(declared)

    def generic(self, declared: Any) -> dict[str, Any]:
        """Describe a type that is made of others."""
        origin, parts = get_origin(declared), get_args(declared)
        if origin in {Union, types.UnionType}:
            return self.choice(parts)
        if origin is Literal:
            return {"enum": list(parts)}
        if origin is tuple and parts[-1] is Ellipsis:
            return {"type": "array", "items": self.type_of(parts[0])}
        if origin is tuple:
            items = [self.type_of(part) for part in parts]
            return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
        if origin in {Mapping, dict}:
            return {"type": "object", "additionalProperties": self.type_of(parts[1])}
        raise TypeError(f"a view holds no '{declared}'")

    def choice(self, members: tuple[Any, ...]) -> dict[str, Any]:
        """Describe a type that is one of several; objects say which one under "block"."""
        several = sum(is_dataclass(member) for member in members) > 1
        return {
            "anyOf": [
                self.block(member) if several and is_dataclass(member) else self.type_of(member)
                for member in members
            ]
        }

    def block(self, member: Any) -> dict[str, Any]:
        """Describe a dataclass where it is one of several."""
        word = member.__name__.lower()
        return self.defined(f"{member.__name__}-block", member, {"block": {"const": word}})

    def listed(self, kind: type[Enum]) -> dict[str, Any]:
        """Describe a closed list."""
        self.claim(kind.__name__, kind)
        values = [member.value for member in kind]
        self.definitions[kind.__name__] = {**_description(kind), "type": "string", "enum": values}
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def defined(self, name: str, kind: type, told: Mapping[str, Any]) -> dict[str, Any]:
        """Refer to the definition of a dataclass, which is made when it is first met."""
        known = name in self.classes
        self.claim(name, kind)
        if not known:
            self.definitions[name] = self.closed(kind, told)
        return {"$ref": f"#/$defs/{name}"}

    def claim(self, name: str, kind: type) -> None:
        """Take a name for a class, and refuse it to a second one."""
        if self.classes.setdefault(name, kind) is not kind:
            raise TypeError(f"two classes are called '{name}'")


def _description(kind: type) -> dict[str, str]:
    """Give what a class says of itself; what dataclass or Enum made up is left out."""
    text = kind.__doc__ or ""
    made_up = text.startswith(f"{kind.__name__}(")
    return {} if made_up or not text else {"description": " ".join(text.split())}
