"""What is too long for its place on paper is cut there, and stands whole in an annex."""

from __future__ import annotations

from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.printed import LONGEST
from dpia.report.printed import LONGEST_HEAD
from dpia.report.printed import PIECE
from dpia.report.printed import printed
from dpia.report.shared_text import apart
from dpia.report.statement import Statement

NAME = "".join(f"{number} " for number in range(10_000)).strip()


def _said(text: str) -> Statement:
    return Statement(text, ())


def _page(*texts: str) -> Page:
    return Page(_said("x"), tuple(Paragraph((_said(text),)) for text in texts), ())


def _texts(page: Page) -> list[str]:
    found: list[str] = []
    for block in page.blocks:
        if isinstance(block, Paragraph):
            found += (one.text for one in block.statements)
        elif isinstance(block, Heading):
            found.append(block.text.text)
    return found


def test_a_page_whose_texts_fit_is_printed_as_it_is() -> None:
    page = _page("x" * LONGEST)

    assert printed(page) is page


def test_a_long_text_is_cut_in_its_place_and_whole_in_the_annex() -> None:
    cut, annex, _, heading, *pieces = _texts(printed(_page(NAME)))

    assert cut.startswith(NAME[: LONGEST - 10])
    assert cut.endswith(" … (cut here; whole in the annex of long texts, number 1)")
    assert (annex, heading) == ("Annex: long texts", f"Long text 1: {len(NAME):,} letters")
    assert "".join(pieces) == NAME
    assert max(map(len, pieces)) <= PIECE


def test_one_name_in_many_sentences_stands_in_the_annex_once() -> None:
    page = printed(_page(*(f"{number} asks {NAME} for it." for number in range(20))))

    headings = [text for text in _texts(page) if text.startswith("Long text")]
    assert len(headings) == 1
    assert all("long texts, number 1)" in text for text in _texts(page)[:20])


def test_a_column_and_a_heading_have_less_room_than_a_paragraph() -> None:
    cells = tuple(Cell((_said(NAME),)) for _ in range(4))
    table = Table("t", _said(NAME), tuple(map(_said, "abcd")), (cells,))

    (turned, *_) = printed(Page(_said("x"), (table,), ())).blocks

    assert isinstance(turned, Table)
    assert len(turned.rows[0][0].lines[0].text) < LONGEST // 4 + 100
    assert len(turned.caption.text) < LONGEST_HEAD + 100


def test_a_text_that_shares_nothing_long_stands_apart() -> None:
    other = NAME[::-1]

    assert set(apart({NAME: 100, other: 100, f"of {NAME}": 100})) == {NAME, other}
