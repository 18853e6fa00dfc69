"""Article 35(7)(d): the measures that are stated; whether they suffice is a person's to say."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.article_35.boxes import box_for
from dpia.report.article_35.standing_flows import standing_flows
from dpia.report.flow_section import SectionRow
from dpia.report.flow_section import section
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Table
from dpia.report.statement import phrase

_MEASURES = ("safeguards/", "rights/", "security", "notice", "cap", "retention", "onward")


def measures(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    """Lay out who may refuse, and each safeguard, flow by flow."""
    yield Heading(2, phrase("(d) Measures", "art35-7-d"), "measures")
    names = Names(flow_file.model)
    lines = [
        (Cell((names.of("flow", rows.flow),)), Cell((row.name,)), *row.cells)
        for rows in standing_flows(flow_file, regime)
        if not rows.request
        for row in section(flow_file, rows).rows
        if _is_measure(row)
    ]
    head = tuple(
        phrase(text, f"measure-{text.lower().replace(' ', '-')}")
        for text in ("Flow", "Measure", "What is said")
    )
    yield Table("measures-table", phrase("What stands in the way", "measures"), head, tuple(lines))
    yield box_for(flow_file, "art35-7-d", "Which measures are envisaged, and do they suffice?")


def _is_measure(row: SectionRow) -> bool:
    return row.kind == "gates" or row.id.startswith(_MEASURES)
