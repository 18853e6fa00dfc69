"""The package around a document: parts, relations, properties; packed without a clock."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from importlib.resources import files
from typing import IO

from docx import Document
from docx.opc.constants import CONTENT_TYPE as KIND
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from dpia import __version__
from dpia.formats.page_docx.notes import Notes
from dpia.formats.page_docx.words import shown
from dpia.report.colophon import day_of
from dpia.report.page import Page

_SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{path}"'
    for prefix, path in (
        ("w", "wordprocessingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("pic", "drawingml/2006/picture"),
    )
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_EPOCH = dt.date(1980, 1, 1)
"""The first day that a zip archive can hold; it dates what names no day."""
_UNWANTED = ("thumbnail.jpeg", "stylesWithEffects.xml", "item1.xml", "app.xml")
_LONGEST_PROPERTY = 255
_TIGHT = (("Title", "36"), ("heading 1", "24"))
"""Sizes of headings that are set closely, in half points."""


class Package:
    """A Word file in the making."""

    def __init__(self) -> None:
        """Begin with the library's empty document, and none of what its template says."""
        self._document = Document()
        part = self._document.part
        for relations in (part.rels, part.package.rels):
            for id_, relation in tuple(relations.items()):
                if relation.target_ref.endswith(_UNWANTED):
                    del relations[id_]
        _replace(part.styles.element, _shipped("styles.xml"))
        _replace(part.settings.element, _shipped("settings.xml"))
        self._numbering = _shipped("numbering.xml")

    def name(self, page: Page) -> None:
        """Say what the document is; its day is that of the model's facts."""
        day = day_of(page.colophon) or _EPOCH
        properties = self._document.core_properties
        properties.title = shown(page.heading.text.text)[:_LONGEST_PROPERTY]
        properties.author = f"dpia {__version__}"
        properties.last_modified_by = properties.author
        properties.language = page.language
        properties.comments = ""
        properties.revision = 1
        noon = dt.datetime.combine(day, dt.time(12))
        properties.created = properties.modified = noon

    def tighten(self) -> None:
        """Set paragraphs closely, and headings smaller, so that one sheet holds more."""
        for spacing in self._document.part.styles.element.iter(qn("w:spacing")):
            for side in (qn("w:before"), qn("w:after")):
                if side in spacing.attrib:
                    spacing.set(side, str(int(spacing.get(side)) * 2 // 5))
        for style, size in _TIGHT:
            for tag in ("w:sz", "w:szCs"):
                for found in self._document.styles[style].element.iter(qn(tag)):
                    found.set(qn("w:val"), size)

    def address(self, url: str) -> str:
        """Make an address outside the file a target, and give its id."""
        relation: str = self._document.part.relate_to(url, RELATION.HYPERLINK, is_external=True)
        return relation

    def image(self, png: IO[bytes]) -> str:
        """Put a picture into the file, and give its id."""
        relation: str = self._document.part.get_or_add_image(png)[0]
        return relation

    def foot(self, runs: str) -> str:
        """Make the foot of every page, and give its id."""
        footer, made = self._document.part.add_footer_part()
        relation: str = made
        style = '<w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
        _replace(footer.element, parse_xml(f"<w:ftr {_SPACES}><w:p>{style}{runs}</w:p></w:ftr>"))
        return relation

    def fill(self, body: str, lists: int) -> None:
        """Set the body, and begin anew each numbered list below a number."""
        made = parse_xml(f"<w:body {_SPACES}>{body}</w:body>")
        # Moved whole: block by block, each is looked through again for its namespaces.
        root = self._document.element
        root.replace(root.body, made)
        for number in range(2, lists):
            self._numbering.append(
                parse_xml(
                    f'<w:num {_SPACES} w:numId="{number}"><w:abstractNumId w:val="1"/>'
                    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
                )
            )
        _replace(self._document.part.numbering_part.element, self._numbering)

    def comment(self, notes: Notes, page: Page) -> None:
        """Put comments beside the text, where there are any."""
        if notes.written:
            said = notes.comments(day_of(page.colophon) or _EPOCH)
            content = f"{_XML}<w:comments {_SPACES}>{said}</w:comments>".encode()
            part = Part(PackURI("/word/comments.xml"), KIND.WML_COMMENTS, content)
            self._document.part.relate_to(part, RELATION.COMMENTS)

    def packed(self) -> bytes:
        """Pack the file; every entry has the same day."""
        loose, packed = io.BytesIO(), io.BytesIO()
        self._document.save(loose)
        with zipfile.ZipFile(loose) as before, zipfile.ZipFile(packed, "w") as after:
            for entry in before.infolist():
                named = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
                is_picture = entry.filename.endswith(".png")  # which is packed already
                named.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
                named.external_attr = 0o600 << 16
                after.writestr(named, before.read(entry))
        return packed.getvalue()


def _shipped(name: str) -> BaseOxmlElement:
    return parse_xml(files(__package__).joinpath(name).read_bytes())


def _replace(element: BaseOxmlElement, made: BaseOxmlElement) -> None:
    """Put the content of one element in the place of another's."""
    for child in tuple(element):
        element.remove(child)
    for child in tuple(made):
        element.append(child)
