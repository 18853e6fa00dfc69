"""One group: its title, the names of its columns, its rows."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.matrix.cells import cell_lines
from dpia.drawing.matrix.cells import draw_cell
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.rows import Drawn
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.report.picture.matrix import MatrixGroup
from dpia.report.picture.matrix import MatrixRow

NAME = 236.0
_ROW = 24.0


@dataclass(frozen=True, slots=True)
class Grid:
    """How wide the columns are, and what is shared in drawing them."""

    type: Type
    prefix: str
    column: float

    def width(self, one: MatrixGroup) -> float:
        """Give the width of a group."""
        return NAME + self.column * len(one.columns)


def draw_group(one: MatrixGroup, grid: Grid) -> Drawn:
    """Draw a group from nought."""
    head = _head(one, grid)
    drawn = [*head.elements]
    y = head.height
    for row in one.rows:
        part = _row(row, y, grid)
        drawn += part.elements
        y += part.height
    return Drawn((group(*drawn, class_="group"),), y)


def _head(one: MatrixGroup, grid: Grid) -> Drawn:
    width = grid.width(one)
    titles = grid.type.lines(one.title.text, width, size=DISPLAY, bold=True)
    under = grid.type.lines(one.subtitle.text, width)
    drawn: list[Element] = [element("rect", x=0, y=0, width=width, height=1.5, fill=INK)]
    y = 27.0
    for line in titles:
        drawn.append(text(grid.type, 0, y, line, size=DISPLAY, bold=True))
        y += DISPLAY_LEADING
    y -= 8
    for line in under:
        drawn.append(text(grid.type, 0, y, line, fill=QUIET))
        y += LEADING
    names = [grid.type.lines(name.text, grid.column - 8, bold=True) for name in one.columns]
    most = max((len(lines) for lines in names), default=0)
    for index, lines in enumerate(names):
        for at, line in enumerate(lines):
            down = y + 4 + (most - len(lines) + at) * LEADING
            drawn.append(text(grid.type, NAME + index * grid.column + 3, down, line, bold=True))
    return Drawn(tuple(drawn), y + most * LEADING - 6)


def _row(row: MatrixRow, y: float, grid: Grid) -> Drawn:
    names = grid.type.lines(row.name.text, NAME - 14)
    most = max((len(cell_lines(cell, grid.column, grid.type)) for cell in row.cells), default=1)
    height = _ROW + (max(most, len(names), 1) - 1) * LEADING
    words = tuple(
        text(grid.type, 0, y + 16 + index * LEADING, line) for index, line in enumerate(names)
    )
    cells = tuple(
        draw_cell(
            cell, Box(NAME + index * grid.column, y, grid.column, height), grid.type, grid.prefix
        )
        for index, cell in enumerate(row.cells)
    )
    return Drawn((*words, *cells), height)
