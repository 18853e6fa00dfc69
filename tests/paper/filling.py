"""Fields of a Word file, found and filled in its XML by hand, with no reader of this house."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import fromstring
from xml.etree.ElementTree import tostring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BODY = "word/document.xml"


def body(path: Path) -> Element:
    """Read the text of a Word file."""
    with zipfile.ZipFile(path) as archive:
        return fromstring(archive.read(BODY))  # noqa: S314  a file that this test made


def fields(root: Element) -> Iterator[tuple[str, Element]]:
    """List the fields that carry a name: its name, and the field."""
    for control in root.iter(f"{W}sdt"):
        named = control.find(f"{W}sdtPr/{W}alias")
        if named is not None:
            yield named.get(f"{W}val", ""), control


def headings(root: Element) -> list[tuple[str, str]]:
    """List the headings: their style, and what they say."""
    found = []
    for one in root.iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        name = "" if style is None else style.get(f"{W}val", "")
        if name == "Title" or name.startswith("Heading"):
            found.append((name, "".join(text.text or "" for text in one.iter(f"{W}t"))))
    return found


def alternatives(root: Element) -> list[str]:
    """List what is said in place of each picture."""
    return [one.get("descr", "") for one in root.iter(DRAWING)]


def fill(path: Path, answers: Mapping[str, str], target: Path) -> None:
    """Write answers into the fields of those names, as a reader types them, and save the file."""
    root = body(path)
    for name, control in fields(root):
        if name in answers:
            _type(control, answers[name])
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(target, "w") as after:
        for entry in before.infolist():
            content = tostring(root) if entry.filename == BODY else before.read(entry)
            after.writestr(entry.filename, content)


def _type(control: Element, text: str) -> None:
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    if properties is None or content is None:
        message = "a field has its properties and its content"
        raise ValueError(message)
    for placeholder in properties.findall(f"{W}showingPlcHdr"):
        properties.remove(placeholder)
    for old in tuple(content):
        content.remove(old)
    run = SubElement(content, f"{W}r")
    for index, line in enumerate(text.splitlines()):
        if index:
            SubElement(run, f"{W}br")
        SubElement(run, f"{W}t", {SPACE: "preserve"}).text = line
