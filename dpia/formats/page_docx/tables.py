"""A table: its head on every page, no row cut, columns as wide as their words."""

from __future__ import annotations

from dpia.drawing.widths import TALLEST_UNCUT
from dpia.drawing.widths import height
from dpia.drawing.widths import widths
from dpia.formats.page_docx.marks import Marks
from dpia.formats.page_docx.words import attribute
from dpia.formats.page_docx.words import paragraph
from dpia.formats.page_docx.words import styled
from dpia.report.page import Cell
from dpia.report.page import Table
from dpia.report.page import Tone

_FILLS = {Tone.DISPUTED: "EBE7DA", Tone.ABSENT: "F4F3EF"}
_LETTERS = {
    Tone.YES: "<w:b/><w:bCs/>",
    Tone.NO: "<w:b/><w:bCs/>",
    Tone.NOT_STATED: '<w:i/><w:iCs/><w:color w:val="4D4D4D"/>',
    Tone.ABSENT: '<w:i/><w:iCs/><w:color w:val="4D4D4D"/>',
}


def table(block: Table, marks: Marks, room: int) -> str:
    """Write a table under its caption, in a room given in twentieths of a point."""
    texts = [[_texts(cell) for cell in row] for row in block.rows]
    sizes = widths([[(name.text,) for name in block.head], *texts], room)
    caption = paragraph(
        "Caption",
        marks.notes.on(block, marks.place(block.anchor, marks.said(block.caption))),
    )
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    head = "".join(
        _cell(paragraph("TableHead", marks.said(name)), size)
        for name, size in zip(block.head, sizes, strict=True)
    )
    rows = "".join(_row(row, sizes, marks) for row in block.rows)
    return (
        f'{caption}<w:tbl><w:tblPr><w:tblStyle w:val="DpiaTable"/>'
        f'<w:tblW w:w="{sum(sizes)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={attribute(block.caption.text[:250])}/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
        # Two tables that touch would become one.
        + paragraph("Parting", "")
    )


def _row(row: tuple[Cell, ...], sizes: tuple[int, ...], marks: Marks) -> str:
    tallest = max(
        (height(_texts(cell), size) for cell, size in zip(row, sizes, strict=True)), default=0
    )
    uncut = "<w:trPr><w:cantSplit/></w:trPr>" if tallest <= TALLEST_UNCUT else ""
    cells = (
        _cell(_lines(cell, marks, bold=index == 0), size, _FILLS.get(cell.tone, ""))
        for index, (cell, size) in enumerate(zip(row, sizes, strict=True))
    )
    return f"<w:tr>{uncut}{''.join(cells)}</w:tr>"


def _cell(content: str, size: int, fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    width = f'<w:tcW w:w="{size}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{shade}</w:tcPr>{content}</w:tc>"


def _lines(cell: Cell, marks: Marks, *, bold: bool) -> str:
    """Write the lines of a cell, each its own paragraph, the first after the cell's tag."""
    first = "<w:b/><w:bCs/>" if bold else _LETTERS.get(cell.tone, "")
    lines = [marks.said(line, first if index == 0 else "") for index, line in enumerate(cell.lines)]
    if tag := cell.tag:
        lines[:1] = [styled(f"{tag}: " if lines else tag, "Tag") + "".join(lines[:1])]
    return "".join(paragraph("TableText", line) for line in lines) or paragraph("TableText", "")


def _texts(cell: Cell) -> tuple[str, ...]:
    return tuple(
        " ".join((line.text, *(f"[{cite}]" for cite in line.cites))) for line in cell.lines
    )
