"""A matrix in words: a table for each group, and the order of the groups as a list."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.matrix import MatrixCell
from dpia.report.picture.matrix import MatrixGroup
from dpia.report.statement import Statement
from dpia.report.statement import fixed


def page(view: Matrix) -> Page:
    """Write the matrix out."""
    return Page(view.caption.title, tuple(_blocks(view)), view.caption.colophon)


def _blocks(view: Matrix) -> Iterator[Block]:
    yield Heading(1, view.caption.title, "top")
    yield Paragraph((view.caption.finding,))
    yield Listing(tuple(one.title for one in view.groups), ordered=True)
    for index, group in enumerate(view.groups, start=1):
        yield Paragraph((group.subtitle,))
        yield _table(group, index)


def _table(group: MatrixGroup, index: int) -> Table:
    head = (fixed("", "column-name"), *group.columns)
    rows = tuple((Cell((row.name,)), *(_cell(one) for one in row.cells)) for row in group.rows)
    return Table(f"matrix-{index}", group.title, head, rows)


def _cell(one: MatrixCell) -> Cell:
    text = one.words.text or say("picture.cell-none")
    if one.changed:
        text = say("picture.cell-changed", answer=text)
    return Cell((Statement(text, one.words.grounds),), one.tone)
