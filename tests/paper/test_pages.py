"""On paper every word is inside its page, every heading leads on, every picture is fine enough.

Collected only when this folder is named: `pytest tests/paper`.  Each law is held of the PDF, and of
the Word file as LibreOffice prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

import pytest
import typst

from dpia.report.page import Block
from dpia.report.page import Figure
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Table
from tests.paper.documents import FORMATS
from tests.paper.documents import NAMES
from tests.paper.documents import Written
from tests.paper.printing import poppler
from tests.paper.words import Sheet
from tests.paper.words import Word
from tests.paper.words import collisions
from tests.paper.words import said
from tests.paper.words import sheets_of

Read = Mapping[tuple[str, str], tuple[Sheet, ...]]
Prints = Mapping[tuple[str, str], Path]
EVERY = [(name, format_) for name in NAMES for format_ in FORMATS]
TOLD_APART = [key for key in EVERY if key[0] != "hostile"]
"""Documents whose headings say what nothing else in them says."""
EDGE = 30.0
"""The margin of a page that holds a drawing, in points, less a little."""
MARGINS = (34.0, 56.7)
"""Where headings stand: on the page of a drawing, and on all others, in points."""
FINEST = 150
"""How many dots an inch of a picture must have."""


@pytest.mark.parametrize("key", EVERY)
def test_no_word_stands_outside_the_margins_of_its_page(key: tuple[str, str], read: Read) -> None:
    outside = [
        (number, word.text)
        for number, sheet in enumerate(read[key], 1)
        for word in sheet.words
        if not _inside(word, sheet)
    ]

    assert outside == []


@pytest.mark.parametrize("key", EVERY)
def test_no_word_lies_over_another(key: tuple[str, str], read: Read) -> None:
    found = [
        (number, *pair) for number, sheet in enumerate(read[key], 1) for pair in collisions(sheet)
    ]

    assert found == []


@pytest.mark.parametrize("key", TOLD_APART)
def test_no_heading_and_no_caption_is_the_last_line_of_a_page(
    key: tuple[str, str], read: Read, shelf: Mapping[str, Written], prints: Prints
) -> None:
    heads = [_letters(text) for text in _heads(shelf[key[0]].page.blocks)]
    pictured = {int(row[0]) for row in _pictures(prints[key])}
    listed = _contents(read[key], shelf[key[0]].page)

    left_alone = [
        (number, said(line))
        for number, sheet in enumerate(read[key], 1)
        if number not in pictured and number not in listed
        for line in sheet.last
        if _at_margin(line[0]) and any(_ends(head, sheet, line) for head in heads)
    ]

    assert left_alone == []


@pytest.mark.parametrize("key", EVERY)
def test_no_page_is_left_empty(key: tuple[str, str], read: Read) -> None:
    empty = [number for number, sheet in enumerate(read[key], 1) if not sheet.last]

    assert empty == []


@pytest.mark.parametrize("key", EVERY)
def test_no_picture_is_coarser_than_print_asks(key: tuple[str, str], prints: Prints) -> None:
    dots = [tuple(map(int, row[12:14])) for row in _pictures(prints[key])]

    assert [one for one in dots if min(one) < FINEST] == []


def test_the_map_of_a_word_file_is_among_the_pictures_looked_at(prints: Prints) -> None:
    pictures = _pictures(prints["assessment", "docx"])

    assert pictures


def test_these_tests_see_a_bad_page(tmp_path: Path) -> None:
    source = "#set page(margin: 50pt)\n= Left alone\n#place(dx: 500pt)[outside]\n"
    (tmp_path / "bad.typ").write_text(f"{source}#place[over]#place[under]", "utf-8")
    typst.compile(str(tmp_path / "bad.typ"), output=str(tmp_path / "bad.pdf"))

    (sheet,) = sheets_of(tmp_path / "bad.pdf")

    assert [word.text for word in sheet.words if not _inside(word, sheet)] == ["outside"]
    assert ("over", "under") in collisions(sheet) or ("under", "over") in collisions(sheet)


def _contents(sheets: tuple[Sheet, ...], page: Page) -> range:
    """Number the pages that hold the contents, where every heading stands a first time."""
    first = _first(sheets, "Contents")
    last = [one.text.text for one in page.blocks if isinstance(one, Heading) and one.level <= 3]
    return range(first, _first(sheets, last[-1]) + 1) if first else range(0)


def _first(sheets: tuple[Sheet, ...], text: str) -> int:
    """Number the first page on which a line begins with a text; zero where there is none."""
    found = (
        number
        for number, sheet in enumerate(sheets, 1)
        for line in sheet.lines
        if _letters(said(line)).startswith(_letters(text))
    )
    return next(found, 0)


def _pictures(pdf: Path) -> list[list[str]]:
    """List the pictures made of dots, as poppler does: page first, dots in columns 12 and 13."""
    return [row.split() for row in poppler("pdfimages", "-list", str(pdf)).splitlines()[2:]]


def _inside(word: Word, sheet: Sheet) -> bool:
    across = word.left >= EDGE and word.right <= sheet.width - EDGE
    return across and word.top >= EDGE - 10 and word.bottom <= sheet.height - 15


def _at_margin(word: Word) -> bool:
    return any(abs(word.left - margin) < 2.5 for margin in MARGINS)


def _heads(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text.text
        elif isinstance(block, Table | Figure):
            yield block.caption.text


def _ends(head: str, sheet: Sheet, line: tuple[Word, ...]) -> bool:
    """Tell whether a line ends a heading: the last of several has the others above it."""
    text = _letters(said(line))
    above = [one for one in sheet.lines if _at_margin(one[0]) and one[0].bottom <= line[0].top + 1]
    if head != text and above:
        text = _letters(said(max(above, key=lambda one: one[0].bottom))) + text
    return head.endswith(text)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text)
