"""The verdicts as blocks of a page: a headline for each pair, and what shows it below."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Paragraph
from dpia.report.regime_head import RegimeHead
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.verdict import PairVerdict
from dpia.report.verdict import VerdictLine
from dpia.report.verdict_words import LINE_TITLES


def blocks(verdicts: tuple[PairVerdict, ...], regimes: tuple[RegimeHead, ...]) -> Iterator[Block]:
    """Lay the verdicts out, in the order in which the regimes were named."""
    if not verdicts:
        return
    titles = {one.id: one.title for one in regimes}
    yield Heading(2, phrase("What changed", "verdicts"), "verdicts")
    yield Paragraph(
        (
            phrase(
                "Three lines, never added up. Scope is what may pass; passage is who must let it "
                "pass, end to end; constraints are what it is bound by.",
                "three-lines",
            ),
        )
    )
    for number, one in enumerate(verdicts, 1):
        before, after = titles[one.before], titles[one.after]
        title = Statement(f"{before.text} → {after.text}", (*before.grounds, *after.grounds))
        yield Heading(3, title, f"verdict-{number}")
        yield Paragraph((one.headline,))
        for line in one.lines:
            yield from _line(line, number)


def _line(line: VerdictLine, number: int) -> Iterator[Block]:
    practice = " in practice" if line.in_practice else ""
    if line.witnesses:
        title = phrase(f"{LINE_TITLES[line.kind]}{practice}", f"line-{line.kind.value}")
        anchor = f"verdict-{number}-{line.kind.value}{'-in-practice' if practice else ''}"
        yield Heading(4, title, anchor)
        yield Listing(tuple(witness.text for witness in line.witnesses))
