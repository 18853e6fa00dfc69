"""A page as plain lines, for the description that a picture carries inside itself."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table


def lines_of(page: Page) -> tuple[str, ...]:
    """Say a page line by line: items are numbered where their list is, cells joined by strokes."""
    return tuple(line for block in page.body for line in _block(block))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text.text
        case Paragraph():
            yield " ".join(one.text for one in block.statements)
        case Listing():
            for index, item in enumerate(block.items, start=1):
                yield f"{index}. {item.text}" if block.ordered else item.text
        case Table():
            yield " | ".join(one.text for one in block.head)
            for row in block.rows:
                yield " | ".join("; ".join(line.text for line in cell.lines) for cell in row)
        case _:
            return
