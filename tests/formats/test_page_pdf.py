"""A PDF is read back with the same words and chapters, tagged, and with nothing but text in it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from dpia.api.figures import Figures
from dpia.drawing.letters import drawable
from dpia.drawing.measure import shipped_faces
from dpia.formats.page_pdf import _data
from dpia.formats.page_pdf import render
from dpia.formats.page_pdf.engine import set_type
from dpia.report.page import Box
from dpia.report.page import Cell
from dpia.report.page import Figure
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from tests.formats.sample_page import DIAGRAM
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import TABLE
from tests.formats.sample_page import fact
from tests.formats.sample_page import hostile_page
from tests.formats.sample_page import said

FACES = shipped_faces()


def _read(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(render(page, Figures().sheets)))


def _letters(text: str) -> str:
    """Keep what is read whatever the line breaks."""
    return "".join(text.replace("\u200b", "").split())


def _text(document: PdfReader) -> str:
    return _letters("".join(page.extract_text() for page in document.pages))


def _claims_accessibility(document: PdfReader) -> bool:
    return b"pdfuaid:part>1<" in document.trailer["/Root"]["/Metadata"].get_data()


def test_every_word_of_the_page_is_in_the_file() -> None:
    text = _text(_read(PAGE))

    for block in PAGE.blocks:
        match block:
            case Heading():
                assert _letters(block.text.text) in text
            case Paragraph():
                assert all(_letters(one.text) in text for one in block.statements)
            case Table():
                cells = [cell for row in block.rows for cell in row]
                assert all(_letters(line.text) in text for cell in cells for line in cell.lines)
            case Box():
                assert _letters(block.id) in text


def test_the_file_is_tagged_and_claims_what_was_granted() -> None:
    document = _read(PAGE)

    root = document.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert _claims_accessibility(document)


def test_arabic_is_tagged_text_too() -> None:
    page = Page(said("Arabic"), (Paragraph((fact("منظمة صحية"),)),), ())

    assert _claims_accessibility(_read(page))


def test_what_the_claim_is_not_granted_for_is_tagged_without_it() -> None:
    data = json.dumps(_data(Page(said("No face draws this: #"), (), ()), Figures().sheets))

    document = PdfReader(io.BytesIO(set_type(data.replace("#", "\\u5185"))))

    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert not _claims_accessibility(document)


def test_chapters_are_bookmarks() -> None:
    document = _read(PAGE)

    def titles(outline: list[object]) -> list[str]:
        flat: list[str] = []
        for one in outline:
            flat += titles(one) if isinstance(one, list) else [getattr(one, "title", "")]
        return flat

    expected = [block.text.text for block in PAGE.body if isinstance(block, Heading)]
    assert titles(document.outline) == expected


def test_the_head_of_a_table_stands_on_every_page_of_it() -> None:
    rows = TABLE.rows * 8
    long = Table("long", TABLE.caption, TABLE.head, rows)

    pages = [one.extract_text() for one in _read(Page(said("Long"), (long,), ())).pages]

    assert len(pages) > 3
    assert all("Before the agreement" in page for page in pages)


def test_a_row_taller_than_a_page_is_parted_and_loses_no_word() -> None:
    tall = Cell(tuple(fact(f"line-{number}", "news-2017#l35") for number in range(200)))
    row = (Cell((said("short"),)), *(Cell((said("x"),)),) * 4, tall)
    table = Table("tall", said("Tall"), (said("head"),) * 6, (row,))

    document = _read(Page(said("Tall"), (table,), ()))

    text = _text(document)
    assert len(document.pages) > 3
    assert all(f"line-{number}[" in text for number in range(200))


@pytest.mark.parametrize("lines", range(20, 48, 3))
def test_no_heading_is_the_last_line_of_a_page(lines: int) -> None:
    filler = Listing(tuple(said(f"line {number}") for number in range(lines)))
    tail = (Heading(2, said("Chapter"), "one"), Heading(3, said("Section"), "two"), TABLE)

    pages = [one.extract_text() for one in _read(Page(said("Title"), (filler, *tail), ())).pages]

    # The last line of each page is its foot.
    last = [page.strip().splitlines()[-2].strip() for page in pages]
    assert not {"Chapter", "Section", TABLE.caption.text} & set(last)


def test_a_drawing_that_needs_it_stands_on_a_page_of_its_own_with_its_heading() -> None:
    blocks = (Heading(2, said("The map"), "m"), Figure("map", said("A caption"), DIAGRAM))

    pages = _read(Page(said("Title"), blocks, ())).pages

    assert pages[1].mediabox.width > pages[1].mediabox.height
    assert "The map" in pages[1].extract_text()
    assert "The picture in words" in pages[2].extract_text()


def test_the_file_is_dated_by_the_facts_and_by_no_clock() -> None:
    colophon = (Statement("Sample.", (Ground(GroundKind.DAY, "2026-11-21"),)),)

    information = _read(Page(PAGE.title, PAGE.blocks, colophon)).metadata

    assert information is not None
    assert information["/CreationDate"].startswith("D:20261121")
    assert information["/Title"] == PAGE.title.text


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_is_text(number: int) -> None:
    text = HOSTILE[number]

    document = _read(hostile_page((text,)))

    if not any("\u0600" <= char <= "\u06ff" for char in text):
        assert _letters(drawable(text, FACES)) in _text(document)
    uris = [
        str(note.get_object().get("/A", {}).get("/URI", ""))
        for page in document.pages
        for note in page.get("/Annots", ())
    ]
    assert not [uri for uri in uris if uri]
    assert "/JavaScript" not in str(document.trailer["/Root"].get("/Names", ""))


def test_text_that_typst_would_run_is_read_as_it_stands() -> None:
    texts = ('#panic("x")', '#read("/etc/passwd")', "$x^2$", "*bold* _x_ `y`", "= Heading", "@ref")

    text = _text(_read(hostile_page(texts)))

    assert all(_letters(one) in text for one in texts)


def test_a_long_word_stays_within_the_page() -> None:
    document = _read(Page(said("Long"), (Paragraph((fact("w" * 3000),)),), ()))

    lines = document.pages[0].extract_text().replace("\u200b", "").splitlines()
    assert max(map(len, lines)) < 120


def test_the_same_page_makes_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib\n"
        "from dpia.api.writing import write\n"
        "from tests.formats.sample_page import PAGE\n"
        "print(hashlib.sha256(write(PAGE, 'pdf')).hexdigest())"
    )

    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            cwd=Path(__file__).parent.parent.parent,
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed, zone in (("0", "UTC"), ("7", "Pacific/Kiritimati"))
    }

    assert len(made) == 1
