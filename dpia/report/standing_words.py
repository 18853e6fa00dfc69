"""How a flow stands, in words, with each side where that is disputed."""

from __future__ import annotations

from dpia.regime.resolve import FlowThen
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import Standing


def headline(then: FlowThen) -> str:
    """Say the standing in one line: `authorised, inactive; practice disputed`."""
    text = then.stand.standing.value
    text += ", not stated" if then.stand.standing is Standing.UNKNOWN else ""
    text += "; practice disputed" if then.stand.disputed else ""
    return text + ("; existence disputed" if then.exists.disputed else "")


def grounds(then: FlowThen) -> tuple[Ground, ...]:
    """List what the standing rests on: the terms in force, what was seen, and whether it exists."""
    at = Pointer(("flows", then.id))
    facts = [terms.at for terms in then.terms] + [fact.pointer for fact in then.seen.facts]
    facts += [then.exists.pointer] if then.exists.stated else []
    leans = tuple(Ground(GroundKind.FACT, str(pointer)) for pointer in facts)
    return leans or (Ground(GroundKind.COUNT, str(at / "terms")), Ground(GroundKind.FACT, str(at)))


def standing(then: FlowThen) -> Cell:
    """Lay the standing out: the word first, then what each side says, with sources."""
    leans = grounds(then)
    cites = (
        ()
        if then.stand.disputed
        else tuple(dict.fromkeys(source for fact in then.seen.facts for source in fact.sources))
    )
    lines = [Statement(headline(then), leans, cites)]
    if then.stand.disputed:
        sources = {claim.id: claim.sources for fact in then.seen.facts for claim in fact.claims}
        lines += [
            Statement(f"{side}: {word.value}", leans, sources.get(side, ()))
            for side, word in then.stand.sides
        ]
    if then.exists.disputed:
        lines += [
            Statement(f"{claim.id}: there was {_there(claim.value)}", leans, claim.sources)
            for claim in then.exists.claims
        ]
    return Cell(tuple(lines), _tone(then))


def _there(value: object) -> str:
    return {"yes": "such a flow", "no": "no such flow"}.get(str(value), "nothing said of it")


def _tone(then: FlowThen) -> Tone:
    if then.stand.disputed or then.exists.disputed:
        return Tone.DISPUTED
    return {
        Standing.NONE: Tone.ABSENT,
        Standing.STOPPED: Tone.NO,
        Standing.UNKNOWN: Tone.NOT_STATED,
    }.get(then.stand.standing, Tone.PLAIN)
