"""A cell: a mark that is told apart without colour, and the word."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.palette import BAND
from dpia.drawing.palette import EDGE
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import RULE
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.report.page import Tone
from dpia.report.picture.matrix import MatrixCell

_MARK = 22.0
_RADIUS = 5.0


def cell_lines(cell: MatrixCell, width: float, type_: Type) -> tuple[str, ...]:
    """Break the words of a cell into lines."""
    return type_.lines(cell.words.text, width - _MARK - 8, bold=cell.changed)


def draw_cell(cell: MatrixCell, box: Box, type_: Type, prefix: str) -> Element:
    """Draw a cell in its box; one that has changed has a frame and bold words."""
    inner = Box(box.x + 1, box.y + 1, box.width - 2, box.height - 2)
    fill = hatched(prefix) if cell.tone is Tone.DISPUTED else BAND
    outline = _outline(cell, type_)
    lines = cell_lines(cell, box.width, type_)
    words = (
        text(
            type_,
            inner.x + _MARK,
            inner.y + 15 + index * LEADING,
            line,
            bold=cell.changed,
            fill=QUIET if cell.tone in {Tone.ABSENT, Tone.NOT_STATED} else INK,
            striped=cell.tone is Tone.DISPUTED,
        )
        for index, line in enumerate(lines)
    )
    marks = mark(cell.tone, Point(inner.x + 12, inner.y + 10.5)) if cell.words.text else ()
    return group(plate(inner, fill=fill, outline=outline, corner=2, kind="cell"), *marks, *words)


def _outline(cell: MatrixCell, type_: Type) -> Outline | None:
    """Choose the edge of a cell; an empty one has one where its ground alone cannot be seen."""
    if cell.changed:
        return Outline(INK, 1.8)
    if cell.words.text:
        return Outline(RULE)
    return Outline(EDGE, 0.4) if type_.theme.paint(EDGE) else None


def mark(tone: Tone, at: Point) -> Iterator[Element]:
    """Draw the mark of a tone: full, half, struck, dotted or empty."""
    if tone is Tone.DISPUTED:
        yield _path(f"M{at.x:.1f} {at.y - 6:.1f}l6 6l-6 6l-6 -6Z", fill=PAPER)
    elif tone is Tone.ABSENT:
        yield _path(f"M{at.x - 4:.1f} {at.y:.1f}h8", fill="none")
    elif tone is Tone.YES:
        yield _ring(at, fill=INK)
    elif tone is Tone.NO:
        yield _ring(at, fill=PAPER)
        yield _path(f"M{at.x - 3.6:.1f} {at.y + 3.6:.1f}l7.2 -7.2", fill="none")
    elif tone in {Tone.INFERRED, Tone.TO_CONFIRM}:
        yield _ring(at, fill=PAPER)
        left = f"M{at.x:.1f} {at.y - _RADIUS:.1f}a{_RADIUS} {_RADIUS} 0 0 0 0 {2 * _RADIUS}Z"
        yield _path(left, fill=INK)
    elif tone is Tone.NOT_STATED:
        yield _ring(at, fill=PAPER, dashes="1.5 2.5")


def _ring(at: Point, *, fill: str, dashes: str = "") -> Element:
    return element(
        "circle",
        cx=at.x,
        cy=at.y,
        r=_RADIUS,
        fill=fill,
        stroke=INK,
        stroke_width=1.4,
        **({"stroke_dasharray": dashes} if dashes else {}),
    )


def _path(d: str, *, fill: str) -> Element:
    return element("path", d=d, fill=fill, stroke=INK, stroke_width=1.4)
