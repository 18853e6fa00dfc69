"""A fact's definition is found by its name, so a name must stand for one shape."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.flow_model import FlowModel
from dpia.model.leaf import Leaf
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.schema import model_schema
from dpia.model.shape import NO_ENTRIES
from dpia.model.shape import NO_ITEMS
from dpia.model.shape import Mapped


def test_leaves_of_one_name_have_one_shape() -> None:
    shapes: dict[str, set[tuple[object, ...]]] = {}

    for leaf in _leaves(FlowModel, set()):
        name = leaf.name or f"{leaf.kind.capitalize()}Fact"
        shapes.setdefault(name, set()).add((leaf.kind, leaf.words, leaf.extras))

    assert [name for name, found in shapes.items() if len(found) > 1] == []
    assert {"YesNoFact", "DateFact", "ReferenceFact"} <= shapes.keys() & model_schema()["$defs"]


def test_what_many_models_share_is_empty() -> None:
    model = FlowModel.model_validate({"dpia": 1, "title": "A model", "as_of": "2020-01-31"})

    assert model.flows is NO_ENTRIES
    assert (NO_ENTRIES, NO_ITEMS) == ({}, [])


def _leaves(kind: type[Mapped], seen: set[type[Mapped]]) -> Iterator[Leaf]:
    if kind not in seen:
        seen.add(kind)
        for _, slot in plan(kind).values():
            yield from _in_slot(slot, seen)


def _in_slot(slot: Slot, seen: set[type[Mapped]]) -> Iterator[Leaf]:
    if slot.leaf is not None:
        yield slot.leaf
    if slot.mapping is not None:
        yield from _leaves(slot.mapping, seen)
    for below in (slot.keys, slot.each, slot.items):
        if below is not None:
            yield from _in_slot(below, seen)
