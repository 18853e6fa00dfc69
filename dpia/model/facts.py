"""Every fact of a model, in the order of writing."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from dpia.model.case import Source
from dpia.model.fact import NOTHING
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.leaf import SHORT
from dpia.model.leaf import shape_of
from dpia.model.once import Once
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.shape import Mapped
from dpia.model.shape import Sourced
from dpia.source import Pointer


def facts(model: FlowModel) -> Iterator[Fact]:
    """Walk the whole model and read each fact that is written, with the sources that it inherits.

    A conflict is a fact too: a question with its claims.  What is not written is not listed.
    """
    yield from _mapping(model, Pointer(), NOTHING)
    for name, conflict in model.conflicts.items():
        claims = {
            side: claim.model_dump(exclude_defaults=True) for side, claim in conflict.claims.items()
        }
        raw = {"claims": claims, "reading": conflict.reading, "because": conflict.because}
        yield read(raw, Pointer(("conflicts", name)))


@Once
def disputed(model: FlowModel) -> tuple[Fact, ...]:
    """List the facts whose sides differ, in the order of writing."""
    return tuple(fact for fact in facts(model) if fact.disputed)


@Once
def facts_by_pointer(model: FlowModel) -> Mapping[str, Fact]:
    """Give every fact that is written, by its pointer as text, in the order of writing."""
    return {str(fact.pointer): fact for fact in facts(model)}


def _mapping(mapping: Mapped, at: Pointer, outer: Grounds) -> Iterator[Fact]:
    around = _around(mapping, at, outer)
    for key, (name, slot) in plan(type(mapping)).items():
        if name in mapping.model_fields_set:
            yield from _slot(slot, getattr(mapping, name), at / key, around)


def _around(mapping: Mapped, at: Pointer, outer: Grounds) -> Grounds:
    """Say what a mapping says for its facts; a source speaks for what is said of itself."""
    if isinstance(mapping, Source):
        return Grounds((at.last,))
    return grounds_in(mapping, outer) if isinstance(mapping, Sourced) else outer


def _slot(slot: Slot, value: object, at: Pointer, around: Grounds) -> Iterator[Fact]:
    if isinstance(value, Mapped):
        yield from _mapping(value, at, around)
    elif slot.each is not None and isinstance(value, Mapping) and _by_id(slot, value):
        for key, below in value.items():
            yield from _slot(slot.each, below, at / key, around)
    elif slot.leaf is not None and value is not None:
        yield read(value, at, around)


def _by_id(slot: Slot, value: Mapping[str, object]) -> bool:
    """Tell gates under their ids from the fact that there are none."""
    return slot.leaf is None or shape_of(value) == SHORT
