"""The plan is read off the types, and leaves no key of the format out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dpia.model.declared import HOMES
from dpia.model.declared import PLURALS
from dpia.model.flow_model import FlowModel
from dpia.model.orders import ORDERS
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.plan import slot_at
from dpia.model.shape import Mapped
from dpia.model.values import VALUES


def mappings(root: type[Mapped], seen: set[type[Mapped]]) -> Iterator[type[Mapped]]:
    """List every kind of mapping that a model may hold."""
    if root not in seen:
        seen.add(root)
        yield root
        for _, slot in plan(root).values():
            for inner in slots(slot):
                if inner.mapping is not None:
                    yield from mappings(inner.mapping, seen)


def slots(slot: Slot | None) -> Iterator[Slot]:
    """List a slot and those inside it."""
    if slot is not None:
        yield slot
        for inner in (slot.keys, slot.each, slot.items):
            yield from slots(inner)


KINDS = tuple(mappings(FlowModel, set()))
EVERY = tuple(
    (kind, key, slot)
    for kind in KINDS
    for key, (_, whole) in plan(kind).items()
    for slot in slots(whole)
)


def test_the_format_has_many_kinds_of_mapping() -> None:
    assert len(KINDS) >= 25


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_key_of_a_mapping_has_a_slot(kind: type[Mapped]) -> None:
    written = {info.alias or name for name, info in kind.model_fields.items()}

    assert set(plan(kind)) == written
    assert not any(key.endswith("_") for key in written)


def test_every_name_that_a_slot_asks_for_is_of_a_kind_that_can_be_declared() -> None:
    asked = {slot.to for _, _, slot in EVERY} | {slot.leaf.to for _, _, slot in EVERY if slot.leaf}

    assert asked - {""} <= {*PLURALS, "pointer"}
    assert {*HOMES} - {"comparison", "conflict"} <= asked


def test_every_fact_is_of_a_kind_that_has_values() -> None:
    kinds = {slot.leaf.kind for _, _, slot in EVERY if slot.leaf}
    further = {kind for _, _, slot in EVERY if slot.leaf for _, kind in slot.leaf.extras}

    assert kinds | further <= set(VALUES)


def test_every_chain_that_must_not_close_is_made_of_keys_of_the_format() -> None:
    for home, keys in ORDERS:
        inside = slot_at(FlowModel, (home, "x"))

        assert inside.mapping is not None
        assert set(keys) <= set(plan(inside.mapping))


@pytest.mark.parametrize(
    ("steps", "leaf"),
    [
        ("flows/f/terms/mou@1/fields/name", "word"),
        ("flows/f/terms/mou@1/fields/name/when", "reference"),
        ("flows/f/terms/mou@1/fields/name/claims/x/extent", "extent"),
        ("flows/f/gates/g/by", "reference"),
        ("flows/f/observed/2017/asked/supersedes", "superseded"),
        ("flows/f/terms/mou@1/cap/per", "duration"),
        ("proposals/p/add/flows/g/exists", "word"),
        ("instruments/i/versions/1/in_force/value", "date"),
        ("organisations/o/collects/s/fields/f", "word"),
    ],
)
def test_a_slot_is_found_by_its_path(steps: str, leaf: str) -> None:
    found = slot_at(FlowModel, tuple(steps.split("/"))).leaf

    assert found is not None
    assert found.kind == leaf


def test_a_path_that_leaves_the_format_has_an_empty_slot() -> None:
    assert slot_at(FlowModel, ("zebra", "x")) == Slot()
