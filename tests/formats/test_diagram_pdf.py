"""Any picture as a PDF: one page of its own size, its words as words, in the shipped fonts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from dpia.api.pictures import write_picture
from dpia.catalogue import kinds
from tests.drawing.pictures import made
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import words

SHIPPED = ("SourceSans3-Regular", "SourceSans3-Bold", "NotoSansArabic-Regular")


@pytest.mark.parametrize("kind", kinds())
def test_a_page_is_as_large_as_its_picture_and_has_its_words(kind: str) -> None:
    picture = made(kind, "case")
    pages = _read(write_picture(picture, "pdf")).pages

    assert len(pages) == 1
    size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', picture.svg())
    assert size is not None
    wide, high = (float(part) * 0.75 for part in size.groups())
    box = pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((wide, high), abs=0.1)
    text = _letters(pages[0].extract_text())
    drawn = [words(part) for part in named(picture.svg(), "text")]
    assert [said for said in drawn if _letters(said) not in text] == []


@pytest.mark.parametrize("kind", ["card", "flow"])
def test_hostile_words_stay_words(kind: str) -> None:
    document = _read(write_picture(made(kind, "hostile"), "pdf"))

    root = document.trailer["/Root"]
    assert {"/OpenAction", "/AA", "/AcroForm"} & set(root) == set()
    assert "/Annots" not in document.pages[0]


def test_only_shipped_fonts_are_in_the_file() -> None:
    page = _read(write_picture(made("flow", "case"), "pdf")).pages[0]

    names = {name.partition("+")[2] for name in _fonts(page["/Resources"])}
    assert names
    assert names <= set(SHIPPED)


def test_the_same_picture_is_the_same_pdf() -> None:
    assert write_picture(made("card", "case"), "pdf") == write_picture(made("card", "case"), "pdf")


def _read(content: str | bytes) -> PdfReader:
    assert isinstance(content, bytes)
    return PdfReader(io.BytesIO(content))


def _letters(text: str) -> str:
    return "".join(text.split())


def _fonts(resources: Any) -> Iterator[str]:
    """Name the fonts of a page, and of the drawings in it."""
    found = resources.get_object()
    for font in found.get("/Font", {}).values():
        yield str(font.get_object()["/BaseFont"])
    for form in found.get("/XObject", {}).values():
        if "/Resources" in form.get_object():
            yield from _fonts(form.get_object()["/Resources"])
