"""What two models define otherwise: no verdict is given on it, and so it is said."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.comparison.agreed import redefined
from dpia.language.say import say
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
    "within": "comparison.part-within",
    "implies": "comparison.part-implies",
    "disjoint_with": "comparison.part-disjoint",
    "min_sentence": "comparison.part-min-sentence",
    "max_sentence": "comparison.part-max-sentence",
    "min_amount": "comparison.part-min-amount",
    "reveals": "comparison.part-reveals",
    "includes": "comparison.part-includes",
    "unit_of": "comparison.part-unit-of",
    "succeeded_by": "comparison.part-succeeded-by",
    "given_in": "comparison.part-given-in",
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
        say("comparison.redefined", thing=names.text(_KINDS[home], name), part=say(_SAID[key])),
        (*sides[0].placed(grounds), *sides[1].placed(grounds)),
    )
