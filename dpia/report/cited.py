"""Which sources a document cites, so that its bibliography lists those and no others."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.bibliography import Bibliography
from dpia.report.bibliography import definitions
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Definition
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Listing
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Statement


def cited_only(view: Bibliography, blocks: tuple[Block, ...]) -> tuple[Definition, ...]:
    """Lay out the sources that the blocks cite, and those from which they derive."""
    cited = {
        cite.partition("#")[0]
        for block in blocks
        for statement in statements(block)
        for cite in statement.cites
    }
    origins = {origin for one in view.sources if one.id in cited for origin in one.derives_from}
    entries = zip(view.sources, definitions(view), strict=True)
    return tuple(entry for one, entry in entries if one.id in cited | origins)


def statements(block: Block) -> Iterator[Statement]:
    """List what a block says, heads of columns apart; a picture says what its words say."""
    match block:
        case Table():
            yield block.caption
            yield from (line for row in block.rows for cell in row for line in cell.lines)
        case Paragraph():
            yield from block.statements
        case Listing():
            yield from block.items
        case Glossary():
            yield from (line for entry in block.entries for line in (entry.term, *entry.lines))
        case Box():
            yield from (*block.evidence, *block.answer)
        case Figure():
            yield from (block.caption, *block.diagram.equivalent)
        case _:
            return
