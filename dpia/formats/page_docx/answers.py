"""What a person wrote into the fields of a Word file, read back by the tags of their boxes."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from dpia.document import Refusal
from dpia.files.packed import LARGEST_PART
from dpia.files.packed import NotPackedError
from dpia.files.packed import TooLargePartError
from dpia.files.packed import part
from dpia.formats.page_docx.boxes import room

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def answers(content: bytes) -> tuple[tuple[str, str], ...]:
    """Read every field that is filled in: its tag, and its text with the line breaks in it.

    A field is known by its tag, or by its title where a word processor has kept that alone.  Two
    fields of one tag that differ are both given.  Raise Refusal for what is no Word file.
    """
    found = (_field(one) for one in _body(content).iter(f"{_W}sdt") if not _repeats(one))
    return tuple(dict.fromkeys(one for one in found if all(one)))


def _repeats(control: BaseOxmlElement) -> bool:
    """Tell whether a field is the one before it once more.

    LibreOffice 7.4 saves a text of several scripts as that many fields, side by side: the first
    holds the whole, each other a part of it and the whole again.
    """
    first = control
    while (before := first.getprevious()) is not None and before.tag == control.tag:
        first = before
    (tag, whole), (same, text) = _field(first), _field(control)
    return first is not control and tag == same and bool(whole) and text.endswith(whole)


def _body(content: bytes) -> BaseOxmlElement:
    try:
        return parse_xml(part(content, "word/document.xml"))
    except TooLargePartError as error:
        message = f"the text of this Word file is larger than {LARGEST_PART} bytes"
        raise Refusal(message) from error
    except (NotPackedError, SyntaxError, ValueError) as error:
        raise Refusal(
            "this is no Word file that can be read; give one that dpia report wrote"
        ) from error


def _field(control: BaseOxmlElement) -> tuple[str, str]:
    """Give the tag and the text of a field; no text where it is as it was."""
    tag = _property(control, "tag") or _property(control, "alias")
    lines = "".join(_pieces(control)).strip().split("\n")
    text = "\n".join(line.rstrip() for line in lines)
    empty = control.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None
    return tag, "" if empty or text == room() else text


def _property(control: BaseOxmlElement, name: str) -> str:
    found = control.find(f"{_W}sdtPr/{_W}{name}")
    return "" if found is None else str(found.get(f"{_W}val") or "")


def _pieces(control: BaseOxmlElement) -> Iterator[str]:
    """Give text and line breaks, with an empty line between paragraphs."""
    inside = control.find(f"{_W}sdtContent")
    for one in () if inside is None else inside.iter(f"{_W}t", f"{_W}br", f"{_W}tab", f"{_W}p"):
        if one.tag == f"{_W}t":
            yield one.text or ""
        else:
            yield {f"{_W}br": "\n", f"{_W}tab": " "}.get(one.tag, "\n\n")
