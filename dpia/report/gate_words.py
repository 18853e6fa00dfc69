"""Who decides and may refuse, in words."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.model.fact import Value
from dpia.regime.gates import Gate
from dpia.regime.gates import Gates
from dpia.regime.resolve import FlowThen
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.saying import disputed_between
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
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
        return Cell(
            (Statement(say("common.no-terms"), (Ground(GroundKind.COUNT, at),)),), Tone.ABSENT
        )
    where = tuple(Ground(GroundKind.FACT, str(terms.at / "gates")) for terms in then.terms)
    return Cell((Statement(say("common.not-stated"), where),), Tone.NOT_STATED)


def _lines(names: Names, some: Gates) -> Iterator[Statement]:
    if some.none.stated:
        yield sentence(some.none, _none)
    for gate in some.gates:
        yield from _gate(names, gate, some.taken_from)


def _none(value: Value) -> str:
    return say("gate.no-discretion") if value == NONE else str(value)


def _gate(names: Names, gate: Gate, taken_from: str) -> Iterator[Statement]:
    said = say("gate.taken-from", version=names.version_text(taken_from)) if taken_from else ""
    text = _refusal(gate, _body(names, gate)) + said
    leans = tuple(
        Ground(GroundKind.FACT, str(fact.pointer))
        for fact in (gate.by, gate.exists, gate.case_by_case, gate.test)
        if fact.stated
    )
    yield Statement(text, leans or (Ground(GroundKind.FACT, str(gate.at)),), gate.by.sources)
    if gate.exists.disputed:
        for claim in gate.exists.claims:
            there = say(_COULD.get(str(claim.value), "gate.said-nothing"))
            said = say("common.side-says", side=claim.id, said=there)
            yield Statement(said, leans, claim.sources)


_COULD = {YES: "gate.could-refuse", NO: "gate.could-not"}


def _body(names: Names, gate: Gate) -> str:
    """Name who decides, or what each side says of that."""
    if gate.by.disputed:
        return disputed_between(
            (claim.id, names.text("organisation", str(claim.value))) for claim in gate.by.claims
        )
    by = gate.by.value
    return names.text("organisation", by) if isinstance(by, str) else say("gate.body-not-stated")


def _refusal(gate: Gate, body: str) -> str:
    """Say that a body may refuse, and how, as far as that is stated."""
    how = "; ".join(part for part in (_case(gate), _test(gate)) if part)
    if gate.exists.disputed:
        if how:
            return say("gate.said-to-refuse-how", body=body, how=how)
        return say("gate.said-to-refuse", body=body)
    return (
        say("gate.may-refuse-how", body=body, how=how) if how else say("gate.may-refuse", body=body)
    )


def _case(gate: Gate) -> str:
    if gate.case_by_case.disputed:
        return say("gate.case-disputed")
    decides = str(gate.case_by_case.value)
    return say(_CASES[decides]) if decides in _CASES else ""


_CASES = {YES: "gate.case-by-case", NO: "gate.not-case-by-case"}


def _test(gate: Gate) -> str:
    if gate.test.disputed:
        return say("gate.test-disputed")
    return say("gate.test", test=str(gate.test.value)) if gate.test.stated else ""
