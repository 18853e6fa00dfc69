"""Each paper by itself: which questions it answers, which are disputed, which stay open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dpia.language.say import say
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Slot
from dpia.report.cited import statements
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.vocabulary import InstrumentKind

_AGREED = (
    InstrumentKind.AGREEMENT,
    InstrumentKind.ANNOUNCEMENT,
    InstrumentKind.DIRECTION,
    InstrumentKind.PROTOCOL,
)
"""The kinds of paper on which bodies share; law and codes are measured by no checklist."""
_STATED, _INFERRED, _DISPUTED, _UNSTATED = (
    "assessment.paper-stated",
    "assessment.paper-inferred",
    "assessment.paper-disputed",
    "assessment.paper-unstated",
)
_TONES = {_INFERRED: Tone.INFERRED, _DISPUTED: Tone.DISPUTED, _UNSTATED: Tone.NOT_STATED}
_LESS = frozenset({Tone.INFERRED, Tone.TO_CONFIRM})


def papers(case: Case, framework: Framework) -> Iterator[Block]:
    """Go through the questions for each paper, and count the answers for each."""
    named = tuple(
        dict.fromkeys(
            one.terms.version
            for one in case.disclosures
            if case.instrument(one.terms.version).kind in _AGREED
        )
    )
    if not named:
        return
    slots = tuple(framework.slots())
    columns = [[_word(replace(case, paper=one), slot) for slot in slots] for one in named]
    rows = tuple(
        (_asked(slot), *(cells[number] for cells in columns)) for number, slot in enumerate(slots)
    )
    yield Heading(2, phrase("assessment.papers"), "papers")
    yield Listing(
        tuple(_counted(case, one, cells) for one, cells in zip(named, columns, strict=True))
    )
    head = (phrase("assessment.column-item"), *(case.names.version(one) for one in named))
    yield Table("papers-table", phrase("assessment.papers-table"), head, rows)
    yield Paragraph((phrase("assessment.papers-how"),))


def _asked(slot: Slot) -> Cell:
    return Cell((Statement(f"{slot.id}  {slot.question}", (Ground(GroundKind.BOX, slot.id),)),))


def _word(case: Case, slot: Slot) -> Cell:
    """Say how far a paper answers a question, over the facts that it is answered from."""
    found = [gather(case, slot.id) for gather in slot.evidence]
    id_ = _how([one for one in found if one.stated])
    grounds = dict.fromkeys(
        ground
        for one in found
        for block in one.blocks
        for statement in statements(block)
        for ground in statement.grounds
        if ground.kind is GroundKind.FACT
    )
    said = phrase(id_)
    leans = (*said.grounds, *grounds)
    return Cell((replace(said, grounds=leans),), _TONES.get(id_, Tone.PLAIN))


def _how(found: list[Evidence]) -> str:
    tones = frozenset[Tone]().union(*(one.tones for one in found))
    if not found:
        return _UNSTATED
    if Tone.DISPUTED in tones:
        return _DISPUTED
    return _INFERRED if tones and tones <= _LESS else _STATED


def _counted(case: Case, version: str, cells: list[Cell]) -> Statement:
    words = Counter(cell.lines[0].text for cell in cells)
    counts = ", ".join(
        say("common.number-of", number=words[what], what=what)
        for what in map(say, (_STATED, _DISPUTED, _INFERRED, _UNSTATED))
        if words[what]
    )
    title = case.names.version(version)
    text = say("assessment.paper-counted", paper=title.text, total=len(cells), counts=counts)
    return Statement(text, title.grounds)
