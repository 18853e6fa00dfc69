"""Rows of a firewall: a card that names what stops, a wall, and a line that no longer arrives."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type

WIDTH = 1120.0
CARD = 620.0
WALL = CARD + 60.0
RECIPIENT = 960.0
_BRICK = 12.0
_PADDING = 12.0


def stop_row(number: int, words: str, type_: Type) -> Drawn:
    """Draw one set of stops, each enough by itself."""
    lines = type_.lines(f"{number}. {words}", CARD - 2 * _PADDING, bold=True)
    height = max(len(lines) * LEADING + 2 * _PADDING, 4 * _BRICK)
    y = height / 2
    card = group(
        plate(Box(0, 0, CARD, height), outline=Outline(INK, 1.5), corner=4, kind="node"),
        *_text(lines, _PADDING, (height - len(lines) * LEADING) / 2, type_, bold=True),
    )
    before = element(
        "line", x1=CARD, y1=y, x2=WALL, y2=y, stroke=INK, stroke_width=2, class_="way-line"
    )
    after = element(
        "line",
        class_="way-line",
        x1=WALL + 2 * _BRICK + 10,
        y1=y,
        x2=RECIPIENT - 6,
        y2=y,
        stroke=QUIET,
        stroke_width=2,
        stroke_dasharray="2 7",
    )
    return Drawn((before, after, card, *wall(Box(WALL, 0, 2 * _BRICK, height))), height)


def wall(box: Box) -> Iterator[Element]:
    """Draw bricks from the top to the bottom of a box."""
    yield plate(box, fill=PAPER, outline=Outline(INK, 2), corner=0, kind="wall")
    rows = max(int(box.height // _BRICK), 1)
    step = box.height / rows
    for at in range(rows):
        y = box.y + at * step
        x = box.x + (box.width / 2 if at % 2 else box.width / 4)
        yield element("path", d=f"M{box.x:.1f} {y:.1f}h{box.width:.1f}", stroke=INK, stroke_width=1)
        yield element("path", d=f"M{x:.1f} {y:.1f}v{step:.1f}", stroke=INK, stroke_width=1)


def running_row(words: str, type_: Type, prefix: str, *, contested: bool) -> Drawn:
    """Draw what arrives now, its line whole where that is established."""
    lines = type_.lines(words, CARD - 2 * _PADDING)
    height = len(lines) * LEADING + 2 * _PADDING
    y = height / 2
    end = RECIPIENT - 11
    fill = hatched(prefix) if contested else PAPER
    outline = Outline(INK, 1.2, "6 4" if contested else "")
    card = group(
        plate(Box(0, 0, CARD, height), fill=fill, outline=outline, corner=4, kind="node"),
        *_text(lines, _PADDING, _PADDING - 1, type_, striped=contested),
    )
    line = element(
        "line",
        class_="way-line",
        x1=CARD,
        y1=y,
        x2=end,
        y2=y,
        stroke=INK,
        stroke_width=2,
        **({"stroke_dasharray": "7 5"} if contested else {}),
    )
    tip = element(
        "path",
        d=f"M{RECIPIENT - 1:.1f} {y:.1f}l-11 -6v12Z",
        stroke=INK,
        stroke_width=1.5,
        fill=PAPER if contested else INK,
    )
    return Drawn((line, tip, card), height)


def words_row(words: str, type_: Type, *, bold: bool = False) -> Drawn:
    """Write words alone."""
    lines = type_.lines(words, RECIPIENT - 40, bold=bold)
    return Drawn(tuple(_text(lines, 0, 0, type_, bold=bold)), len(lines) * LEADING)


def _text(  # noqa: PLR0913  a line of type has as many properties
    lines: tuple[str, ...],
    x: float,
    top: float,
    type_: Type,
    *,
    bold: bool = False,
    striped: bool = False,
) -> Iterator[Element]:
    for index, line in enumerate(lines):
        yield text(type_, x, top + 13.5 + index * LEADING, line, bold=bold, striped=striped)
