"""A table as a workbook: every cell is text, none is computed, and the first row stays in sight."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dpia.document import Refusal
from dpia.language.say import say
from dpia.quoting import on_one_line
from dpia.quoting import unhidden
from dpia.report.form import WHOLE
from dpia.report.form import Sheet

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""How many characters a cell of a workbook holds (Microsoft, Excel specifications and limits)."""
MOST_ROWS = 1_048_576
_WIDEST = 60
_ROOM = 24
_LINE = 15
_HIGHEST = 409
"""How high a row may be, in points."""
_A4 = 9
"""The number that the format has for the paper."""
_PRINTED = 220
"""How many letters beside each other can be read on a page across."""
_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table; raise Refusal for one that a workbook cannot hold."""
    table = tuple(tuple(map(on_one_line, row)) for row in rows)
    return book((Sheet(say("page.table"), tuple(map(on_one_line, head)), table),))


def book(sheets: Sequence[Sheet]) -> bytes:
    """Write sheets, with lines kept; columns to be filled in are open, the others shaded.

    What a cell cannot hold is shortened there, and stands whole on a sheet of its own.
    """
    from xlsxwriter import Workbook

    for sheet in sheets:
        if (rows := len(sheet.rows) + 1) > MOST_ROWS:
            raise Refusal(f"a workbook holds {MOST_ROWS} rows, and this has {rows}; write csv")
    written = io.BytesIO()
    with Workbook(written, _SAFE) as workbook:
        # The day is fixed: a workbook made twice of one model is the same workbook.
        workbook.set_properties({"created": dt.datetime(1980, 1, 1)})  # noqa: DTZ001  no zone in it
        for sheet in sheets:
            _fill(workbook, sheet)
        if whole := tuple(row for sheet in sheets for row in _whole(sheet)):
            head = tuple(map(say, ("page.cell-at", "page.cell-part", "page.cell-text")))
            _fill(workbook, Sheet(WHOLE, head, whole))
    return written.getvalue()


def _fill(workbook: Workbook, one: Sheet) -> None:
    sheet = workbook.add_worksheet(one.name)
    text = {"num_format": "@", "quote_prefix": True, "text_wrap": True, "valign": "top"}
    plain = workbook.add_format(text)
    shaded = workbook.add_format({**text, "bg_color": "#F2F0EB"}) if one.to_fill else plain
    bold = workbook.add_format({"num_format": "@", "bold": True, "bottom": 1})
    table = (one.head, *one.rows)
    for row, cells in enumerate(table):
        for column, said in enumerate(cells):
            style = bold if not row else plain if column in one.to_fill else shaded
            if said or not (row and column in one.to_fill):
                sheet.write_string(row, column, _short(said), style)
            else:
                sheet.write_blank(row, column, None, style)
    sizes = [
        _width(texts, to_fill=column in one.to_fill)
        for column, texts in enumerate(zip(*table, strict=True))
    ]
    for column, size in enumerate(sizes):
        sheet.set_column(column, column, size)
    if not one.to_fill:  # a row that is written in grows by itself
        _heights(sheet, one.rows, sizes)
    _to_print(sheet, sizes)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table) - 1, 0), max(len(one.head) - 1, 0))


def _heights(sheet: Worksheet, rows: Sequence[Sequence[str]], sizes: list[int]) -> None:
    """Make each row as high as its text, for not every program does that by itself."""
    for row, cells in enumerate(rows, start=1):
        lines = max(
            (
                sum(-(-max(len(line), 1) // size) for line in text.split("\n"))
                for text, size in zip(cells, sizes, strict=True)
            ),
            default=1,
        )
        if lines > 1:
            sheet.set_row(row, min(lines * _LINE, _HIGHEST))


def _to_print(sheet: Worksheet, sizes: list[int]) -> None:
    """Lay the sheet across A4, its head on each page, and columns on as few as can be read."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(max(1, -(-sum(sizes) // _PRINTED)), 0)


def _width(texts: tuple[str, ...], *, to_fill: bool) -> int:
    """Give a column the width of its longest text, within reason, and room to write in."""
    return max(min(max(map(len, texts)) + 2, _WIDEST), _ROOM if to_fill else 0)


def _whole(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    """Part every text that its cell cannot hold into texts that one can hold."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    for row, cells in enumerate((sheet.head, *sheet.rows)):
        for column, said in enumerate(cells):
            # Nearly every text is so short that it fits, even with each letter written as its code.
            text = _seen(said) if len(said) > LONGEST // len("<U+10FFFF>") else ""
            most = _most(text)
            parts = -(-len(text) // most)
            for part in range(parts) if parts > 1 else ():
                number = say("page.part", number=part + 1, parts=parts)
                at = f"{sheet.name}!{xl_rowcol_to_cell(row, column)}"
                yield at, number, text[part * most : (part + 1) * most]


def _short(text: str) -> str:
    """Shorten what a cell cannot hold, and say so: the library would leave it out in silence."""
    shown, most = _seen(text), _most(text)
    if len(shown) <= most:
        return shown
    cut = say("page.shortened-cell", sheet=WHOLE)
    return shown[: most - len(cut)] + cut


def _seen(text: str) -> str:
    return "\n".join(map(unhidden, text.split("\n")))


def _most(text: str) -> int:
    """Count the letters that a cell holds: one that is no part of Unicode's first plane is two."""
    return LONGEST if max(text, default="") <= "\uffff" else LONGEST // 2
