"""The annex: under each regime the law in force and every flow, as the sources state it."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.assessment.case import Case
from dpia.report.assessment.gaps import gaps
from dpia.report.assessment.long import LONG
from dpia.report.assessment.standing_flows import described_flows
from dpia.report.assessment.standing_flows import unknown_flows
from dpia.report.closed_words import binding_words
from dpia.report.contested import contested
from dpia.report.contested import contested_blocks
from dpia.report.flow_section import section
from dpia.report.overview_versions import versions_on
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.regime_head import head
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases


def annex(case: Case) -> Iterator[Block]:
    """Say what is contested; describe what was assessed, and list what is not stated of it."""
    flows = {name for regime in case.regimes for name in regime.flows}
    yield from contested_blocks(contested(case.flow_file.model, flows))
    for regime in case.regimes:
        yield from _regime(case.flow_file, regime)


def _regime(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    title = head(regime).title
    text = Statement(say("assessment.annex", regime=title.text), title.grounds)
    yield Heading(2, text, f"annex-{regime.id}")
    if unknown := tuple(unknown_flows(flow_file, regime)):
        yield Paragraph(unknown)
    yield _law(flow_file, regime)
    flows = tuple(described_flows(flow_file, regime))
    level = 3
    if len(flows) > LONG:  # a table of contents that lists each would be read by nobody
        level = 4
        yield Heading(3, phrase("long.flows"), f"{regime.id}-flows")
    for rows in flows:
        one = section(flow_file, rows)
        yield Heading(level, one.name, f"{regime.id}-flow-{one.id}")
        columns = phrases("assessment.column-what", "assessment.column-said-of-it")
        lines = tuple((Cell((row.name,)), *row.cells) for row in one.rows)
        yield Table(f"{regime.id}-table-{one.id}", one.route, columns, lines)
    yield from gaps(flow_file, regime)


def _law(flow_file: FlowFile, regime: Regime) -> Table:
    """List the instruments that bind, or may, on the day."""
    standing = versions_on(flow_file.model, regime).standing
    lines = tuple(
        (
            Cell((row.title,)),
            Cell((Statement(binding_words(row.binding), row.began.grounds),)),
            Cell((row.began,)),
            Cell((row.published,)),
        )
        for row in standing
    )
    columns = phrases(
        "assessment.column-instrument",
        "assessment.column-on-that-day",
        "assessment.column-in-force-from",
        "assessment.column-published",
    )
    return Table("law", phrase("assessment.law"), columns, lines)
