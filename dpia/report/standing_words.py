"""How a flow stands, in words, with each side where that is disputed."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.language.say import say
from dpia.regime.resolve import FlowThen
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import YES
from dpia.vocabulary import Standing


def headline(then: FlowThen) -> str:
    """Say the standing in one line: `authorised, inactive; practice disputed`."""
    unknown = then.stand.standing is Standing.UNKNOWN
    text = say("standing.unknown-not-stated") if unknown else standing_word(then.stand.standing)
    text += _paper(then)
    text += say("standing.practice-disputed") if then.stand.disputed else ""
    return text + (say("standing.existence-disputed") if then.exists.disputed else "")


def _paper(then: FlowThen) -> str:
    """Say that paper may have allowed the flow: some, where none surely did, else some more."""
    paper = then.paper
    if not paper.in_doubt:
        return ""
    return say(_PAPERS[bool(paper.binding), bool(paper.disputed)])


_PAPERS = {
    (False, False): "standing.paper-not-established",
    (False, True): "standing.paper-disputed",
    (True, False): "standing.more-paper-not-established",
    (True, True): "standing.more-paper-disputed",
}


def standing_word(standing: Standing) -> str:
    """Say how a flow stands."""
    return say(_STANDINGS[standing])


def meanings(standings: Iterable[Standing]) -> Iterator[str]:
    """Say what each of these words means, once, in the order of the closed list."""
    wanted = frozenset(standings)
    for one in Standing:
        if one in wanted:
            yield say("standing.means", word=standing_word(one), meaning=say(_MEANINGS[one]))


_MEANINGS = {
    Standing.ACTIVE: "legend.active",
    Standing.AUTHORISED: "legend.authorised",
    Standing.INACTIVE: "legend.inactive",
    Standing.PRACTICE: "legend.practice",
    Standing.UNKNOWN: "legend.unknown",
    Standing.NONE: "standing.none-means",
    Standing.STOPPED: "standing.stopped-means",
}
_STANDINGS = {
    Standing.ACTIVE: "standing.active",
    Standing.AUTHORISED: "standing.authorised",
    Standing.INACTIVE: "standing.inactive",
    Standing.PRACTICE: "standing.practice",
    Standing.UNKNOWN: "standing.unknown",
    Standing.NONE: "standing.none",
    Standing.STOPPED: "standing.stopped",
}


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
            Statement(
                say("common.side-says", side=side, said=standing_word(word)),
                leans,
                sources.get(side, ()),
            )
            for side, word in then.stand.sides
        ]
    if then.exists.disputed:
        lines += [
            Statement(_there(claim.id, claim.value), leans, claim.sources)
            for claim in then.exists.claims
        ]
    return Cell(tuple(lines), _tone(then))


def _there(side: str, value: object) -> str:
    return say(_EXISTS.get(str(value), "standing.nothing-said"), side=side)


_EXISTS = {YES: "standing.existed", NO: "standing.did-not-exist"}


def _tone(then: FlowThen) -> Tone:
    if then.stand.disputed or then.exists.disputed:
        return Tone.DISPUTED
    return {
        Standing.NONE: Tone.ABSENT,
        Standing.STOPPED: Tone.NO,
        Standing.UNKNOWN: Tone.NOT_STATED,
    }.get(then.stand.standing, Tone.PLAIN)
