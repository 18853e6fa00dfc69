"""Text for a terminal is fixed in width, plain when it is piped, and never interpreted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpia.formats.page_text import MOST_WRAPPED_ROWS
from dpia.formats.page_text import render
from dpia.report.page import Cell
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import NARROW
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import TABLE
from tests.formats.sample_page import fact
from tests.formats.sample_page import hostile_page
from tests.formats.sample_page import said

NARROW_TEXT = """\
Title
=====

Flows in force

Regime    Flows  Gates
----------------------
Before    4      1
In force  6      0
After     5      2
"""


def test_a_small_table_is_one_line_a_row() -> None:
    text = render(Page(said("Title"), (NARROW,), ()))

    assert text == NARROW_TEXT


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_longer_than_the_width(width: int) -> None:
    page = Page(PAGE.title, tuple(b for b in PAGE.blocks if b is not TABLE), PAGE.colophon)

    lines = render(page, width).splitlines()

    assert max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


def test_a_wide_table_fits_eighty_columns() -> None:
    lines = render(Page(said("t"), (TABLE,), ())).splitlines()

    assert max(map(len, lines)) == 80
    assert "                                     yes, says the" in lines


def test_a_wide_table_loses_no_word() -> None:
    words = ("whoever is asked", "some steps", "some papers", f"see conflicts/{'so-' * 6}on")
    row = tuple(Cell((said(" ".join([word] * 9)),)) for word in words)
    table = Table("t", said("t"), tuple(map(said, ("Step", "Ends", "Under", "By"))), (row,))

    text = render(Page(said("t"), (table,), ()))

    assert [text.count(word) for word in ("asked", "steps", "papers", words[3][4:])] == [9] * 4


def test_a_table_with_too_many_columns_is_stacked() -> None:
    text = render(Page(said("t"), (TABLE,), ()), 40)

    assert "Name\n  Before the agreement: yes [1]\n" in text


def test_a_large_table_has_one_line_a_row() -> None:
    rows = TABLE.rows * (MOST_WRAPPED_ROWS // len(TABLE.rows) + 1)

    lines = render(Page(said("t"), (replace(TABLE, rows=rows),), ())).splitlines()

    assert len(lines) == len(rows) + 7
    assert "Which surgery              to confirm: yes, on request [group-2014]" in lines[11]


def test_piped_text_has_no_escape_sequence_and_no_frame() -> None:
    assert render(PAGE).isascii()
    assert "\x1b" not in render(PAGE)


def test_colour_dims_sources_and_changes_no_word() -> None:
    coloured = render(PAGE, colour=True)

    assert "\x1b[2m [agreement-2017#s4.2]\x1b[0m" in coloured
    assert "\x1b[3" in coloured


@pytest.mark.parametrize("variable", ["COLUMNS", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"])
def test_the_environment_does_not_matter(variable: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = render(PAGE), render(PAGE, colour=True)

    monkeypatch.setenv(variable, "1")

    assert (render(PAGE), render(PAGE, colour=True)) == before


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_is_shown_and_not_interpreted(text: str) -> None:
    written = render(hostile_page((text,)))

    assert all(letter.isprintable() or letter == "\n" for letter in written)
    assert written.encode()


def test_terminal_mark_up_in_a_text_is_text() -> None:
    text = render(Page(said("t"), (Paragraph((fact("[bold]x[/bold] :smile: \x1b[31m"),)),), ()))

    assert text == "t\n=\n\n[bold]x[/bold] :smile: <U+001B>[31m\n"


def test_a_picture_is_told_in_words() -> None:
    text = render(PAGE)

    assert "The map of all three regimes\n\n- Before the agreement: the hub" in text


def test_a_question_is_ticked_when_it_is_answered() -> None:
    lines = render(PAGE).splitlines()

    assert "[ ] ico-4.2  Is the processing necessary and proportionate?" in lines
    assert "[x] ico-6.1  Who was consulted?" in lines
