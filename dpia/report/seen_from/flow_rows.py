"""Flows as rows: who, whom, what, under what, for what, who could refuse, what people are told."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from enum import Enum

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.report.field_list import listed
from dpia.report.flow_section import SectionRow
from dpia.report.flow_section import section
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrases
from dpia.source import Pointer


class End(Enum):
    """Which end of a flow a table names in its first column."""

    GIVER = "from"
    TAKER = "to"


_HEADS = {End.GIVER: "seen-from.column-from-whom", End.TAKER: "seen-from.column-to-whom"}


def flow_table(
    flow_file: FlowFile, flows: Iterable[FlowRows], end: End, anchor: str, caption: Statement
) -> Table:
    """Lay flows out, each with the end that the reader does not know yet."""
    head = phrases(
        _HEADS[end],
        "seen-from.column-about",
        "seen-from.column-what",
        "seen-from.column-under",
        "seen-from.column-refuse",
        "seen-from.column-told",
    )
    rows = tuple(tuple(_row(flow_file, rows, end)) for rows in flows)
    return Table(anchor, caption, head, rows)


def _row(flow_file: FlowFile, rows: FlowRows, end: End) -> Iterator[Cell]:
    names, flow = Names(flow_file.model), flow_file.model.flows[rows.flow]
    found = {row.id: row for row in section(flow_file, rows).rows if row.kind != "field"}
    body, key = (flow.from_, "from") if end is End.GIVER else (flow.to, "to")
    end_at = Ground(GroundKind.FACT, str(Pointer(("flows", rows.flow, key))))
    named = Statement(names.text("organisation", body), (end_at,))
    yield Cell((named, names.of("flow", rows.flow), *found["standing"].cells[0].lines))
    yield _about(names, rows.flow, found.get("purpose"))
    fields = (row for row in section(flow_file, rows).rows if row.kind == "field")
    at = Pointer(("flows", rows.flow, "terms"))
    yield listed(tuple((row.name, row.cells[0]) for row in fields), at)
    yield found["terms"].cells[0]
    yield found["gates"].cells[0]
    told = found.get("notice")
    yield told.cells[0] if told else _unsaid(rows, "notice")


def _about(names: Names, name: str, purpose: SectionRow | None) -> Cell:
    """Name the people, and the purpose: that of the terms where they have one of their own."""
    flow = names.model.flows[name]
    lines = [names.of("subject", subject) for subject in flow.about]
    if purpose is not None:
        return Cell((*lines, *purpose.cells[0].lines), purpose.cells[0].tone)
    if flow.purpose is not None:
        return Cell((*lines, names.of("purpose", flow.purpose)))
    at = Ground(GroundKind.FACT, str(Pointer(("flows", name, "purpose"))))
    return Cell((*lines, Statement(say("seen-from.purpose-not-stated"), (at,))))


def _unsaid(rows: FlowRows, key: str) -> Cell:
    terms = rows.then[0].terms
    at = str(terms[0].at / key) if terms else str(Pointer(("flows", rows.flow, "terms")))
    return Cell(
        (Statement(say("common.not-stated"), (Ground(GroundKind.FACT, at),)),), Tone.NOT_STATED
    )
