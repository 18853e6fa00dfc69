"""What two models define otherwise: no verdict is given on it, and so it is said."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.comparison.agreed import redefined
from dpia.report.accepting import Accepted
from dpia.report.accepting import Accepting
from dpia.report.names import Names
from dpia.report.side import Side
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer

_KINDS = {
    "conditions": "condition",
    "fields": "field",
    "organisations": "organisation",
    "purposes": "purpose",
    "subjects": "subject",
}
_SAID = {
    "within": "what it lies within",
    "implies": "what it implies",
    "disjoint_with": "what it excludes",
    "min_sentence": "its least sentence",
    "max_sentence": "its greatest sentence",
    "min_amount": "its least amount",
    "reveals": "what it reveals",
    "includes": "what it includes",
    "unit_of": "the body it is a unit of",
    "succeeded_by": "who succeeds it",
    "given_in": "what the data were given for",
}


@dataclass(frozen=True, slots=True)
class Redefinition:
    """A definition that is not the same on both sides: where, in words, and who accepts it."""

    at: str
    text: Statement
    accepted: tuple[Accepted, ...]


def redefinitions(
    names: Names, sides: tuple[Side, Side], accepting: Accepting
) -> tuple[Redefinition, ...]:
    """List the definitions of two models that are not the same."""
    before, after = (side.flow_file.model for side in sides)
    return tuple(
        Redefinition(str(at), _text(names, at, sides), accepting.at(at))
        for at in redefined(before, after)
    )


def _text(names: Names, at: Pointer, sides: tuple[Side, Side]) -> Statement:
    home, name, key = at.steps
    grounds = (Ground(GroundKind.COUNT, str(at)),)
    return Statement(
        f"{names.text(_KINDS[home], name)}: {_SAID[key]} is not defined alike on both sides; "
        "what both say is used, and whether the change matters is not established",
        (*sides[0].placed(grounds), *sides[1].placed(grounds)),
    )
