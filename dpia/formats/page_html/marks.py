"""What the template asks of a page: which text is a link, where it leads."""

from __future__ import annotations

import re

from dpia.quoting import unhidden
from dpia.report.page import Block
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page

_ADDRESS = re.compile(r"https?://[a-zA-Z\d.-]+(:\d+)?([/?#][\w/?#!$&'()*+,;=:@.%~-]*)?", re.ASCII)
_FEWEST_CHAPTERS = 3


def address(text: str) -> bool:
    """Tell whether a whole text is a web address that may become a link.

    One that names a user before the host does not: it is written to be misread.
    """
    return _ADDRESS.fullmatch(text) is not None


def source(cite: str) -> str:
    """Give the anchor under which a page lists the source of a citation."""
    return f"source-{cite.partition('#')[0]}"


def kept(text: str) -> str:
    """Keep the lines and blanks of a text, with nothing hidden in it."""
    return "\n".join(map(unhidden, text.split("\n")))


def kind(block: Block) -> str:
    """Name the kind of a block, as the template's parts are named."""
    return type(block).__name__.lower()


def anchors(page: Page) -> frozenset[str]:
    """Collect the anchors of every entry that a citation could lead to."""
    glossaries = (block for block in page.blocks if isinstance(block, Glossary))
    return frozenset(entry.anchor for glossary in glossaries for entry in glossary.entries)


def contents(page: Page) -> tuple[Heading, ...]:
    """List the chapters of a page, where there are enough to be lost among."""
    headings = (block for block in page.blocks if isinstance(block, Heading))
    chapters = tuple(heading for heading in headings if heading.level == 2)
    return chapters if len(chapters) >= _FEWEST_CHAPTERS else ()
