"""The verdicts as blocks of a page: a headline for each pair, and what shows it below."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.difference import Direction
from dpia.comparison.word import LineKind
from dpia.report.accepting import marked
from dpia.report.comparison import Comparison
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Paragraph
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.verdict import VerdictLine
from dpia.report.verdict import Witness


def blocks(view: Comparison) -> Iterator[Block]:
    """Lay the verdicts out, in the order in which the regimes were named, then acceptances."""
    if not view.verdicts:
        return
    titles = {one.id: one.title for one in view.regimes}
    yield Heading(2, phrase("verdict.heading"), "verdicts")
    yield Paragraph((phrase("verdict.three-lines"),))
    for number, one in enumerate(view.verdicts, 1):
        before, after = titles[one.before], titles[one.after]
        title = Statement(f"{before.text} → {after.text}", (*before.grounds, *after.grounds))
        yield Heading(3, title, f"verdict-{number}")
        yield Paragraph((one.headline,))
        for line in one.lines:
            yield from _line(line, number)
        if one.redefined:
            said = phrase("verdict.redefined")
            yield Heading(4, said, f"verdict-{number}-redefined")
            yield Listing(tuple(marked(each.text, each.accepted) for each in one.redefined))
    if view.acceptances:
        yield Heading(3, phrase("verdict.accepted"), "acceptances")
        yield Listing(tuple(one.text for one in view.acceptances))


def _line(line: VerdictLine, number: int) -> Iterator[Block]:
    if line.witnesses:
        title = _IN_PRACTICE[line.kind] if line.in_practice else _TITLES[line.kind]
        practice = "-in-practice" if line.in_practice else ""
        yield Heading(4, phrase(title), f"verdict-{number}-{line.kind.value}{practice}")
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
            yield phrase(GROUPS[name]), some


def _group(one: Witness) -> str:
    if one.answer is Direction.UNKNOWN:
        return "unknown"
    if one.contested:
        return "contested"
    return "undecided" if one.answer is Direction.UNDECIDED else "established"


GROUPS = {
    "established": "verdict.group-established",
    "contested": "verdict.group-contested",
    "undecided": "verdict.group-undecided",
    "unknown": "verdict.group-unknown",
}
"""How the witnesses of a line are parted, in order, and what leads each part in."""
_TITLES = {
    LineKind.SCOPE: "verdict.scope",
    LineKind.PASSAGE: "verdict.passage",
    LineKind.CONSTRAINTS: "verdict.constraints",
}
_IN_PRACTICE = {
    LineKind.SCOPE: "verdict.scope-in-practice",
    LineKind.PASSAGE: "verdict.passage-in-practice",
    LineKind.CONSTRAINTS: "verdict.constraints-in-practice",
}
