"""The body of a document, block by block, as Word's XML."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from dpia.drawing.paper import Paper
from dpia.drawing.paper import Placed
from dpia.formats.page_docx.boxes import box
from dpia.formats.page_docx.contents import contents
from dpia.formats.page_docx.marks import Marks
from dpia.formats.page_docx.pictures import Embed
from dpia.formats.page_docx.pictures import Paint
from dpia.formats.page_docx.pictures import picture
from dpia.formats.page_docx.pictures import scale_of
from dpia.formats.page_docx.sections import TWIPS
from dpia.formats.page_docx.sections import drawing_section
from dpia.formats.page_docx.sections import section
from dpia.formats.page_docx.sections import text_width
from dpia.formats.page_docx.tables import table
from dpia.formats.page_docx.words import paragraph
from dpia.formats.page_docx.words import run
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Links
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Verbatim
from dpia.report.statement import phrase

Sheets = Callable[[Figure, float], tuple[Placed, ...]]
"""Draws a figure for a text of some width in millimetres."""


@dataclass(frozen=True, slots=True)
class Body:
    """Writes blocks; it knows the paper, the places to jump to and how pictures are made."""

    paper: Paper
    foot: str
    marks: Marks
    sheets: Sheets
    paint: Paint
    embed: Embed
    numbers: Iterator[int]
    """Numbers for pictures and for lists that begin anew, in reading order."""

    def write(self, page: Page) -> str:
        """Write a whole page: title, contents, blocks, colophon, and the last section."""
        title = self.marks.place(page.heading.anchor, self.marks.said(page.heading.text))
        parts = [paragraph("Title", title), contents(page, self.marks)]
        parts += self._blocks(page.body)
        if page.colophon:
            parts.append(paragraph("Colophon", ""))
        parts += [paragraph("Colophon", self.marks.said(line)) for line in page.colophon]
        return "".join(parts) + section(self.paper, self.foot)

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Write blocks; a heading waits, so that it goes to the page of a drawing under it."""
        waiting: list[str] = []
        for block in blocks:
            if isinstance(block, Heading):
                waiting.append(self._heading(block))
            elif isinstance(block, Figure):
                yield self._figure(block, "".join(waiting))
                waiting = []
            else:
                yield from (*waiting, self._block(block))
                waiting = []
        yield from waiting

    def _block(self, block: Block) -> str:
        """Write any block but a heading and a figure."""
        written = ""
        match block:
            case Paragraph():
                said = run(" ").join(map(self.marks.said, block.statements))
                written = paragraph("Normal", said)
            case Listing():
                written = self._listing(block)
            case Links():
                named = (run(f"{one.text.text} ({one.path})") for one in block.items)
                written = "".join(paragraph("ListBullet", text) for text in named)
            case Table():
                written = table(block, self.marks, round(text_width(self.paper) * TWIPS))
            case Glossary():
                written = self._glossary(block)
            case Box():
                written = box(block, self.marks)
            case Verbatim():
                written = "".join(paragraph("Entry", run(line)) for line in block.lines)
        return written

    def _heading(self, block: Heading) -> str:
        level = min(max(block.level - 1, 1), 5)
        place = self.marks.place(block.anchor, self.marks.said(block.text))
        return paragraph(f"Heading{level}", place)

    def _listing(self, block: Listing) -> str:
        if not block.ordered:
            return "".join(paragraph("ListBullet", self.marks.line(item)) for item in block.items)
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{next(self.numbers)}"/></w:numPr>'
        return "".join(
            paragraph("ListNumber", self.marks.line(item), number) for item in block.items
        )

    def _glossary(self, block: Glossary) -> str:
        return "".join(
            paragraph("EntryTerm", self.marks.place(entry.anchor, self.marks.said(entry.term)))
            + "".join(paragraph("Entry", self.marks.line(line)) for line in entry.lines)
            for entry in block.entries
        )

    def _figure(self, figure: Figure, headings: str) -> str:
        """Write a picture under its caption, then what it shows in words."""
        sheets = self.sheets(figure, text_width(self.paper))
        parts = [headings] if not sheets[0].paper else [self._parting(), headings]
        for index, placed in enumerate(sheets):
            parts.append(self._caption(figure, index, len(sheets)))
            parts.append(self._picture(placed, figure))
        if figure.diagram.equivalent:
            words = Listing(figure.diagram.equivalent, ordered=True)
            title = phrase("The picture in words", "picture-in-words")
            parts += [paragraph("Caption", self.marks.said(title)), self._listing(words)]
        return "".join(parts)

    def _caption(self, figure: Figure, index: int, sheets: int) -> str:
        part = run(f" ({index + 1} of {sheets})") if sheets > 1 else ""
        said = self.marks.said(figure.caption)
        return paragraph(
            "Caption", (said if index else self.marks.place(figure.anchor, said)) + part
        )

    def _picture(self, placed: Placed, figure: Figure) -> str:
        relation = self.embed(self.paint(placed.drawing.svg, scale_of(placed)))
        shown = picture(placed, figure, relation, next(self.numbers))
        own = drawing_section(placed.paper, self.foot) if placed.paper else ""
        return paragraph("Normal", shown, own)

    def _parting(self) -> str:
        """End the stretch of pages before a drawing that needs its own."""
        return paragraph("SectionEnd", "", section(self.paper, self.foot))


def numbers() -> Iterator[int]:
    """Count from two: the first number is that of the lists with bullets."""
    return count(2)
