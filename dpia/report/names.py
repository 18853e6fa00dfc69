"""What things are called: the model's own names, each with the place where it is given."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.source import Pointer

_HOMES = {
    "organisation": "organisations",
    "subject": "subjects",
    "field": "fields",
    "purpose": "purposes",
    "condition": "conditions",
    "flow": "flows",
}


@dataclass(frozen=True, slots=True)
class Names:
    """Look up what the things of one model are called; what has no name goes by its id."""

    model: FlowModel

    def of(self, kind: str, id_: str) -> Statement:
        """Name an organisation, subject, field, purpose, condition or flow."""
        home = _HOMES[kind]
        things = {
            "organisation": self.model.organisations,
            "subject": self.model.subjects,
            "field": self.model.fields,
            "purpose": self.model.purposes,
            "condition": self.model.conditions,
            "flow": self.model.flows,
        }[kind]
        at = Pointer((home, id_))
        thing = things.get(id_)
        if thing is None:
            return label(spelled(id_), str(at))
        name = read(thing.name, at / "name", grounds_in(thing))
        if isinstance(name.value, str) and name.stated:
            return Statement(name.value, (Ground(GroundKind.FACT, str(at / "name")),))
        return label(spelled(id_), str(at))

    def text(self, kind: str, id_: str) -> str:
        """Name a thing within a longer sentence."""
        return self.of(kind, id_).text

    def version(self, name: str) -> Statement:
        """Name `instrument@version` by the instrument's title and the version."""
        instrument, _, number = name.partition("@")
        at = Pointer(("instruments", instrument))
        known = self.model.instruments.get(instrument)
        title = None
        if known is not None:
            title = read(known.title, at / "title", grounds_in(known)).value
        text = title if isinstance(title, str) else spelled(instrument)
        return label(f"{text} ({number})" if number else text, str(at))

    def version_text(self, name: str) -> str:
        """Name a version within a longer sentence."""
        return self.version(name).text


def spelled(id_: str) -> str:
    """Write an id as words: `last-address` as `Last address`."""
    words = id_.replace("-", " ")
    return words[:1].upper() + words[1:]
