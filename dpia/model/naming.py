"""What things are called: the name that the model gives, else the id written as words."""

from __future__ import annotations

from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer

HOMES = {
    "organisation": "organisations",
    "subject": "subjects",
    "field": "fields",
    "capability": "capabilities",
    "purpose": "purposes",
    "condition": "conditions",
    "flow": "flows",
}
"""The key of a model under which things of each kind stand."""


def name_of(model: FlowModel, kind: str, id_: str) -> Fact | None:
    """Give the fact that names a thing; None where it has no name, or is not there."""
    thing = getattr(model, HOMES[kind]).get(id_)
    if thing is None or thing.name is None:
        return None
    said = read(thing.name, Pointer((HOMES[kind], id_, "name")), grounds_in(thing))
    return said if said.stated and isinstance(said.value, str) else None


def called(model: FlowModel, kind: str, id_: str) -> str:
    """Name a thing within a sentence."""
    name = name_of(model, kind, id_)
    return str(name.value) if name is not None else spelled(id_)


def version_called(model: FlowModel, version: str) -> str:
    """Name `instrument@version` by the instrument's title and the version."""
    instrument, _, number = version.partition("@")
    known, title = model.instruments.get(instrument), None
    if known is not None:
        at = Pointer(("instruments", instrument, "title"))
        title = read(known.title, at, grounds_in(known)).value
    text = title if isinstance(title, str) else spelled(instrument)
    return f"{text} ({number})" if number else text


def spelled(id_: str) -> str:
    """Write an id as words: `last-address` as `Last address`."""
    words = id_.replace("-", " ")
    return words[:1].upper() + words[1:]
