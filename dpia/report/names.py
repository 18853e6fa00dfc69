"""What things are called: the model's own names, each with the place where it is given."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.model.fact import Value
from dpia.model.flow_model import FlowModel
from dpia.model.naming import HOMES
from dpia.model.naming import name_of
from dpia.model.naming import spelled
from dpia.model.naming import version_called
from dpia.model.once import Once
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.source import Pointer

__all__ = ["Names", "begun_small", "spelled"]


@dataclass(frozen=True, slots=True)
class Names:
    """Look up what the things of one model are called; what has no name goes by its id."""

    model: FlowModel

    def of(self, kind: str, id_: str) -> Statement:
        """Name an organisation, subject, field, purpose, condition or flow."""
        known = _given(self.model)
        if (kind, id_) not in known:
            known[kind, id_] = _name(self.model, kind, id_)
        return known[kind, id_]

    def text(self, kind: str, id_: str) -> str:
        """Name a thing within a longer sentence."""
        return self.of(kind, id_).text

    def within(self, kind: str, id_: str) -> str:
        """Name a thing inside a sentence: it begins small, as a word does there."""
        return begun_small(self.text(kind, id_))

    def condition(self, value: Value) -> str:
        """Name the condition on which something is given, within a sentence."""
        return self.within("condition", str(value))

    def version(self, name: str) -> Statement:
        """Name `instrument@version` by the instrument's title and the version."""
        at = Pointer(("instruments", name.partition("@")[0]))
        return label(version_called(self.model, name), str(at))

    def version_text(self, name: str) -> str:
        """Name a version within a longer sentence."""
        return self.version(name).text


def _name(model: FlowModel, kind: str, id_: str) -> Statement:
    name = name_of(model, kind, id_)
    if name is not None:
        return Statement(str(name.value), (Ground(GroundKind.FACT, str(name.pointer)),))
    return label(spelled(id_), str(Pointer((HOMES[kind], id_))))


@Once
def _given(_model: FlowModel) -> dict[tuple[str, str], Statement]:
    """Keep the names of a model that were asked for: the same few stand in every table."""
    return {}


def begun_small(name: str) -> str:
    """Begin a name with a small letter, unless its first word is an abbreviation; keep the rest."""
    return f"{name[:1].lower()}{name[1:]}" if name[1:2].islower() else name
