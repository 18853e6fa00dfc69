"""Make a model of a document, or say everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from dpia.document import Document
from dpia.document import Problem
from dpia.document import Unreadable
from dpia.document import placed
from dpia.model.complaints import complaints
from dpia.model.declared import declared
from dpia.model.disputes import ill_formed
from dpia.model.flow_model import FlowModel
from dpia.model.orders import cycles
from dpia.model.pointers import dangling
from dpia.model.references import search
from dpia.model.sense import contradictions
from dpia.source import SourceMap


@dataclass(frozen=True, slots=True)
class FlowFile:
    """What was said, and where: the model, the data as written, and the map to its files."""

    model: FlowModel
    data: Mapping[str, Any]
    source: SourceMap


def build(document: Document) -> FlowFile:
    """Understand a document; raise Unreadable with every problem of it, sorted by place."""
    problems: list[Problem] = []
    model: FlowModel | None = None
    try:
        model = FlowModel.model_validate(document.data)
    except ValidationError as error:
        problems.extend(complaints(error, FlowModel, document.data))
    problems.extend(_misuses(document.data))
    if model is None or problems:
        raise Unreadable(placed(tuple(dict.fromkeys(problems)), document.source))
    return FlowFile(model, document.data, document.source)


def _misuses(data: Mapping[str, Any]) -> list[Problem]:
    """Find what is wrong between the parts, each of which may be well formed by itself."""
    found = search(FlowModel, data, declared(data))
    return [
        *found.problems,
        *cycles(data),
        *contradictions(data),
        *ill_formed(found.disputes, data),
        *dangling(found.pointers, data),
    ]
