"""Sources in wrapped tables become numbers, and are listed once under the page.

A citation is longer than a column of a comparison at 80 columns is wide; beside a wrapped cell it
would hide the cell.  Tables that are not wrapped keep theirs, so that a line can be searched for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase


def numbered(page: Page, most_rows: int) -> Page:
    """Give numbers to the sources in tables of at most so many rows, in reading order."""
    numbers: dict[str, int] = {}
    blocks = [_block(block, numbers, most_rows) for block in page.blocks]
    return replace(page, blocks=(*blocks, *_notes(numbers)))


def _block(block: Block, numbers: dict[str, int], most_rows: int) -> Block:
    if not isinstance(block, Table) or len(block.rows) > most_rows:
        return block
    rows = tuple(tuple(_cell(cell, numbers) for cell in row) for row in block.rows)
    return replace(block, rows=rows)


def _cell(cell: Cell, numbers: dict[str, int]) -> Cell:
    return replace(cell, lines=tuple(_line(line, numbers) for line in cell.lines))


def _line(line: Statement, numbers: dict[str, int]) -> Statement:
    if not line.cites:
        return line
    marks = sorted(numbers.setdefault(cite, len(numbers) + 1) for cite in line.cites)
    return replace(line, cites=(",".join(str(mark) for mark in marks),))


def _notes(numbers: dict[str, int]) -> Iterator[Block]:
    if numbers:
        yield Heading(2, phrase("page.sources-by-number"), "notes")
        yield Listing(
            tuple(
                Statement(cite, (Ground(GroundKind.LABEL, f"sources/{cite.partition('#')[0]}"),))
                for cite in numbers
            ),
            ordered=True,
        )
