"""What each attribute of each mapping holds, read off the types once: facts, references, mappings.

The types are the one place where the format is written down; the search for undeclared names, the
list of all facts and the keys that a message may suggest all follow from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated
from typing import Any
from typing import Union
from typing import get_args
from typing import get_origin

from dpia.model.leaf import Leaf
from dpia.model.shape import Mapped
from dpia.model.shape import To


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand at one place.

    `leaf` marks a fact; `to` the kind of thing that a text names; `mapping` a closed set of keys;
    `keys` and `each` a mapping by id and what stands under each id; `items` a list.  A place that
    allows several of them has several set.
    """

    leaf: Leaf | None = None
    to: str = ""
    mapping: type[Mapped] | None = None
    keys: Slot | None = None
    each: Slot | None = None
    items: Slot | None = None


@cache
def plan(mapping: type[Mapped]) -> Mapping[str, tuple[str, Slot]]:
    """Give, for each key as written, the attribute that holds it and its slot."""
    return {
        info.alias or name: (name, _slot(info.annotation, tuple(info.metadata)))
        for name, info in mapping.model_fields.items()
    }


def slot_at(root: type[Mapped], steps: tuple[str, ...]) -> Slot:
    """Find what may stand at a path; an empty slot where the path leaves the format."""
    slot = Slot(mapping=root)
    for step in steps:
        slot = _below(slot, step)
    return slot


def _below(slot: Slot, step: str) -> Slot:
    if slot.mapping is not None and step in plan(slot.mapping):
        return plan(slot.mapping)[step][1]
    if slot.leaf is not None and (inner := _inside(slot.leaf, step)) is not None:
        return inner
    return slot.each or slot.items or Slot()


def _inside(leaf: Leaf, step: str) -> Slot | None:
    """Find what may stand under a key of a fact that is written long or disputed."""
    if step == "value":
        return Slot(leaf=leaf)
    if step == "claims":
        return Slot(each=Slot(leaf=leaf))
    return next((Slot(leaf=Leaf(kind)) for key, kind in leaf.extras if key == step), None)


def _slot(annotation: Any, metadata: tuple[Any, ...] = ()) -> Slot:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _slot(arguments[0], (*arguments[1:], *metadata))
    leaf = next((mark for mark in metadata if isinstance(mark, Leaf)), None)
    if leaf is not None:
        return Slot(leaf=leaf)
    if origin in (Union, UnionType):
        return _joined([_slot(option, metadata) for option in arguments])
    to = next((mark.kind for mark in metadata if isinstance(mark, To)), "")
    return _plain(annotation, to)


def _plain(annotation: Any, to: str) -> Slot:
    """Describe a mapping by id, a list, a closed mapping, or a text."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is dict:
        return Slot(keys=_slot(arguments[0]), each=_slot(arguments[1]))
    if origin is list:
        return Slot(items=_joined([_slot(arguments[0]), Slot(to=to)]))
    if isinstance(annotation, type) and issubclass(annotation, Mapped):
        return Slot(mapping=annotation)
    return Slot(to=to)


def _joined(slots: list[Slot]) -> Slot:
    def first(name: str) -> Any:
        return next((found for slot in slots if (found := getattr(slot, name))), None)

    return Slot(
        leaf=first("leaf"),
        to=first("to") or "",
        mapping=first("mapping"),
        keys=first("keys"),
        each=first("each"),
        items=first("items"),
    )
