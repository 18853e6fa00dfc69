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
from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Definition
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Links
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Verbatim
from dpia.report.page_groups import groups
from dpia.report.page_groups import opening

Sheets = Callable[[Figure, float], tuple[Placed, ...]]
"""Draws a figure for a text of some width in millimetres."""
_LONGEST_UNCUT = 1500
"""An entry with more letters may be parted between pages."""


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
        begun = opening(page)
        parts = [paragraph("Title", title), *self._blocks(page.body[:begun])]
        parts += [contents(page, self.marks), *self._blocks(page.body[begun:])]
        if page.colophon:
            parts.append(paragraph("Colophon", ""))
        parts += [paragraph("Colophon", self.marks.said(line)) for line in page.colophon]
        return "".join(parts) + section(self.paper, self.foot)

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        """Write blocks; what leads to a drawing goes to the page of that drawing."""
        for group in groups(blocks):
            # Only the last is kept with what it leads to, and none with a table, whose caption is:
            # of longer chains LibreOffice loses count, and leaves a heading alone at a page's foot.
            leads = not isinstance(group.block, Table | None)
            heads = "".join(
                self._head(one, kept=leads and one is group.heads[-1]) for one in group.heads
            )
            if isinstance(group.block, Figure):
                yield self._figure(group.block, heads)
            else:
                yield heads + ("" if group.block is None else self._block(group.block))

    def _head(self, block: Heading | Paragraph, *, kept: bool) -> str:
        if isinstance(block, Heading):
            return self._heading(block)
        return paragraph("Lead" if kept else "Normal", self._said(block))

    def _block(self, block: Block) -> str:
        """Write any block but a heading and a figure."""
        written = ""
        match block:
            case Paragraph():
                written = paragraph("Normal", self._said(block))
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

    def _said(self, block: Paragraph) -> str:
        return run(" ").join(map(self.marks.said, block.statements))

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
        return "".join(map(self._entry, block.entries))

    def _entry(self, entry: Definition) -> str:
        """Write an entry, all of it on one page where it is short."""
        letters = sum(len(line.text) for line in entry.lines)
        kept = "<w:keepNext/>" if letters < _LONGEST_UNCUT else ""
        lines = [self.marks.line(line) for line in entry.lines]
        parts = [
            paragraph("EntryTerm", self.marks.place(entry.anchor, self.marks.said(entry.term)))
        ]
        parts += [paragraph("Entry", line, kept) for line in lines[:-1]]
        parts += [paragraph("Entry", line) for line in lines[-1:]]
        return "".join(parts)

    def _figure(self, figure: Figure, headings: str) -> str:
        """Write a picture under its caption, then what it shows in words."""
        sheets = self.sheets(figure, text_width(self.paper))
        parts = [headings] if not sheets[0].paper else [self._parting(), headings]
        for index, placed in enumerate(sheets):
            parts.append(self._caption(figure, index, len(sheets)))
            parts.append(self._picture(placed, figure))
        if figure.diagram.equivalent:
            # Its lines have numbers of their own: those of the picture.
            words = Listing(figure.diagram.equivalent)
            title = run(say("page.picture-in-words"))
            parts += [paragraph("Caption", title), self._listing(words)]
        return "".join(parts)

    def _caption(self, figure: Figure, index: int, sheets: int) -> str:
        part = ""
        if sheets > 1:
            part = run(" " + say("page.sheet", number=index + 1, sheets=sheets))
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
