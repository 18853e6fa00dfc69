"""A table that stands under one question is not written out again under another."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Statement
from dpia.report.statement import phrase

_Told = tuple[Statement, tuple[Statement, ...], tuple[tuple[Cell, ...], ...]]
"""What a table says, wherever it stands."""


class Above:
    """Remember under which question each table was first shown."""

    def __init__(self) -> None:
        """Begin with nothing shown."""
        self._first: dict[_Told, str] = {}
        self._said: set[Paragraph] = set()

    def shown(self, slot: str, blocks: Iterable[Block]) -> Iterator[Block]:
        """Show blocks under a question; of a table that stands above, say where it stands.

        What follows such a table (of what nothing is stated) stands above with it.
        """
        follows = False
        for block in blocks:
            if isinstance(block, Table):
                told = (block.caption, block.head, block.rows)
                first = self._first.setdefault(told, slot)
                follows = first != slot
                if follows:
                    said = phrase("assessment.table-above", table=block.caption.text, slot=first)
                    yield Paragraph((said,))
                    continue
            elif isinstance(block, Paragraph):
                if follows and block in self._said:
                    continue
                self._said.add(block)
            yield block
