"""A workbook is read back by another library as the same table, and nothing in it is computed."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from dpia.formats.table_xlsx import LONGEST
from dpia.formats.table_xlsx import render
from dpia.report.form import WHOLE

HEAD = ("pointer", "value")
HOSTILE = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@sum",
    "\t=1",
    "<b>",
    "a\u202eb",
    "\u0645\u0631\u062d\u0628\u0627",
    "\u0175\u0177",
    "007",
)


def _cells(content: bytes) -> list[tuple[object, ...]]:
    sheet = load_workbook(io.BytesIO(content)).active

    assert sheet is not None
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_a_table_is_read_back_as_it_was() -> None:
    rows = (("flows/x", "yes"), ("flows/y", ""))

    found = [tuple(value or "" for value in row) for row in _cells(render(HEAD, rows))]

    assert found == [HEAD, *rows]


def test_no_text_becomes_a_formula_a_number_or_a_link() -> None:
    content = render(HEAD, [(text, "https://example.org") for text in HOSTILE])

    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    kinds = {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row}
    assert kinds == {"s"}
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert _cells(content)[1][0] == "=1+1"


def test_what_hides_or_turns_text_is_shown() -> None:
    rows = [("a\u202eb", "x\x07y")]

    assert _cells(render(HEAD, rows))[1] == ("a<U+202E>b", "x<U+0007>y")


def test_a_text_too_long_for_a_cell_says_where_it_is_whole() -> None:
    cell = _cells(render(HEAD, [("x" * 1_000_000, "y")]))[1][0]

    assert isinstance(cell, str)
    assert len(cell) == LONGEST
    assert cell.endswith("x … (shortened: a cell holds no more; the sheet 'whole texts' has it)")


def test_a_sheet_of_its_own_has_every_long_text_whole() -> None:
    texts = ("x" * 1_000_000, "=" + "\U0001f600" * 20_000)

    book = load_workbook(io.BytesIO(render(HEAD, [texts])))

    found: dict[object, str] = {}
    for at, _, text in book[WHOLE].iter_rows(min_row=2, values_only=True):
        assert len(str(text).encode("utf-16-le")) <= 2 * LONGEST
        found[at] = found.get(at, "") + str(text)
    assert found == {"table!A2": texts[0], "table!B2": texts[1]}


def test_the_same_table_makes_the_same_bytes() -> None:
    rows = [(text, text) for text in HOSTILE]

    assert render(HEAD, rows) == render(HEAD, rows)


def test_a_table_without_rows_has_its_head() -> None:
    assert _cells(render(HEAD, ())) == [HEAD]
