"""How strong the gates are: who keeps them, how each decides, and whether each is surely there.

A set of gates is as strict as another if for each gate of the other it has one of the same body
that is as strong in every respect.  More gates, or stronger, are stricter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.cases import Answer
from dpia.comparison.difference import Told
from dpia.comparison.limb import OneLimb
from dpia.comparison.orders import Orders
from dpia.comparison.sides import Sides
from dpia.comparison.sides import value_under
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.regime.gates import Gate
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import YES
from dpia.vocabulary import GateKind
from dpia.vocabulary import Status

_KINDS = tuple(kind.value for kind in GateKind)


@dataclass(frozen=True, slots=True)
class Strength:
    """One gate where sides are taken; what is not stated is its place."""

    body: str | Pointer
    kind: int | Pointer
    case_by_case: int | Pointer
    independent: int | Pointer
    surely: bool
    at: Pointer


@dataclass(frozen=True, slots=True)
class GateSet:
    """The gates that stand in the way of a limb; or that nobody states them, with the place."""

    gates: tuple[Strength, ...]
    unsaid: Pointer | None
    told: tuple[Told, ...]


def gate_set(limb: OneLimb, sides: Sides, orders: Orders) -> GateSet:
    """Gather the gates of a limb, where sides are taken."""
    strengths: list[Strength] = []
    told: list[Told] = []
    unsaid: Pointer | None = limb.silence / "gates"
    for gates in limb.gates:
        for gate in gates.gates:
            unsaid = None
            there = value_under(gate.exists, sides)
            surely = not gate.exists.stated or there == YES
            taken = limb.terms.at / "takes_over" if gates.taken_from else None
            told.append(_told(gate, taken, there, sides))
            if there != NO:
                strengths.append(_strength(gate, sides, orders, surely=surely))
        if value_under(gates.none, sides) == NONE:
            unsaid = None
            told.append(Told(gates.none.pointer, "no discretion", fact=gates.none))
    return GateSet(tuple(strengths), unsaid, tuple(told))


def facts_of(limb: OneLimb) -> Iterator[Fact]:
    """List the facts of which the strength of gates is made."""
    for gates in limb.gates:
        yield gates.none
        for gate in gates.gates:
            yield from (gate.exists, gate.by, gate.kind, gate.case_by_case, gate.independent)


def as_strict(one: GateSet, other: GateSet) -> Answer:
    """Tell whether one set of gates is at least as strict as another."""
    if one.unsaid is not None or other.unsaid is not None:
        return Answer.YES if one.unsaid == other.unsaid else Answer.UNKNOWN
    answers = {_matched(gate, one.gates) for gate in other.gates}
    for answer in (Answer.NO, Answer.UNKNOWN):
        if answer in answers:
            return answer
    return Answer.YES


def _matched(wanted: Strength, gates: tuple[Strength, ...]) -> Answer:
    """Tell whether some gate is at least as strong as the one that is wanted."""
    answers = {_as_strong(gate, wanted) for gate in gates}
    if Answer.YES in answers:
        return Answer.YES
    if Answer.UNKNOWN in answers or not wanted.surely:
        return Answer.UNKNOWN
    return Answer.NO


def _as_strong(one: Strength, other: Strength) -> Answer:
    if one == other:
        return Answer.YES
    parts = [
        _at_least(one.kind, other.kind),
        _at_least(one.case_by_case, other.case_by_case),
        _at_least(one.independent, other.independent),
        _same(one.body, other.body),
    ]
    if Answer.NO in parts:
        return Answer.NO
    sure = one.surely or (one.at == other.at and not other.surely)
    return Answer.UNKNOWN if Answer.UNKNOWN in parts or not sure else Answer.YES


def _same(one: str | Pointer, other: str | Pointer) -> Answer:
    if one == other:
        return Answer.YES
    stated = isinstance(one, str) and isinstance(other, str)
    return Answer.NO if stated else Answer.UNKNOWN


def _at_least(one: int | Pointer, other: int | Pointer) -> Answer:
    if other in {one, 0}:
        return Answer.YES
    if isinstance(one, Pointer) or isinstance(other, Pointer):
        return Answer.UNKNOWN
    return Answer.YES if one > other else Answer.NO


def _strength(gate: Gate, sides: Sides, orders: Orders, *, surely: bool) -> Strength:
    by = value_under(gate.by, sides)
    kind = value_under(gate.kind, sides)
    return Strength(
        gate.by.pointer if by is None else orders.body(str(by)),
        _KINDS.index(str(kind)) if kind in _KINDS else gate.kind.pointer,
        _yes(gate.case_by_case, sides),
        _yes(gate.independent, sides),
        surely,
        gate.at,
    )


def _yes(fact: Fact, sides: Sides) -> int | Pointer:
    value = value_under(fact, sides)
    return fact.pointer if value is None else int(value == YES)


def _told(gate: Gate, taken: Pointer | None, there: Value, sides: Sides) -> Told:
    """Say of a gate who keeps it, and how it decides."""
    facts = (gate.by, gate.exists, gate.kind, gate.case_by_case, gate.independent)
    parts = [_or_unsaid(value_under(gate.by, sides), "a body not stated")]
    parts += [str(kind)] if (kind := value_under(gate.kind, sides)) is not None else []
    parts += ["case by case"] if value_under(gate.case_by_case, sides) == YES else []
    parts += ["independent"] if value_under(gate.independent, sides) == YES else []
    inferred = taken or next(
        (fact.pointer for fact in facts if fact.status is Status.INFERRED), None
    )
    said = ", ".join(parts)
    fact = gate.exists if gate.exists.stated else gate.by
    return Told(gate.at, f"no gate of {parts[0]}" if there == NO else said, inferred, fact)


def _or_unsaid(value: Value, otherwise: str) -> str:
    return otherwise if value is None else str(value)
