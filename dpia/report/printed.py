"""A page as it is printed: a text too long for its place is cut there, and whole in an annex.

A million letters are 150 sheets of A4, and 2,000 in a narrow column of a table; a name may stand in
twenty rows.  So paper has a text in its place as far as some four sheets of it, and all of it once,
at the end.  Pages on a screen, Markdown and JSON have every text whole in its place.  What a person
answered is left whole on paper as well: it is what the document is for, and is read back from it.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace

from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Cell
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.shared_text import apart
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase

LONGEST = 20_000
"""So many letters of a text stand in its place: four sheets.  A column has its share of them."""
LONGEST_HEAD = 1_000
"""So many letters of a heading, a caption or a term, which lead to what stands below them."""
PIECE = 4_000
"""A text in the annex is set in paragraphs of so many letters: setting one takes a time that grows
with its square."""
ANNEX = "annex-texts"

_Turn = Callable[[Statement, int], Statement]
"""Gives what is printed of a text in a place that has room for so many letters."""


def printed(page: Page) -> Page:
    """Cut the texts that are too long for their places, and add an annex that has each whole."""
    rooms: dict[str, int] = {}

    def seen(statement: Statement, most: int) -> Statement:
        if len(statement.text) > most:
            rooms[statement.text] = min(most, rooms.get(statement.text, most))
        return statement

    _turned(page, seen)
    if not rooms:
        return page
    annex = _Annex(apart(rooms))
    turned = _turned(page, annex.short)
    return replace(turned, blocks=(*turned.blocks, *annex.blocks()))


def pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Part a paragraph with a very long text into several, at a blank where there is one."""
    for statement in paragraph.statements if _is_long(paragraph) else ():
        rest = statement.text
        while len(rest) > PIECE:
            end = rest.rfind(" ", PIECE // 2, PIECE) + 1 or PIECE
            yield Paragraph((Statement(rest[:end], statement.grounds),))
            rest = rest[end:]
        yield Paragraph((replace(statement, text=rest),))
    if not _is_long(paragraph):
        yield paragraph


def _is_long(paragraph: Paragraph) -> bool:
    return any(len(one.text) > PIECE for one in paragraph.statements)


@dataclass(frozen=True, slots=True)
class _Annex:
    """Gives each text a number when it is first cut; `apart` lists the texts, shortest first."""

    apart: tuple[str, ...]
    numbers: dict[str, int] = field(default_factory=dict)
    whole: list[Statement] = field(default_factory=list)

    def short(self, statement: Statement, most: int) -> Statement:
        """Print of a text what its place has room for, and say where it stands whole."""
        if len(statement.text) <= most:
            return statement
        said = statement.text
        for text in (said,) if said in self.apart else self.apart:
            if text in said:
                said = said.replace(text, self._cut(replace(statement, text=text), most))
        return replace(statement, text=said)

    def _cut(self, statement: Statement, most: int) -> str:
        text = statement.text
        if text not in self.numbers:
            self.numbers[text] = len(self.numbers) + 1
            self.whole.append(statement)
        return say("long.cut-text", text=text[:most].rstrip(), number=self.numbers[text])

    def blocks(self) -> Iterator[Block]:
        """Write the annex, in the order in which its texts are first met."""
        yield Heading(2, phrase("long.texts"), ANNEX)
        yield Paragraph((phrase("long.texts-told"),))
        for number, statement in enumerate(self.whole, start=1):
            at = (ground.at for ground in statement.grounds)
            said = say("long.text", number=number, letters=len(statement.text))
            yield Heading(3, count(said, *at), f"{ANNEX}-{number}")
            yield from pieces(Paragraph((statement,)))


def _turned(page: Page, turn: _Turn) -> Page:
    return replace(
        page,
        title=turn(page.title, LONGEST_HEAD),
        blocks=tuple(_block(block, turn) for block in page.blocks),
        colophon=_all(page.colophon, turn),
    )


def _block(block: Block, turn: _Turn) -> Block:
    """Turn every text of a block but what a person answered, and what is kept line by line."""
    turned = block
    match block:
        case Heading():
            turned = replace(block, text=turn(block.text, LONGEST_HEAD))
        case Paragraph():
            turned = replace(block, statements=_all(block.statements, turn))
        case Listing():
            turned = replace(block, items=_all(block.items, turn))
        case Table():
            turned = _table(block, turn)
        case Glossary():
            turned = _glossary(block, turn)
        case Box():
            evidence = _all(block.evidence, turn)
            question = turn(block.question, LONGEST_HEAD)
            turned = replace(block, question=question, evidence=evidence)
        case Figure():
            turned = _figure(block, turn)
    return turned


def _table(block: Table, turn: _Turn) -> Table:
    room = LONGEST // max(len(block.head), 1)
    return replace(
        block,
        caption=turn(block.caption, LONGEST_HEAD),
        head=_all(block.head, turn, LONGEST_HEAD),
        rows=tuple(tuple(_cell(cell, turn, room) for cell in row) for row in block.rows),
    )


def _cell(cell: Cell, turn: _Turn, room: int) -> Cell:
    return replace(cell, lines=_all(cell.lines, turn, room))


def _glossary(block: Glossary, turn: _Turn) -> Glossary:
    entries = (
        replace(one, term=turn(one.term, LONGEST_HEAD), lines=_all(one.lines, turn))
        for one in block.entries
    )
    return replace(block, entries=tuple(entries))


def _figure(block: Figure, turn: _Turn) -> Figure:
    """Turn what is said of a picture; one of which nothing is turned stays that very picture."""
    diagram = replace(
        block.diagram,
        title=turn(block.diagram.title, LONGEST_HEAD),
        finding=turn(block.diagram.finding, LONGEST_HEAD),
        equivalent=_all(block.diagram.equivalent, turn),
    )
    kept = block.diagram if diagram == block.diagram else diagram
    return replace(block, caption=turn(block.caption, LONGEST_HEAD), diagram=kept)


def _all(
    statements: tuple[Statement, ...], turn: _Turn, most: int = LONGEST
) -> tuple[Statement, ...]:
    return tuple(turn(one, most) for one in statements)
