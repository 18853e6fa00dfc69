"""Make a model of a document, or say everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from dpia.document import Diagnostic
from dpia.document import Document
from dpia.document import Level
from dpia.document import Problem
from dpia.document import Unreadable
from dpia.document import placed
from dpia.model.declared import declared
from dpia.model.disputes import ill_formed
from dpia.model.flow_model import FlowModel
from dpia.model.identity import fingerprint
from dpia.model.orders import cycles
from dpia.model.pointers import dangling
from dpia.model.references import search
from dpia.model.sense import contradictions
from dpia.source import SourceMap


@dataclass(frozen=True)  # without slots, so that its hash is kept
class FlowFile:
    """What was said, and where: the model, the data as written, and the map to its files.

    `warnings` are those that do not keep the model from being understood.
    """

    model: FlowModel
    data: Mapping[str, Any]
    source: SourceMap
    warnings: tuple[Diagnostic, ...] = ()
    known_as: str = ""
    """The hash of the model that was loaded, where this one was made of it."""

    @cached_property
    def identity(self) -> str:
        """Give the hash of the model as it was loaded."""
        return self.known_as or fingerprint(self.data)


def build(document: Document, heard: tuple[Diagnostic, ...] = ()) -> FlowFile:
    """Understand a document; raise Unreadable with everything wrong with it, sorted by place.

    `heard` is what was said when it was read.  Where that holds an error, part of the document is
    missing, and what may only follow from the missing part is left unsaid.
    """
    broken = any(diagnostic.level is Level.ERROR for diagnostic in heard)
    problems: list[Problem] = []
    model: FlowModel | None = None
    if document.data or not broken:
        try:
            model = FlowModel.model_validate(document.data)
        except ValidationError as error:
            from dpia.model.complaints import complaints  # words for what most models need not hear

            problems.extend(complaints(error, FlowModel, document.data))
        problems.extend(_misuses(document.data))
    if broken:
        problems = [problem for problem in problems if problem.code not in _MAY_FOLLOW]
    said = (*heard, *placed(tuple(dict.fromkeys(problems)), document.source))
    if model is None or any(diagnostic.level is Level.ERROR for diagnostic in said):
        raise Unreadable(tuple(sorted(said)))
    return FlowFile(model, document.data, document.source, tuple(sorted(said)))


_MAY_FOLLOW = frozenset(
    {
        "missing-key",
        "undeclared-name",
        "dangling-pointer",
        "answers-nothing",
        "takes-over-nothing",
        "removes-nothing",
        "one-sentence",
        "one-sided",
        "no-such-side",
    }
)


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
