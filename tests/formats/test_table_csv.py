"""A table in CSV is read back as it was, and computes nothing in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.formats.table_csv import render


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text), strict=True))


def test_a_table_is_one_record_a_line() -> None:
    text = render(("id", "text"), [("a", 'says "yes", or no'), ("b", "")])

    assert text == 'id,text\na,"says ""yes"", or no"\nb,\n'


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", " =", "\t", "\r", "\t=", "\n+", "＝", "＠"])
def test_a_formula_is_text(sign: str) -> None:
    rows = read(render((f"{sign}1+1",), [(f"{sign}HYPERLINK()",)]))

    assert [cell[0] for row in rows for cell in row] == ["'", "'"]


def test_control_characters_are_shown_and_line_ends_are_blanks() -> None:
    text = render(("one",), [("a\r\nb\x1b[31m\u202e\ud800",)])

    assert text == "one\na b<U+001B>[31m<U+202E><U+D800>\n"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_any_table_keeps_its_shape(rows: list[list[str]]) -> None:
    text = render(("one", "two"), rows)

    assert [len(row) for row in read(text)] == [2] * (len(rows) + 1)
    assert text.count("\n") == len(rows) + 1
    assert text.encode()
