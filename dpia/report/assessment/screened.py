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

Ask = Callable[[Slice], tuple[Criterion, ...]]


def criteria(case: Case, slot: str) -> Evidence:
    """Ask the nine criteria of WP248, and say how many call for an assessment."""
    note = f"{ENOUGH} or more that are met call for an assessment."
    return _asked("The nine criteria of WP248", wp248, note)(case, slot)


def listed(case: Case, slot: str) -> Evidence:
    """Go through the regulator's list of processing that is likely to be of high risk."""
    note = "Types marked + count only beside another criterion of WP248."
    return _asked("Types likely to be of high risk", high_risk, note)(case, slot)


def _asked(caption: str, ask: Ask, note: str) -> Gather:
    def gather(case: Case, slot: str) -> Evidence:
        blocks: list[Block] = []
        met = 0
        for slice_ in case.slices:
            found = ask(slice_)
            met += sum(one.reply is not Reply.UNKNOWN for one in found)
            blocks += _table(f"{slot}-{slug(caption)}-{slice_.regime.id}", caption, slice_, found)
        if blocks:
            blocks.append(Paragraph((fixed(note, f"note-{slug(caption)}"),)))
        return Evidence(tuple(blocks), met)

    return gather


def _table(
    anchor: str, caption: str, slice_: Slice, found: tuple[Criterion, ...]
) -> Iterator[Block]:
    names = ("Criterion", "Met", "What shows it")
    columns = tuple(fixed(name, f"column-{slug(name)}") for name in names)
    title = Statement(
        f"{caption}: {head(slice_.regime).title.text}", head(slice_.regime).title.grounds
    )
    rows = tuple(
        (
            Cell((fixed(f"{one.id} {one.title}", f"criterion-{slug(one.id)}"),)),
            _reply(one),
            Cell((_shown(one),)),
        )
        for one in found
    )
    yield Table(anchor, title, columns, rows)
    told = [sum(one.reply is reply for one in found) for reply in Reply]
    unsure = sum(one.contested for one in found if one.reply is Reply.YES)
    met = f"{told[0]} met{f' ({unsure} of them contested)' if unsure else ''}"
    text = f"{met}, {told[1]} not met, {told[2]} not to be told from what was read."
    yield Paragraph((Statement(text, title.grounds),))


def _reply(one: Criterion) -> Cell:
    """Say whether it is met; where only disputed facts show that, it is contested."""
    if one.reply is Reply.YES and one.contested:
        return Cell((fixed("yes, contested", "reply-yes-contested"),), Tone.DISPUTED)
    return Cell((fixed(one.reply.value, f"reply-{one.reply.value}"),))


def _shown(one: Criterion) -> Statement:
    grounds = [Ground(GroundKind.FACT, str(fact.pointer)) for fact in one.facts]
    grounds += [Ground(GroundKind.LABEL, str(at)) for at in one.lean]
    grounds += [Ground(GroundKind.FACT, str(at)) for at in one.missing]
    cites = dict.fromkeys(cite for fact in one.facts for cite in fact.sources)
    text = one.text or "nothing shows it"
    if one.reply is Reply.UNKNOWN:
        text = f"not stated in what was read{f' ({one.text})' if one.text else ''}"
    if not grounds:
        return fixed(text, f"shown-{slug(one.id)}")
    return Statement(text, tuple(grounds), tuple(cites))
