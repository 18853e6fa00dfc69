"""Make a model of a text or of plain data, as the command does, without a file."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping
from typing import Any

from dpia.document import Document
from dpia.importers.yaml import read
from dpia.merging import merge
from dpia.model.build import FlowFile
from dpia.model.build import build
from dpia.model.flow_model import FlowModel
from dpia.source import Place
from dpia.source import SourceMap
from dpia.source import Span

HEAD = "dpia: 1\ntitle: A model\nas_of: 2020-01-31\n"


def understood(text: str) -> FlowFile:
    """Understand a model in YAML; what is wrong with it is raised."""
    reading = read("model.yaml", text.encode())
    document, clashes = merge([reading])
    return build(document, (*reading.diagnostics, *clashes))


def understood_data(data: Mapping[str, Any]) -> FlowFile:
    """Understand a model given as the data of a file; its places have no lines."""
    return build(Document(data, SourceMap((_nowhere,), {})))


def believed(data: Mapping[str, Any]) -> FlowModel:
    """Take the data of a file for well formed: each part is read, their links are not looked at.

    For laws about an engine, tried on models that are drawn well formed: to look for what is wrong
    between the parts of a small model takes longer than to answer a question about it.
    """
    return FlowModel.model_validate(data)


def _nowhere(places: Collection[Place]) -> dict[Place, Span]:
    return {place: Span(f"{place.pointer} {place.part.value}") for place in places}
