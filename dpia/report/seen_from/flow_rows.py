"""Flows as rows: who, whom, what, under what, for what, who could refuse, what people are told."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import FlowThen
from dpia.report.contextual import PRINCIPLE
from dpia.report.contextual import principle
from dpia.report.ends import ends_of
from dpia.report.field_list import listed
from dpia.report.flow_section import SectionRow
from dpia.report.flow_section import section
from dpia.report.limb_words import limbs
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrases
from dpia.source import Pointer
from dpia.vocabulary import FlowKind


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
    model, then = flow_file.model, rows.then[0]
    names, flow = Names(model), model.flows[rows.flow]
    found = {row.id: row for row in section(flow_file, rows).rows if row.kind != "field"}
    body, key = (flow.from_, "from") if end is End.GIVER else (flow.to, "to")
    end_at = Ground(GroundKind.FACT, str(Pointer(("flows", rows.flow, key))))
    named = Statement(names.text("organisation", body), (end_at,))
    yield Cell((named, names.of("flow", rows.flow), *found["standing"].cells[0].lines))
    yield Cell((*_about(names, then), *_cases(names, then, found.get("trigger"))))
    fields = (row for row in section(flow_file, rows).rows if row.kind == "field")
    at = Pointer(("flows", rows.flow, "terms"))
    yield listed(tuple((row.name, row.cells[0]) for row in fields), at)
    under = found["terms"].cells[0]
    # A request passes on what its sender knows: it is its answer that has a principle.
    told_of = () if rows.request else then.terms
    terms = (line for one in told_of for line in principle(one, _PRINCIPLE))
    yield replace(under, lines=(*under.lines, *dict.fromkeys(terms)))
    yield found["gates"].cells[0]
    told = found.get("notice")
    yield told.cells[0] if told else _unsaid(rows, "notice")


_PRINCIPLE = tuple(key for key in PRINCIPLE if key != "notice")
"""What is said of the terms in their own column; what people are told has another."""


def _about(names: Names, then: FlowThen) -> Iterator[Statement]:
    """Name the people, and each purpose: one for which they did not give their data is marked."""
    flow, ends = names.model.flows[then.id], ends_of(names.model)
    yield from (names.of("subject", subject) for subject in flow.about)
    purposes = ends.of(then)
    for purpose, at in purposes.items():
        name = names.text("purpose", purpose)
        if flow.kind is not FlowKind.REQUEST and ends.another(then.id, purpose):
            name = say("context.another-end", purpose=name)
        yield Statement(say("seen-from.purpose", purpose=name), (at,))
    if not purposes:
        nowhere = Ground(GroundKind.FACT, str(Pointer(("flows", then.id, "purpose"))))
        yield Statement(say("seen-from.purpose-not-stated"), (nowhere,))


def _cases(names: Names, then: FlowThen, trigger: SectionRow | None) -> Iterator[Statement]:
    """Say what must be the case first, limb by limb, or for all of it."""
    by_limb = any(terms.limbs for terms in then.terms)
    whole = trigger.cells[0] if trigger is not None else Cell(())
    lines = limbs(names, then).lines if by_limb else whole.lines
    # Of a dispute the first line says that there is one, and the others are its sides.
    led = 1 if whole.tone is Tone.DISPUTED and not by_limb else len(lines)
    for line in lines[:led]:
        yield replace(line, text=say("seen-from.trigger", condition=line.text))
    yield from lines[led:]


def _unsaid(rows: FlowRows, key: str) -> Cell:
    terms = rows.then[0].terms
    at = str(terms[0].at / key) if terms else str(Pointer(("flows", rows.flow, "terms")))
    return Cell(
        (Statement(say("common.not-stated"), (Ground(GroundKind.FACT, at),)),), Tone.NOT_STATED
    )
