"""What things are called: the model's own names, each with the place where it is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpia.model.data import Condition
from dpia.model.data import Field
from dpia.model.data import Purpose
from dpia.model.data import Subject
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.flow_model import FlowModel
from dpia.model.party import Organisation
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.source import Pointer

Named = Organisation | Subject | Field | Purpose | Condition | Flow
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
        at = Pointer((home, id_))
        thing = self._thing(kind, id_)
        if thing is None:
            return label(spelled(id_), str(at))
        name = read(thing.name, at / "name", grounds_in(thing))
        if isinstance(name.value, str) and name.stated:
            return Statement(name.value, (Ground(GroundKind.FACT, str(at / "name")),))
        return label(spelled(id_), str(at))

    def _thing(self, kind: str, id_: str) -> Named | None:
        model = self.model
        things: Mapping[str, Mapping[str, Named]] = {
            "organisation": model.organisations,
            "subject": model.subjects,
            "field": model.fields,
            "purpose": model.purposes,
            "condition": model.conditions,
            "flow": model.flows,
        }
        return things[kind].get(id_)

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
