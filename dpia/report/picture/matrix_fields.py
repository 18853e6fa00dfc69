"""Fields by regimes: for every disclosure, what each regime says of each field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.comparison.matrix import FlowRows
from dpia.comparison.matrix import Matrix as Laid
from dpia.comparison.matrix import matrix
from dpia.language.say import say
from dpia.report.flow_section import FlowSection
from dpia.report.flow_section import SectionRow
from dpia.report.flow_section import section
from dpia.report.map_part import Line
from dpia.report.map_part import kept
from dpia.report.map_part import shown_fields
from dpia.report.map_part import words
from dpia.report.number_words import number_of
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import caption
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.matrix import MatrixCell
from dpia.report.picture.matrix import MatrixGroup
from dpia.report.picture.matrix import MatrixRow
from dpia.report.regime_head import head
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label


def by_field(ask: Ask) -> Matrix:
    """Lay the fields of every disclosure out across the regimes; requests disclose nothing."""
    laid = matrix(ask.flow_file.model, ask.regimes)
    found, left_out = _part(ask, laid)
    sections = tuple(section(ask.flow_file, rows) for rows in found)
    columns = tuple(head(regime).title for regime in ask.regimes)
    groups = tuple(_group(one, columns) for one in sections if _fields(one))
    title = label(ask.flow_file.model.title, "title")
    named = Statement(say("picture.matrix-title", title=title.text), title.grounds)
    shown = (
        line
        for one in sections
        for row in _fields(one)
        for cell in row.cells
        for line in cell.lines
    )
    told = _finding(groups)
    if left_out is not None:
        grounds = (*told.grounds, *left_out.grounds)
        told = Statement(f"{told.text} {left_out.text}", grounds)
    return Matrix(caption(ask.flow_file, named, told, shown), wide=True, groups=groups)


def _part(ask: Ask, laid: Laid) -> tuple[tuple[FlowRows, ...], Statement | None]:
    """Take the disclosures, and the fields of each, that are asked for; count the others."""
    if not ask.part:
        return laid.disclosures, None
    flows = ask.flow_file.model.flows
    lines = tuple(
        Line(
            one.flow,
            (flows[one.flow].from_, flows[one.flow].to),
            tuple(flows[one.flow].about),
            frozenset(row.field for row in one.rows),
        )
        for one in laid.flows
    )
    names = kept(ask.flow_file, lines, ask.part)
    shown = shown_fields(ask.flow_file, ask.part)
    found = tuple(
        replace(
            one, rows=tuple(row for row in one.rows if row.field in shown or not ask.part.fields)
        )
        for one in laid.disclosures
        if one.flow in names
    )
    whole = tuple(one for one in laid.disclosures if one.rows)
    rows, left = (sum(len(one.rows) for one in some) for some in (whole, found))
    drawn = sum(bool(one.rows) for one in found)
    text = say(
        "picture.matrix-left-out",
        part=words(ask.flow_file, ask.part),
        hidden=len(whole) - drawn,
        disclosures=len(whole),
        hidden_rows=rows - left,
        rows=rows,
    )
    return found, count(text, "flows")


def _fields(one: FlowSection) -> tuple[SectionRow, ...]:
    return tuple(row for row in one.rows if row.kind == "field")


def _group(one: FlowSection, columns: tuple[Statement, ...]) -> MatrixGroup:
    rows = (MatrixRow(row.name, tuple(_cells(row))) for row in one.rows if _is_shown(row))
    return MatrixGroup(one.name, one.route, columns, tuple(rows))


def _is_shown(row: SectionRow) -> bool:
    return row.kind in {"field", "standing"}


def _cells(row: SectionRow) -> Iterator[MatrixCell]:
    """Shorten every cell to its answer; the reasons and the sources stand in the comparison."""
    before = ""
    for cell in row.cells:
        said = _short(cell)
        words = said.text
        yield MatrixCell(cell.tone, said, changed=bool(before) and words != before)
        before = words


def _short(cell: Cell) -> Statement:
    lines = [line for line in cell.lines if not line.text.endswith(":")]
    kept = lines[:1] if len(lines) == len(cell.lines) else lines
    texts = dict.fromkeys(_word(line.text) for line in kept)
    grounds = tuple(dict.fromkeys(ground for line in kept for ground in line.grounds))
    return Statement(" / ".join(texts), grounds)


def _word(text: str) -> str:
    short = say("common.not-stated")
    if text.startswith((short, say("common.unstated"))):
        return short
    return text.partition(":")[0]


def _finding(groups: tuple[MatrixGroup, ...]) -> Statement:
    """Count the cells by what they say, and those that differ from the regime before."""
    cells = [cell for one in groups for row in one.rows for cell in row.cells]
    moved = sum(cell.changed for cell in cells)
    tones = [cell.tone for cell in cells]
    text = say(
        "picture.matrix-counts",
        disclosures=number_of(len(groups), "disclosure"),
        moved=moved,
        disputed=tones.count(Tone.DISPUTED),
        inferred=tones.count(Tone.INFERRED),
        unstated=tones.count(Tone.NOT_STATED),
    )
    return count(text, "flows")
