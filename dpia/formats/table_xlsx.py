"""A table as a workbook: every cell is text, none is computed, and the first row stays in sight."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dpia.document import Refusal
from dpia.quoting import on_one_line

if TYPE_CHECKING:
    from xlsxwriter import Workbook

LONGEST = 32_767
"""How many characters a cell of a workbook holds (Microsoft, Excel specifications and limits)."""
MOST_ROWS = 1_048_576
_WIDEST = 60
_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Write a table; raise Refusal for one that a workbook cannot hold."""
    from xlsxwriter import Workbook

    table = [tuple(map(on_one_line, row)) for row in (head, *rows)]
    if len(table) > MOST_ROWS:
        raise Refusal(f"a workbook holds {MOST_ROWS} rows, and this has {len(table)}; write csv")
    written = io.BytesIO()
    with Workbook(written, _SAFE) as workbook:
        # The day is fixed: a workbook made twice of one model is the same workbook.
        workbook.set_properties({"created": dt.datetime(1980, 1, 1)})  # noqa: DTZ001  no zone in it
        _fill(workbook, table)
    return written.getvalue()


def _fill(workbook: Workbook, table: list[tuple[str, ...]]) -> None:
    sheet = workbook.add_worksheet("table")
    plain = workbook.add_format({"num_format": "@", "quote_prefix": True, "text_wrap": True})
    plain.set_align("top")
    bold = workbook.add_format({"num_format": "@", "bold": True, "bottom": 1})
    for row, cells in enumerate(table):
        for column, text in enumerate(cells):
            sheet.write_string(row, column, _short(text), plain if row else bold)
    for column, texts in enumerate(zip(*table, strict=True)):
        sheet.set_column(column, column, min(max(map(len, texts)) + 2, _WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table) - 1, 0), max(len(table[0]) - 1, 0))


def _short(text: str) -> str:
    """Shorten what a cell cannot hold, and say so: the library would leave it out in silence."""
    mark = " … (shortened)"
    return text if len(text) <= LONGEST else text[: LONGEST - len(mark)] + mark
