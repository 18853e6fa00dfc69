"""What a model says beside its facts: questions, reasons, notes, and terms of vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import NamedTuple

from dpia.model.case import Source
from dpia.model.flow_model import FlowModel
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.shape import Mapped
from dpia.source import Pointer

_ALWAYS = ("question", "dpv", "note")
_REASON = "because"


class Remark(NamedTuple):
    """One remark: the place that it is about, the key that it stands under, and its words."""

    at: Pointer
    key: str
    text: str


def remarks(model: FlowModel) -> Iterator[Remark]:
    """List every remark in the order of writing; those on a source stand with the source.

    A reason is listed where no fact takes it over: it stands beside each fact that does.
    """
    yield from _mapping(model, Pointer())


def _mapping(mapping: Mapped, at: Pointer) -> Iterator[Remark]:
    if isinstance(mapping, Source):
        return
    slots = plan(type(mapping))
    bare = not any(slot.leaf for _, slot in slots.values())
    for key in (*_ALWAYS, *((_REASON,) if bare else ())):
        if key in slots and isinstance(text := getattr(mapping, slots[key][0]), str):
            yield Remark(at, key, text)
    for key, (name, slot) in slots.items():
        if name in mapping.model_fields_set:
            yield from _below(slot, getattr(mapping, name), at / key)


def _below(slot: Slot, value: object, at: Pointer) -> Iterator[Remark]:
    if isinstance(value, Mapped):
        yield from _mapping(value, at)
    elif slot.each is not None and isinstance(value, Mapping):
        for key, below in value.items():
            yield from _below(slot.each, below, at / key)
