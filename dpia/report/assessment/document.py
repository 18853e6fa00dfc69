"""The assessment as a document: counts first, then every question with what is had for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import words
from dpia.report.assessment.annex import annex
from dpia.report.assessment.basis import basis
from dpia.report.assessment.boxes import MOVED
from dpia.report.assessment.boxes import box_for
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Slot
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

DUTY = "impact-assessment"
"""The point of law under which an assessment must be made; where it is silent there is no duty."""

FILLED = fixed("Filled from the model.", "slot-filled")
TO_CONFIRM = fixed("Filled from the model; a person is to confirm it.", "slot-to-confirm")
FOR_A_PERSON = fixed("For a person to answer.", "slot-for-a-person")
NOT_STATED = fixed("Not stated in what was read.", "slot-not-stated")

ANSWER = "To the question above"
"""What a box under a question asks for: the question stands above it, with the evidence."""


@dataclass(frozen=True, slots=True)
class Filled:
    """One question, how far it is answered, and what is had for it."""

    slot: Slot
    state: Statement
    evidence: Evidence
    box: Box | None


def assess(case: Case, framework: Framework) -> Page:
    """Fill every slot of a framework, and say on the first page how many are filled and how."""
    filled = {slot.id: _fill(case, slot) for slot in framework.slots()}
    body = (*_body(framework, filled), *annex(case))
    sources = cited_only(bibliography(case.flow_file), body)
    named = " and ".join(head(regime).title.text for regime in case.regimes)
    grounds = tuple(ground for one in case.regimes for ground in head(one).title.grounds)
    title = Statement(f"{case.flow_file.model.title}: {named}", grounds)
    return Page(
        title,
        (
            Heading(1, title, "top"),
            Paragraph(tuple(_introduced(case, framework))),
            Listing(tuple(_counted(tuple(filled.values())))),
            Paragraph(_HOW_TO_READ),
            *body,
            Heading(2, phrase("common.sources"), "sources"),
            Glossary(sources),
        ),
        colophon(case.flow_file),
    )


_HOW_TO_READ = (
    fixed(
        "Every statement below is computed from the model and carries its sources by number.",
        "how-computed",
    ),
    fixed(
        "What no source states is said to be not stated, and is never taken for a no; where "
        "sources differ both sides are given.",
        "how-not-stated",
    ),
    fixed(
        "Questions of judgement are left open for a person, with the evidence beside them; "
        "nothing here says that anything is lawful.",
        "how-judgement",
    ),
)


def _introduced(case: Case, framework: Framework) -> Iterator[Statement]:
    yield fixed(f"Framework: {framework.title}. {framework.origin}", "framework")
    if framework.reservation:
        yield fixed(framework.reservation, "framework-reservation")
    for slice_ in case.slices:
        said = head(slice_.regime)
        yield Statement(f"{said.title.text}: {said.period.text}.", said.period.grounds)
        if slice_.law is not None and not slice_.provisions(DUTY):
            day = words(str(slice_.day))
            text = f"Retrospective: on {day} the law knew no duty to make such an assessment."
            yield Statement(text, (Ground(GroundKind.PHRASE, "retrospective"),))


def _counted(filled: tuple[Filled, ...]) -> Iterator[Statement]:
    """Count the questions by how far they are answered, over the document itself."""
    states = [one.state for one in filled]
    total = len(states)
    answered = sum(one.box is not None and bool(one.box.answer) for one in filled)
    for state, said in (
        (FILLED, "are filled from the model"),
        (TO_CONFIRM, "are filled from the model and are for a person to confirm"),
        (FOR_A_PERSON, "are for a person to answer"),
        (NOT_STATED, "are not stated in what was read"),
    ):
        text = f"{states.count(state)} of {total} questions {said}."
        yield fixed(text, f"count-{state.grounds[0].at}")
    yield fixed(f"{answered} of the questions for a person are answered.", "count-answered")
    over = [one.box.moved for one in filled if one.box is not None and one.box.moved is not None]
    if moved := sum(one.grounds[0].at == MOVED for one in over):
        text = f"{moved} of the answers stand over facts that moved since they were written."
        yield fixed(text, "count-moved")


def _fill(case: Case, slot: Slot) -> Filled:
    gathered = [gather(case, slot.id) for gather in slot.evidence]
    evidence = Evidence(
        tuple(block for one in gathered for block in one.blocks),
        sum(one.stated for one in gathered),
    )
    if slot.by is By.MODEL:
        return Filled(slot, FILLED if evidence.stated else NOT_STATED, evidence, None)
    box = box_for(case, slot.id, ANSWER, basis(case, evidence.blocks))
    confirm = slot.by is By.CONFIRM and evidence.stated
    return Filled(slot, TO_CONFIRM if confirm else FOR_A_PERSON, evidence, box)


def _body(framework: Framework, filled: dict[str, Filled]) -> Iterator[Block]:
    for part in framework.parts:
        yield Heading(2, fixed(part.title, f"part-{part.id}"), f"part-{part.id}")
        for slot in part.slots:
            yield from _slot(filled[slot.id])


def _slot(one: Filled) -> Iterator[Block]:
    slot = one.slot
    text = Statement(f"{slot.id}  {slot.question}", (Ground(GroundKind.BOX, slot.id),))
    yield Heading(3, text, slot.id)
    yield Paragraph((one.state,))
    yield from _shown(one.evidence.blocks)
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
