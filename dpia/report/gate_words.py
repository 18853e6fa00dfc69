"""Who decides and may refuse, in words."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.regime.gates import Gate
from dpia.regime.gates import Gates
from dpia.regime.resolve import FlowThen
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import YES


def gates(names: Names, then: FlowThen) -> Cell:
    """Lay out the gates of a flow and of its terms; nothing said of gates is "not stated"."""
    kept = [then.gates, *(terms.gates for terms in then.terms)]
    lines = [line for some in kept for line in _lines(names, some)]
    if lines:
        contested = any(gate.contested for some in kept for gate in some.gates)
        contested = contested or any(some.none.disputed for some in kept)
        return Cell(tuple(lines), Tone.DISPUTED if contested else Tone.PLAIN)
    if not then.terms:
        at = str(Pointer(("flows", then.id, "terms")))
        return Cell((Statement("no terms", (Ground(GroundKind.COUNT, at),)),), Tone.ABSENT)
    where = tuple(Ground(GroundKind.FACT, str(terms.at / "gates")) for terms in then.terms)
    return Cell((Statement(say("common.not-stated"), where),), Tone.NOT_STATED)


def _lines(names: Names, some: Gates) -> Iterator[Statement]:
    if some.none.stated:
        fact = sentence(some.none, lambda value: "no discretion" if value == "none" else str(value))
        yield fact
    for gate in some.gates:
        yield from _gate(names, gate, some.taken_from)


def _gate(names: Names, gate: Gate, taken_from: str) -> Iterator[Statement]:
    by = gate.by.value
    body = names.text("organisation", by) if isinstance(by, str) else "a body not stated"
    if gate.by.disputed:
        body = "disputed: " + " or ".join(
            f"{names.text('organisation', str(claim.value))} ({claim.id})"
            for claim in gate.by.claims
        )
    taken = f", inferred: as in {taken_from}" if taken_from else ""
    verb = "is said to be able to refuse" if gate.exists.disputed else "may refuse"
    parts = [part for part in (_case(gate), _test(gate)) if part]
    text = f"{body} {verb}" + (f" ({'; '.join(parts)})" if parts else "") + taken
    leans = tuple(
        Ground(GroundKind.FACT, str(fact.pointer))
        for fact in (gate.by, gate.exists, gate.case_by_case, gate.test)
        if fact.stated
    )
    yield Statement(text, leans or (Ground(GroundKind.FACT, str(gate.at)),), gate.by.sources)
    if gate.exists.disputed:
        for claim in gate.exists.claims:
            there = {YES: "it could refuse", NO: "it could not"}.get(str(claim.value), "nothing")
            yield Statement(f"{claim.id}: {there}", leans, claim.sources)


def _case(gate: Gate) -> str:
    if gate.case_by_case.disputed:
        return "case by case: disputed"
    return {YES: "case by case", NO: "not case by case"}.get(str(gate.case_by_case.value), "")


def _test(gate: Gate) -> str:
    if gate.test.disputed:
        return "on what test: disputed"
    return f"on: {gate.test.value}" if gate.test.stated else ""
