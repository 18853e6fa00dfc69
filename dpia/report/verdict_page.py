"""The verdicts as blocks of a page: a headline for each pair, and what shows it below."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.difference import Direction
from dpia.report.accepting import marked
from dpia.report.comparison import Comparison
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Paragraph
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.verdict import VerdictLine
from dpia.report.verdict import Witness
from dpia.report.verdict_words import LINE_TITLES


def blocks(view: Comparison) -> Iterator[Block]:
    """Lay the verdicts out, in the order in which the regimes were named, then acceptances."""
    if not view.verdicts:
        return
    titles = {one.id: one.title for one in view.regimes}
    yield Heading(2, fixed("What changed", "verdicts"), "verdicts")
    yield Paragraph(
        (
            fixed(
                "Three lines, never added up. Scope is what may pass; passage is who must let it "
                "pass, end to end; constraints are what it is bound by.",
                "three-lines",
            ),
        )
    )
    for number, one in enumerate(view.verdicts, 1):
        before, after = titles[one.before], titles[one.after]
        title = Statement(f"{before.text} → {after.text}", (*before.grounds, *after.grounds))
        yield Heading(3, title, f"verdict-{number}")
        yield Paragraph((one.headline,))
        for line in one.lines:
            yield from _line(line, number)
        if one.redefined:
            said = fixed("Defined otherwise", "redefined")
            yield Heading(4, said, f"verdict-{number}-redefined")
            yield Listing(tuple(marked(each.text, each.accepted) for each in one.redefined))
    if view.acceptances:
        yield Heading(3, fixed("What is accepted", "acceptances"), "acceptances")
        yield Listing(tuple(one.text for one in view.acceptances))


def _line(line: VerdictLine, number: int) -> Iterator[Block]:
    practice = " in practice" if line.in_practice else ""
    if line.witnesses:
        title = fixed(f"{LINE_TITLES[line.kind]}{practice}", f"line-{line.kind.value}")
        anchor = f"verdict-{number}-{line.kind.value}{'-in-practice' if practice else ''}"
        yield Heading(4, title, anchor)
        for lead, some in _grouped(line.witnesses):
            yield Paragraph((lead,))
            yield Listing(tuple(marked(one.text, one.accepted) for one in some))


def _grouped(every: tuple[Witness, ...]) -> Iterator[tuple[Statement, list[Witness]]]:
    """Part what is established from what is contested, not decided, and not stated."""
    groups: dict[str, list[Witness]] = {name: [] for name in GROUPS}
    for one in every:
        groups[_group(one)].append(one)
    for name, some in groups.items():
        if some:
            yield fixed(GROUPS[name], f"witnesses-{name}"), some


def _group(one: Witness) -> str:
    if one.answer is Direction.UNKNOWN:
        return "unknown"
    if one.contested:
        return "contested"
    return "undecided" if one.answer is Direction.UNDECIDED else "established"


GROUPS = {
    "established": "Whichever side of a dispute is right:",
    "contested": "Contested: so under some sides of disputes only, which are named:",
    "undecided": "Not established: no order that the model declares decides it:",
    "unknown": "Not stated, so that nothing can be said of it:",
}
"""How the witnesses of a line are parted, in order, and what leads each part in."""
