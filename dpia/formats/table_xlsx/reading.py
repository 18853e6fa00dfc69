"""A workbook read back: what stands in which cell, and of what kind; nothing is computed.

The standard library reads it, and no library of workbooks: what is wanted is a text in a cell, and
whether a formula, a date or a merged range stands there.  So little of the format is read that
every limit can be set here, and a run pays for no import.  A document type is refused, so that no
entity is ever spelled out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import normpath
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import TreeBuilder
from xml.parsers.expat import ExpatError
from xml.parsers.expat import ParserCreate

from dpia.document import Refusal
from dpia.files.packed import LARGEST_PART
from dpia.files.packed import NotPackedError
from dpia.files.packed import TooLargePartError
from dpia.files.packed import part
from dpia.files.packed import parts

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Read:
    """One cell: its text (of a formula that, with "="), and whether it is one or a number."""

    at: str
    text: str
    formula: bool = False
    number: bool = False


@dataclass(frozen=True, slots=True)
class SheetRead:
    """One sheet: its rows in order, each by the letters of its columns, and what is merged."""

    name: str
    rows: tuple[Mapping[str, Read], ...]
    merged: tuple[str, ...]
    since_1904: bool = False
    """Whether days are counted from 1904, as one maker of computers once did."""


def sheets(content: bytes) -> tuple[SheetRead, ...]:
    """Read every sheet; raise Refusal for what is no workbook."""
    try:
        return tuple(_sheets(content))
    except TooLargePartError as error:
        message = f"a part of this workbook is larger than {LARGEST_PART} bytes"
        raise Refusal(message) from error
    except (NotPackedError, ExpatError, LookupError, ValueError) as error:
        raise Refusal(
            "this is no workbook that can be read; give one that dpia report wrote"
        ) from error


def _sheets(content: bytes) -> Iterator[SheetRead]:
    book = _tree(content, "xl/workbook.xml")
    targets = {
        one.get("Id", ""): one.get("Target", "")
        for one in _tree(content, "xl/_rels/workbook.xml.rels").iter("Relationship")
    }
    named = "xl/sharedStrings.xml" in parts(content)
    shared = (
        [_text(one) for one in _tree(content, "xl/sharedStrings.xml").iter("si")] if named else []
    )
    settings = book.find("workbookPr")
    since_1904 = settings is not None and settings.get("date1904") in {"1", "true"}
    for one in book.iter("sheet"):
        target = targets[one.get("id", "")]
        path = normpath(target.lstrip("/") if target.startswith("/") else f"xl/{target}")
        sheet = _tree(content, path)
        rows = tuple(_row(row, shared) for row in sheet.iter("row"))
        merged = tuple(each.get("ref", "") for each in sheet.iter("mergeCell"))
        yield SheetRead(one.get("name", ""), rows, merged, since_1904)


def _row(row: Element, shared: list[str]) -> Mapping[str, Read]:
    found: dict[str, Read] = {}
    for cell in row.iter("c"):
        at = cell.get("r", "")
        known = _CELL.fullmatch(at)
        if known is not None and (read := _cell(cell, at, shared)).text:
            found[known[1]] = read
    return found


def _cell(cell: Element, at: str, shared: list[str]) -> Read:
    kind = cell.get("t", "n")
    if (formula := cell.find("f")) is not None:
        return Read(at, f"={formula.text or ''}", formula=True)
    if kind == "inlineStr":
        return Read(at, _text(cell))
    value = cell.findtext("v") or ""
    if kind == "s":
        return Read(at, shared[int(value)] if value else "")
    return Read(at, _plain(value), number=kind == "n")


def _text(holder: Element) -> str:
    """Join the runs of a text, with how it is pronounced left out."""
    found = holder.find("is") if holder.tag == "c" else holder
    inside: tuple[Element, ...] = () if found is None else tuple(found)
    pieces = (
        text
        for one in inside
        for text in (one if one.tag == "r" else (one,))
        if one.tag in {"r", "t"} and text.tag == "t"
    )
    return "".join(_plain(text.text or "") for text in pieces)


def _plain(text: str) -> str:
    """Undo the escape of a workbook for what XML cannot hold; half a pair stays escaped."""
    return _ESCAPED.sub(_unescaped, text).replace("\r\n", "\n")


def _unescaped(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    return found[0] if 0xD800 <= number <= 0xDFFF else chr(number)


def _tree(content: bytes, name: str) -> Element:
    """Read one part as a tree; names of tags and attributes come without their namespaces."""
    builder = TreeBuilder()
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _no_document_type
    parser.StartElementHandler = lambda tag, attributes: builder.start(
        _local(tag), {_local(key): value for key, value in attributes.items()}
    )
    parser.EndElementHandler = lambda tag: builder.end(_local(tag))
    parser.CharacterDataHandler = builder.data
    parser.Parse(part(content, name), True)  # noqa: FBT003  the library's own flag: the end
    return builder.close()


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _no_document_type(*_: object) -> None:
    raise Refusal("this workbook declares a document type, which no workbook does; it is not read")
