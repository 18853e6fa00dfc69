"""A page as the data that the template reads: every text drawable, every place named."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from dpia.drawing.letters import drawable
from dpia.drawing.measure import Faces
from dpia.drawing.paper import Placed
from dpia.drawing.widths import TALLEST_UNCUT
from dpia.drawing.widths import height
from dpia.drawing.widths import widths
from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Cell
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
from dpia.report.printed import pieces
from dpia.report.statement import Statement

Sheets = Callable[[Figure, float], tuple[Placed, ...]]
"""Draws a figure for a text of some width in millimetres."""
Data = dict[str, Any]
"""What is handed over as JSON."""

_ADDRESS = re.compile(r"https?://[a-zA-Z\d.-]+(:\d+)?([/?#][\w/?#!$&'()*+,;=:@.%~-]*)?", re.ASCII)
_LONG_WORD = re.compile(r"[^\s-]{25,}")
_PIECE = re.compile(r".{12}(?=.)")
_MAY_BREAK = "\u200b"
_LONGEST_UNCUT = 1500
"""A box or an entry with more letters may be parted between pages."""
_TWIPS = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Writer:
    """Turns blocks into data; it knows the fonts, the room, and the names given to places."""

    faces: Faces
    room: float
    sheets: Sheets
    entries: frozenset[str]
    names: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Data]:
        """Write blocks; what leads to a drawing goes to the page of that drawing."""
        for group in groups(blocks):
            heads = [self._head(one, kept=group.block is not None) for one in group.heads]
            if isinstance(group.block, Figure):
                yield self._figure(group.block, heads)
            else:
                yield from heads
                if group.block is not None:
                    yield self._block(group.block)

    def said(self, statement: Statement) -> Data:
        """Write a text and its sources."""
        url = statement.text if _ADDRESS.fullmatch(statement.text) else ""
        return {
            "text": self.text(statement.text),
            "cites": [
                {"text": self.text(cite), "place": self._target(cite)} for cite in statement.cites
            ],
            "address": bool(url),
            "url": url,
        }

    def text(self, text: str) -> str:
        """Write a text with nothing hidden or undrawable in it; a long word may be broken."""
        return _LONG_WORD.sub(
            lambda found: _PIECE.sub(rf"\g<0>{_MAY_BREAK}", found[0]), drawable(text, self.faces)
        )

    def _block(self, block: Block) -> Data:
        made: Data = {"kind": "none"}
        match block:
            case Paragraph():
                made = self._paragraph(block)
            case Listing():
                items = self._all(block.items)
                made = {"kind": "listing", "ordered": block.ordered, "items": items}
            case Links():
                made = {"kind": "listing", "ordered": False, "items": self._links(block)}
            case Table():
                made = self._table(block)
            case Glossary():
                made = {"kind": "glossary", "entries": list(map(self._entry, block.entries))}
            case Box():
                made = self._box(block)
            case Verbatim():
                made = {"kind": "verbatim", "lines": list(map(self.text, block.lines))}
        return made

    def _all(self, statements: tuple[Statement, ...]) -> list[Data]:
        return [self.said(statement) for statement in statements]

    def _links(self, block: Links) -> list[Data]:
        return [
            self.said(Statement(f"{one.text.text} ({one.path})", one.text.grounds))
            for one in block.items
        ]

    def _head(self, block: Heading | Paragraph, *, kept: bool) -> Data:
        return (
            self._heading(block)
            if isinstance(block, Heading)
            else self._paragraph(block, kept=kept)
        )

    def _paragraph(self, block: Paragraph, *, kept: bool = False) -> Data:
        return {"kind": "paragraph", "statements": self._all(block.statements), "kept": kept}

    def _heading(self, block: Heading) -> Data:
        level = min(max(block.level - 1, 1), 5)
        place = self._place(block.anchor)
        return {"kind": "heading", "level": level, "place": place, "text": self.said(block.text)}

    def _table(self, block: Table) -> Data:
        texts = [[_texts(cell) for cell in row] for row in block.rows]
        sizes = widths([[(name.text,) for name in block.head], *texts], round(self.room * _TWIPS))
        return {
            "kind": "table",
            "place": self._place(block.anchor),
            "caption": self.said(block.caption),
            "head": self._all(block.head),
            "widths": list(sizes),
            "rows": [
                [self._cell(cell, uncut=_uncut(row, sizes)) for cell in row] for row in block.rows
            ],
        }

    def _cell(self, cell: Cell, *, uncut: bool) -> Data:
        lines = self._all(cell.lines)
        return {"tone": cell.tone.value, "tag": cell.tag, "uncut": uncut, "lines": lines}

    def _box(self, block: Box) -> Data:
        letters = sum(len(one.text) for one in (block.question, *block.evidence, *block.answer))
        state = say("page.answered") if block.answer else say("page.open")
        return {
            "kind": "box",
            "head": self.text(say("page.box-and-state", box=block.id, state=state)),
            "place": self._place(f"box-{block.id}"),
            "question": self.said(block.question),
            "evidence": self._all(block.evidence),
            "moved": self._all((block.moved,) if block.moved else ()),
            "answer": [self._block(part) for one in block.written for part in _parted(one)],
            "small": self.text(block.small_print),
            "uncut": letters < _LONGEST_UNCUT,
        }

    def _entry(self, entry: Definition) -> Data:
        letters = sum(len(line.text) for line in entry.lines)
        return {
            "term": self.said(entry.term),
            "place": self._place(entry.anchor),
            "lines": self._all(entry.lines),
            "uncut": letters < _LONGEST_UNCUT,
        }

    def _figure(self, figure: Figure, headings: list[Data]) -> Data:
        alt = f"{figure.diagram.title.text}. {figure.caption.text}"
        sheets = self.sheets(figure, self.room)
        return {
            "kind": "figure",
            "place": self._place(figure.anchor),
            "headings": headings,
            "caption": self.said(figure.caption),
            "alt": drawable(alt, self.faces),
            "sheets": [
                {**_sheet(placed), "part": self.text(part)} for placed, part in _parts(sheets)
            ],
            "words": self._all(figure.diagram.equivalent),
        }

    def _place(self, anchor: str) -> str | None:
        """Name the place of an anchor; the first of an anchor counts."""
        if not anchor or anchor in self.placed:
            return None
        self.placed.add(anchor)
        return self._name(anchor)

    def _target(self, cite: str) -> str | None:
        anchor = f"source-{cite.partition('#')[0]}"
        return self._name(anchor) if anchor in self.entries else None

    def _name(self, anchor: str) -> str:
        return self.names.setdefault(anchor, f"place-{len(self.names) + 1}")


def entries_of(page: Page) -> frozenset[str]:
    """Collect the anchors of every entry that a citation could lead to."""
    glossaries = (block for block in page.blocks if isinstance(block, Glossary))
    return frozenset(entry.anchor for glossary in glossaries for entry in glossary.entries)


def _parts(sheets: tuple[Placed, ...]) -> Iterator[tuple[Placed, str]]:
    """Say beside each sheet which of how many it is, where there are several."""
    for number, placed in enumerate(sheets, start=1):
        several = len(sheets) > 1
        yield placed, say("page.sheet", number=number, sheets=len(sheets)) if several else ""


def _parted(block: Paragraph | Listing) -> Iterator[Paragraph | Listing]:
    if isinstance(block, Paragraph):
        yield from pieces(block)
    else:
        yield block


def _sheet(placed: Placed) -> Data:
    paper = [placed.paper.width, placed.paper.height] if placed.paper else None
    return {"svg": placed.drawing.svg, "width": placed.width, "paper": paper}


def _uncut(row: tuple[Cell, ...], sizes: tuple[int, ...]) -> bool:
    """Tell whether a row surely fits a page."""
    heights = (height(_texts(cell), size) for cell, size in zip(row, sizes, strict=True))
    return max(heights, default=0) <= TALLEST_UNCUT


def _texts(cell: Cell) -> tuple[str, ...]:
    return tuple(
        " ".join((line.text, *(f"[{cite}]" for cite in line.cites))) for line in cell.lines
    )
