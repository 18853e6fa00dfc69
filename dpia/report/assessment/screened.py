"""Evidence on whether an assessment is called for: the criteria, the regulator's list, threats."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from dpia.finding.screening.criterion import Criterion
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.high_risk import high_risk
from dpia.finding.screening.wp248 import ENOUGH
from dpia.finding.screening.wp248 import wp248
from dpia.finding.slice import Slice
from dpia.language.say import say
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Gather
from dpia.report.assessment.tables import slug
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.statement import phrase
from dpia.report.statement import phrases

Ask = Callable[[Slice], tuple[Criterion, ...]]
_ANCHORS = {
    "risk.wp248": "the-nine-criteria-of-wp248",
    "risk.high-risk": "types-likely-to-be-of-high-risk",
}
"""Anchors stand in addresses, and are the same in every language."""
_REPLIES = {
    Reply.YES: "risk.reply-yes",
    Reply.NO: "risk.reply-no",
    Reply.UNKNOWN: "risk.reply-unknown",
    Reply.PERSON: "risk.reply-person",
}


def criteria(case: Case, slot: str) -> Evidence:
    """Ask the nine criteria of WP248, and say how many call for an assessment."""
    note = phrase("risk.wp248-note", enough=ENOUGH)
    return _asked("risk.wp248", wp248, note)(case, slot)


def listed(case: Case, slot: str) -> Evidence:
    """Go through the regulator's list of processing that is likely to be of high risk."""
    return _asked("risk.high-risk", high_risk, phrase("risk.high-risk-note"))(case, slot)


def _asked(caption: str, ask: Ask, note: Statement) -> Gather:
    """Ask; `caption` is the id of what the table is called, with a place for the regime."""

    def gather(case: Case, slot: str) -> Evidence:
        blocks: list[Block] = []
        met = 0
        for slice_ in case.slices:
            found = ask(slice_)
            met += sum(one.reply is not Reply.UNKNOWN for one in found)
            anchor = f"{slot}-{_ANCHORS[caption]}-{slice_.regime.id}"
            blocks += _table(anchor, caption, slice_, found)
        if blocks:
            blocks.append(Paragraph((note,)))
        return Evidence(tuple(blocks), met)

    return gather


def _table(
    anchor: str, caption: str, slice_: Slice, found: tuple[Criterion, ...]
) -> Iterator[Block]:
    columns = phrases("risk.column-criterion", "risk.column-met", "risk.column-shown")
    regime = head(slice_.regime).title
    title = Statement(say(caption, regime=regime.text), regime.grounds)
    rows = tuple(
        (
            Cell((fixed(f"{one.id} {one.title}", f"criterion-{slug(one.id)}"),)),
            _reply(one),
            Cell((_shown(one),)),
        )
        for one in found
    )
    yield Table(anchor, title, columns, rows)
    told = {reply: sum(one.reply is reply for one in found) for reply in Reply}
    met, unmet, unknown = told[Reply.YES], told[Reply.NO], told[Reply.UNKNOWN]
    judged = say("risk.count-judged", judged=told[Reply.PERSON]) if told[Reply.PERSON] else ""
    text = say("risk.count-met", met=met, unmet=unmet, unknown=unknown, judged=judged)
    if contested := sum(one.contested for one in found if one.reply is Reply.YES):
        text = say(
            "risk.count-contested",
            met=met,
            contested=contested,
            unmet=unmet,
            unknown=unknown,
            judged=judged,
        )
    yield Paragraph((Statement(text, title.grounds),))


def _reply(one: Criterion) -> Cell:
    """Say whether it is met; where only disputed facts show that, it is contested."""
    if one.reply is Reply.YES and one.contested:
        return Cell((phrase("risk.reply-contested"),), Tone.DISPUTED)
    return Cell((phrase(_REPLIES[one.reply]),))


def _shown(one: Criterion) -> Statement:
    grounds = [Ground(GroundKind.FACT, str(fact.pointer)) for fact in one.facts]
    grounds += [Ground(GroundKind.LABEL, str(at)) for at in one.lean]
    grounds += [Ground(GroundKind.FACT, str(at)) for at in one.missing]
    cites = dict.fromkeys(cite for fact in one.facts for cite in fact.sources)
    if one.reply is not Reply.UNKNOWN:
        text = one.text or say("risk.nothing-shows-it")
    elif one.text:
        text = say("risk.unstated", sought=one.text)
    else:
        text = say("common.unstated")
    if not grounds:
        return fixed(text, f"shown-{slug(one.id)}")
    return Statement(text, tuple(grounds), tuple(cites))
