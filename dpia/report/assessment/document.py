"""The assessment as a document: counts first, then every question with what is had for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.language.say import say
from dpia.report.assessment.above import Above
from dpia.report.assessment.annex import annex
from dpia.report.assessment.basis import basis
from dpia.report.assessment.boxes import MOVED
from dpia.report.assessment.boxes import box_for
from dpia.report.assessment.case import Case
from dpia.report.assessment.dated import asked_by_law
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Slot
from dpia.report.assessment.long import parted
from dpia.report.assessment.papers import papers
from dpia.report.bibliography import bibliography
from dpia.report.cited import cited_only
from dpia.report.colophon import colophon
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.statement import phrase
from dpia.report.statement import phrases

FILLED = "assessment.slot-filled"
TO_CONFIRM = "assessment.slot-to-confirm"
FOR_A_PERSON = "assessment.slot-for-a-person"
NOT_STATED = "assessment.slot-not-stated"
"""How far a question is answered, by the id of the sentence that says so."""
_COUNTED = {
    FILLED: "assessment.count-filled",
    TO_CONFIRM: "assessment.count-to-confirm",
    FOR_A_PERSON: "assessment.count-for-a-person",
    NOT_STATED: "assessment.count-not-stated",
}


@dataclass(frozen=True, slots=True)
class Filled:
    """One question, how far it is answered (the id of a sentence), and what is had for it."""

    slot: Slot
    state: str
    evidence: Evidence
    box: Box | None

    def above(self) -> Iterator[Block]:
        """List what stands above the box: how far it is answered, then the evidence."""
        yield Paragraph((phrase(self.state),))
        yield from _shown(self.evidence.blocks)


def fill(case: Case, framework: Framework) -> tuple[Filled, ...]:
    """Fill every slot of a framework, in its order."""
    return tuple(_fill(case, slot) for slot in framework.slots())


def assess(case: Case, framework: Framework, filled: tuple[Filled, ...]) -> Page:
    """Lay filled slots out, and say on the first page how many are filled and how."""
    evidence = parted(_body(framework, {one.slot.id: one for one in filled}))
    body = (*evidence.body, *annex(case), *evidence.annex)
    sources = cited_only(bibliography(case.flow_file), body)
    named = say("assessment.between-regimes").join(
        head(regime).title.text for regime in case.regimes
    )
    grounds = tuple(ground for one in case.regimes for ground in head(one).title.grounds)
    called = say("assessment.title", model=case.flow_file.model.title, regimes=named)
    title = Statement(called, grounds)
    return Page(
        title,
        (
            Heading(1, title, "top"),
            *_introduced(case, framework),
            Listing(tuple(_counted(filled))),
            Paragraph(phrases(*_HOW_TO_READ)),
            *(papers(case, framework) if framework.each_paper else ()),
            *body,
            Heading(2, phrase("common.sources"), "sources"),
            Glossary(sources),
        ),
        colophon(case.flow_file),
    )


_HOW_TO_READ = (
    "assessment.how-computed",
    "assessment.how-not-stated",
    "assessment.how-judgement",
)


def _introduced(case: Case, framework: Framework) -> Iterator[Paragraph]:
    of = phrase("assessment.framework", title=framework.title, origin=framework.origin)
    kept = framework.reservation
    yield Paragraph((of, fixed(kept, "framework-reservation")) if kept else (of,))
    for slice_ in case.slices:
        said = head(slice_.regime)
        text = say("assessment.regime", regime=said.title.text, period=said.period.text)
        of_law = asked_by_law(slice_, framework)
        yield Paragraph((Statement(text, said.period.grounds), *of_law))


def _counted(filled: tuple[Filled, ...]) -> Iterator[Statement]:
    """Count the questions by how far they are answered, over the document itself."""
    states = [one.state for one in filled]
    total = len(states)
    for state, sentence in _COUNTED.items():
        if number := states.count(state):
            yield phrase(sentence, number=number, total=total)
    boxes = [one.box for one in filled if one.box is not None]
    if answered := sum(bool(one.answer) for one in boxes):
        yield phrase("assessment.count-answered", number=answered)
    elif boxes:
        yield phrase("assessment.none-answered")
    over = [one.box.moved for one in filled if one.box is not None and one.box.moved is not None]
    if moved := sum(one.grounds[0].at == MOVED for one in over):
        yield phrase("assessment.count-moved", number=moved)


def _fill(case: Case, slot: Slot) -> Filled:
    gathered = [gather(case, slot.id) for gather in slot.evidence]
    evidence = Evidence(
        tuple(block for one in gathered for block in one.blocks),
        sum(one.stated for one in gathered),
    )
    if slot.by is By.MODEL:
        return Filled(slot, FILLED if evidence.stated else NOT_STATED, evidence, None)
    # The question stands above its box, with the evidence.
    box = box_for(case, slot.id, say("assessment.answer"), basis(case, evidence.blocks))
    confirm = slot.by is By.CONFIRM and evidence.stated
    return Filled(slot, TO_CONFIRM if confirm else FOR_A_PERSON, evidence, box)


def _body(framework: Framework, filled: dict[str, Filled]) -> Iterator[Block]:
    above = Above()
    for part in framework.parts:
        yield Heading(2, fixed(part.title, f"part-{part.id}"), f"part-{part.id}")
        for slot in part.slots:
            yield from _slot(filled[slot.id], above)


def _slot(one: Filled, above: Above) -> Iterator[Block]:
    slot = one.slot
    text = Statement(f"{slot.id}  {slot.question}", (Ground(GroundKind.BOX, slot.id),))
    yield Heading(3, text, slot.id)
    yield from above.shown(slot.id, one.above())
    if one.box is not None:
        yield one.box


def _shown(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Show each table once under a question, whatever gathered it."""
    seen: set[str] = set()
    for block in blocks:
        if isinstance(block, Table):
            if block.anchor in seen:
                continue
            seen.add(block.anchor)
        yield block
