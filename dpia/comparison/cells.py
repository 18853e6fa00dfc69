"""What a limb lets through: cells of field, subject, purpose and case."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.cases import Case
from dpia.comparison.cases import possible
from dpia.comparison.conditions import Conditions
from dpia.comparison.difference import Told
from dpia.comparison.difference import told
from dpia.comparison.limb import OneLimb
from dpia.comparison.orders import UNSAID
from dpia.comparison.sides import Sides
from dpia.comparison.sides import claim_under
from dpia.comparison.sides import value_under
from dpia.model.fact import Claim
from dpia.model.fact import Value
from dpia.regime.terms import Said
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import NONE

ANYTHING = ""
"""The field of a limb of which no field is named: what it lets through is not stated."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One field about one category for one purpose in one case.

    Where `surely` is false nobody states whether it passes; `place` is where that would stand.
    """

    field: str
    subject: str
    purpose: str
    case: Case
    surely: bool
    place: Pointer
    told: Told
    limb: OneLimb


@dataclass(frozen=True, slots=True)
class LimbCells:
    """The cells of one limb, and what it says of each field that it names."""

    limb: OneLimb
    cells: tuple[Cell, ...]
    answers: dict[str, Told]


def cells_of(
    limb: OneLimb, fields: Iterable[str], sides: Sides, conditions: Conditions
) -> LimbCells:
    """Lay a limb out, where sides are taken; only these fields are looked at."""
    purpose, case = purpose_of(limb, sides), case_of(limb, sides)
    cells: list[Cell] = []
    answers: dict[str, Told] = {}
    for field in fields:
        said = limb.field(field)
        claim = claim_under(said.fact, sides)
        answers[field] = told(said, claim.value if claim else None)
        for inner in _cases(claim, case):
            if not possible(inner, conditions):
                continue
            cells.extend(
                Cell(
                    field,
                    subject,
                    purpose,
                    inner,
                    surely=claim is not None,
                    place=said.fact.pointer,
                    told=answers[field],
                    limb=limb,
                )
                for subject in limb.about
            )
    return LimbCells(limb, tuple(cells), answers)


def _cases(claim: Claim | None, case: Case) -> Iterator[Case]:
    """Tell in which case a field passes: `when` narrows a "yes", `unless` undoes a "no"."""
    if claim is None:
        yield case
        return
    when = claim.further("unless" if claim.value == NO else "when")
    if when is not None:
        yield Case(case.all_of | {str(when)}, case.none_of)
    elif claim.value != NO:
        yield case


def purpose_of(limb: OneLimb, sides: Sides) -> str:
    """Name the purpose of a limb, or the place where none is stated."""
    said = limb.fact("purpose")
    return _name(said, value_under(said.fact, sides))


def case_of(limb: OneLimb, sides: Sides) -> Case:
    """Tell in which case a limb lets anything through: its trigger, less what it excludes."""
    trigger = limb.fact("trigger")
    all_of = frozenset({_name(trigger, value_under(trigger.fact, sides))})
    if not limb.says("excludes"):
        return Case(all_of)
    excludes = limb.fact("excludes")
    out = value_under(excludes.fact, sides)
    if out is None:
        return Case(all_of, frozenset({_name(excludes, None)}))
    if out == NONE:
        return Case(all_of)
    return Case(all_of, frozenset(out if isinstance(out, tuple) else (str(out),)))


def _name(said: Said, value: Value) -> str:
    return f"{UNSAID}{said.fact.pointer}" if value is None else str(value)
