"""What the template asks of a page: which text is a link, which word marks a cell."""

from __future__ import annotations

import re

from dpia.quoting import visible
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Tone

_ADDRESS = re.compile(r"https?://[a-zA-Z\d.-]+(:\d+)?([/?#][\w/?#!$&'()*+,;=:@.%~-]*)?", re.ASCII)
_BLANKS = re.compile(r"[ \t\r\n]+")
_FEWEST_CHAPTERS = 3


def shown(text: str) -> str:
    """Write a text on one line with nothing hidden in it; the template escapes it."""
    line = _BLANKS.sub(" ", text)
    return line if line.isprintable() else "".join(map(visible, line))


def address(text: str) -> bool:
    """Tell whether a whole text is a web address that may become a link.

    One that names a user before the host does not: it is written to be misread.
    """
    return _ADDRESS.fullmatch(text) is not None


def source(cite: str) -> str:
    """Give the anchor under which a page lists the source of a citation."""
    return f"source-{cite.partition('#')[0]}"


def tag(cell: Cell) -> str:
    """Give the word that marks a cell, unless its first line already begins with it."""
    first = cell.lines[0].text.casefold() if cell.lines else ""
    plain = cell.tone is Tone.PLAIN or (cell.tone is Tone.ABSENT and first)
    return "" if plain or first.startswith(cell.tone.value) else cell.tone.value


def kind(block: Block) -> str:
    """Name the kind of a block, as the template's parts are named."""
    return type(block).__name__.lower()


def anchors(page: Page) -> frozenset[str]:
    """Collect the anchors of every entry that a citation could lead to."""
    glossaries = (block for block in page.blocks if isinstance(block, Glossary))
    return frozenset(entry.anchor for glossary in glossaries for entry in glossary.entries)


def titled(page: Page) -> tuple[Heading, tuple[Block, ...]]:
    """Part a page into its title and the rest; a first heading of level 1 is the title."""
    first = page.blocks[0] if page.blocks else None
    if isinstance(first, Heading) and first.level == 1:
        return first, page.blocks[1:]
    return Heading(1, page.title, ""), page.blocks


def contents(page: Page) -> tuple[Heading, ...]:
    """List the chapters of a page, where there are enough to be lost among."""
    headings = (block for block in page.blocks if isinstance(block, Heading))
    chapters = tuple(heading for heading in headings if heading.level == 2)
    return chapters if len(chapters) >= _FEWEST_CHAPTERS else ()
