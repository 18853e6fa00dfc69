"""A Word file is read back with the same headings, tables, questions and words, as text."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document

from dpia.api.figures import Figures
from dpia.api.writing import write
from dpia.drawing.widths import widths
from dpia.formats.diagram_png import painted
from dpia.formats.page_docx import render
from dpia.formats.page_docx.boxes import LONGEST_TAG
from dpia.formats.page_docx.boxes import tag_of
from dpia.formats.page_docx.pictures import DOTS
from dpia.formats.page_docx.words import shown
from dpia.report.page import Box
from dpia.report.page import Cell
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import fact
from tests.formats.sample_page import hostile_page
from tests.formats.sample_page import said

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _read(page: Page) -> Document:
    return Document(io.BytesIO(render(page, Figures().sheets, painted)))


def _entry(content: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def _tags(document: Document) -> Iterator[str]:
    for control in document.element.iter(f"{W}sdt"):
        yield next(control.iter(f"{W}tag")).get(f"{W}val")


def _text(document: Document) -> str:
    return "\n".join(
        "".join(part.text or "" for part in one.iter(f"{W}t"))
        for one in document.element.iter(f"{W}p")
    )


def test_headings_are_headings_in_the_order_of_the_page() -> None:
    document = _read(PAGE)

    found = [
        (one.style.name, one.text)
        for one in document.paragraphs
        if one.style.name.startswith(("Title", "Heading"))
    ]
    expected = [
        (f"Heading {block.level - 1}", block.text.text)
        for block in PAGE.body
        if isinstance(block, Heading)
    ]
    assert found == [("Title", PAGE.heading.text.text), *expected]


def test_a_table_keeps_its_cells_and_repeats_its_head() -> None:
    document = _read(PAGE)

    tables = [block for block in PAGE.blocks if isinstance(block, Table)]
    assert len(document.tables) == len(tables)
    for table, made in zip(tables, document.tables, strict=True):
        assert [cell.text for cell in made.rows[0].cells] == [name.text for name in table.head]
        assert len(made.rows) == len(table.rows) + 1
        assert made.rows[0]._tr.find(f"{W}trPr/{W}tblHeader") is not None
        for row, cells in zip(table.rows, made.rows[1:], strict=True):
            for cell, read in zip(row, cells.cells, strict=True):
                assert cell.lines[0].text in read.text
                assert cell.tag in read.text


def test_every_question_is_a_field_that_carries_its_id() -> None:
    document = _read(PAGE)

    boxes = [block for block in PAGE.blocks if isinstance(block, Box)]
    assert list(_tags(document)) == [box.id for box in boxes]
    answers = [
        "".join(t.text for t in one.iter(f"{W}t")) for one in document.element.iter(f"{W}sdt")
    ]
    assert answers == ["To be written, with name and date", "The Caldicott guardian was asked."]
    open_ = [
        one.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        for one in document.element.iter(f"{W}sdt")
    ]
    assert open_ == [True, False]


def test_an_id_too_long_for_word_keeps_a_tag_of_its_own() -> None:
    ids = [f"art35-7-b-{'long' * 20}-{number}" for number in range(3)]

    tags = [tag_of(one) for one in ids]

    assert len(set(tags)) == 3
    assert {len(tag) for tag in tags} == {LONGEST_TAG}


def test_a_picture_has_words_and_is_fine_enough_for_print() -> None:
    document = _read(PAGE)

    assert len(document.inline_shapes) == 1
    shape = document.inline_shapes[0]
    alt = shape._inline.docPr.get("descr")
    assert "Who tells whom, in three regimes" in alt
    related = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
    image = document.part.related_parts[related].image
    assert image.px_width / shape.width.inches >= DOTS - 1


def test_contents_stand_in_the_file_and_lead_to_the_headings() -> None:
    document = _read(PAGE)

    listed = [one for one in document.paragraphs if one.style.name.startswith("toc ")]
    targets = [link.get(f"{W}anchor") for one in listed for link in one._p.iter(f"{W}hyperlink")]
    places = [one.get(f"{W}name") for one in document.element.iter(f"{W}bookmarkStart")]
    chapters = [
        block.text.text for block in PAGE.body if isinstance(block, Heading) and block.level < 4
    ]
    texts = ["".join(t.text for t in one._p.iter(f"{W}t")) for one in listed]
    assert texts == chapters
    assert set(targets) <= set(places)
    assert len(places) == len(set(places))


def test_every_link_within_leads_somewhere() -> None:
    document = _read(PAGE)

    targets = {one.get(f"{W}anchor") for one in document.element.iter(f"{W}hyperlink")} - {None}
    places = {one.get(f"{W}name") for one in document.element.iter(f"{W}bookmarkStart")}
    assert targets
    assert targets <= places


def test_the_file_says_its_title_language_and_the_day_of_its_facts() -> None:
    colophon = (Statement("Sample.", (Ground(GroundKind.DAY, "2026-11-21"),)),)
    document = _read(Page(PAGE.title, PAGE.blocks, colophon))

    properties = document.core_properties
    assert properties.title == PAGE.title.text
    assert properties.language == "en-GB"
    assert str(properties.created)[:10] == "2026-11-21"
    assert properties.modified == properties.created


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text_is_text(number: int) -> None:
    text = HOSTILE[number]

    document = _read(hostile_page((text,)))

    assert shown(text).strip() in _text(document)
    codes = {one.text.strip().split()[0] for one in document.element.iter(f"{W}instrText")}
    assert codes <= {"TOC", "PAGE", "NUMPAGES"}


def test_hostile_text_makes_no_field_no_link_and_no_relation() -> None:
    texts = (
        ' PAGE \\* "x"',
        'HYPERLINK "https://evil.example"',
        "a\ufffeb\uffff\x00\x0b",
    )

    content = render(hostile_page(texts), Figures().sheets, painted)

    assert "evil.example" not in _entry(content, "word/_rels/document.xml.rels")
    read = _text(Document(io.BytesIO(content)))
    assert 'HYPERLINK "https://evil.example"' in read
    assert "a<U+FFFE>b<U+FFFF><U+0000><U+000B>" in read


def test_a_text_of_a_million_letters_is_kept_whole() -> None:
    text = "x" * 1_000_000

    document = _read(Page(said("Long"), (Paragraph((fact(text),)),), ()))

    assert text in _text(document).replace("\n", "")


def test_letters_that_go_from_right_to_left_are_marked_as_such() -> None:
    content = render(Page(fact("a مرحبا b"), (), ()), Figures().sheets, painted)

    assert '<w:rtl/></w:rPr><w:t xml:space="preserve">مرحبا</w:t>' in _entry(
        content, "word/document.xml"
    )


def test_the_same_page_makes_the_same_bytes_whatever_the_hash_seed() -> None:
    program = (
        "import hashlib\n"
        "from dpia.api.writing import write\n"
        "from tests.formats.sample_page import PAGE\n"
        "print(hashlib.sha256(write(PAGE, 'docx')).hexdigest())"
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


def test_the_archive_has_one_day_and_nothing_of_the_template() -> None:
    content = write(PAGE, "docx")

    assert isinstance(content, bytes)
    entries = zipfile.ZipFile(io.BytesIO(content)).infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert not [entry.filename for entry in entries if "thumbnail" in entry.filename]


def test_a_row_taller_than_a_page_may_be_parted_and_a_short_one_may_not() -> None:
    tall = Cell(tuple(fact(f"line-{number}") for number in range(200)))
    rows = ((Cell((said("short"),)), Cell((said("x"),))), (Cell((said("tall"),)), tall))
    table = Table("tall", said("Tall"), (said("one"), said("two")), rows)

    (made,) = _read(Page(said("Tall"), (table,), ())).tables

    whole = [row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in made.rows]
    assert whole == [True, True, False]


def test_columns_fill_the_width_and_none_is_narrower_than_its_words() -> None:
    rows = (("Name", "What is said of it"), ("Address", "word " * 200), ("x", "y"))

    narrow, wide = widths([tuple((text,) for text in row) for row in rows], 9638)

    assert narrow + wide == 9638
    assert narrow > 800
    assert wide > narrow


def test_a_page_without_anything_is_a_document() -> None:
    document = _read(Page(said("Nothing"), (), ()))

    assert [one.text for one in document.paragraphs if one.text] == ["Nothing"]


def test_a_table_has_a_comment_with_its_sources_and_how_much_of_each_was_read() -> None:
    rows = ((Cell((said("one"),)), Cell((fact("x", "press-1#l2", "law-1#s1", "press-1"),))),)
    table = Table("t", said("A table"), (said("What"), said("Said")), rows)
    entries = [
        Definition(
            label(name, f"sources/{name}"),
            f"source-{name}",
            (label("Title", f"sources/{name}"), label(read, f"sources/{name}")),
        )
        for name, read in (("law-1", "law, read whole"), ("press-1", "press, read whole"))
    ]

    document = _read(Page(said("Title"), (table, Glossary(tuple(entries))), ()))

    (comment,) = document.comments
    assert comment.text.split("\n") == [
        "This table rests on 2 sources; those of which least was read come first.",
        "law-1: law, read whole; cited once",
        "press-1: press, read whole; cited 2 times",
    ]
    (reference,) = document.element.iter(f"{W}commentReference")
    assert reference.get(f"{W}id") == str(comment.comment_id)


def test_a_table_without_sources_has_no_comment() -> None:
    table = Table("t", said("A table"), (said("What"),), ((Cell((fact("x"),)),),))

    document = _read(Page(said("Title"), (table,), ()))

    assert list(document.comments) == []
