"""What each format says once it is read by a reader that is not of this house.

A reader gives the texts that it finds, and fails where something in the file would do anything.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import fromstring

from openpyxl import load_workbook
from pypdf import PdfReader

from tests.formats.test_page_markdown import OURS
from tests.formats.test_page_markdown import parsed

Reader = Callable[[bytes], Iterator[str]]
SMALL = ("<small>", "</small>")
BESIDE = re.compile(r"[a-z0-9-]+/index\.html")
"""A file of the same folder of results, as a front page links to it."""
_ACTIVE = frozenset({"script", "iframe", "object", "embed", "form", "img", "base", "foreignobject"})
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class _Page(HTMLParser):
    """Reads a page of HTML; what would run, load or lead away is complained of."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.active += _doing(tag, {name: value or "" for name, value in attrs})
        self.said += [value for name, value in attrs if value and name in {"title", "aria-label"}]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def _doing(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """List what of an element of a page or a drawing would do something."""
    name = tag.rpartition("}")[2].lower()
    if name in _ACTIVE:
        yield name
    for key, value in attributes.items():
        attribute = key.rpartition("}")[2].lower()
        if attribute.startswith("on") or attribute in {"style", "srcset"}:
            yield f"{name} {attribute}"
        if attribute == "href" and BESIDE.fullmatch(value):
            continue
        if attribute in {"href", "src"} and not value.startswith(("#", "data:font/")):
            yield f"{name} {attribute}={value}"


def page_html(content: bytes) -> Iterator[str]:
    """Read HTML."""
    page = _Page()
    page.feed(content.decode())
    page.close()
    assert page.active == []
    yield "".join(page.said)


def page_markdown(content: bytes) -> Iterator[str]:
    """Read Markdown, as GitHub does."""
    for token in parsed(content.decode()):
        assert token.type not in {"code_inline", "code_block", "s_open"}
        if token.type in {"html_block", "html_inline"}:
            written = token.content.strip()
            assert OURS.fullmatch(written) or written in SMALL, written
        elif token.type == "link_open":
            href = str(token.attrs["href"])
            assert href.startswith("#") or BESIDE.fullmatch(href)
        elif token.type == "text":
            yield token.content
        elif token.type in {"paragraph_close", "td_close", "heading_close"}:
            yield "\n"


def page_text(content: bytes) -> Iterator[str]:
    """Read what a terminal would show; nothing may move its cursor or change its colour."""
    text = content.decode()
    assert all(char.isprintable() or char == "\n" for char in text)
    yield text


def page_docx(content: bytes) -> Iterator[str]:
    """Read a Word file from its XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        root = fromstring(archive.read("word/document.xml"))  # noqa: S314  made by the test itself
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert not re.findall(r'Target="[^"]*" TargetMode="External"', relations)
    codes = {(one.text or "").split()[0] for one in root.iter(f"{_W}instrText")}
    assert codes <= {"TOC", "PAGE", "NUMPAGES"}
    for one in root.iter(f"{_W}p"):
        yield "".join(text.text or "" for text in one.iter(f"{_W}t"))


def page_pdf(content: bytes) -> Iterator[str]:
    """Read a PDF; no link leads out of it, and nothing in it runs."""
    reader = PdfReader(io.BytesIO(content))
    assert b"/JavaScript" not in content
    assert b"/Launch" not in content
    for page in reader.pages:
        notes = [note.get_object() for note in page.get("/Annots", ())]
        assert not [note for note in notes if "/URI" in note.get("/A", {})]
        yield page.extract_text()


def json_text(content: bytes) -> Iterator[str]:
    """Read JSON."""
    return _strings(json.loads(content))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, str | dict | list):
            yield from [one] if isinstance(one, str) else _strings(one)


def table_csv(content: bytes) -> Iterator[str]:
    """Read comma-separated values; no cell would be computed."""
    csv.field_size_limit(len(content) + 1)
    for row in csv.reader(io.StringIO(content.decode())):
        for cell in row:
            assert not cell.lstrip().startswith(("=", "+", "-", "@"))
            yield cell.removeprefix("'")


def table_xlsx(content: bytes) -> Iterator[str]:
    """Read a workbook; every cell is a text, and none is a link."""
    book = load_workbook(io.BytesIO(content))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n"}
                assert cell.hyperlink is None
                yield "" if cell.value is None else str(cell.value)


def diagram_svg(content: bytes) -> Iterator[str]:
    """Read a drawing."""
    root = fromstring(content)  # noqa: S314  made by the test itself
    for one in root.iter():
        assert list(_doing(one.tag, one.attrib)) == []
    yield " ".join(_texts(root))


def _texts(root: Element) -> Iterator[str]:
    return (text.strip() for text in root.itertext() if text.strip())


READERS: Mapping[str, Reader] = {
    "csv": table_csv,
    "docx": page_docx,
    "html": page_html,
    "json": json_text,
    "markdown": page_markdown,
    "pdf": page_pdf,
    "svg": diagram_svg,
    "text": page_text,
    "xlsx": table_xlsx,
}
