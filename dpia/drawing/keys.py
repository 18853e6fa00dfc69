"""Entries of a legend: a sample, and in words what it means."""

from __future__ import annotations

from collections.abc import Callable

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Piece
from dpia.drawing.type import Type

ROW = 26.0
_SAMPLE = 44.0


def explained(
    type_: Type, width: float, sample: Callable[[Box], tuple[Element, ...]], words: str
) -> Piece:
    """Set words after a sample of a width."""

    def draw(box: Box) -> Element:
        said = text(type_, box.x + width + 7, box.y + 18, words, fill=QUIET)
        return group(*sample(box), said)

    return Piece(width + 7 + type_.width(words), draw, after=24.0)


def line_key(
    type_: Type, dashes: str, words: str, *, weight: float = 2.0, colour: str = INK
) -> Piece:
    """Explain a line."""

    def sample(box: Box) -> tuple[Element, ...]:
        return (
            element(
                "line",
                x1=box.x,
                y1=box.y + ROW / 2,
                x2=box.x + _SAMPLE,
                y2=box.y + ROW / 2,
                stroke=colour,
                stroke_width=weight,
                **({"stroke_dasharray": dashes} if dashes else {}),
            ),
        )

    return explained(type_, _SAMPLE, sample, words)


def stripe_key(type_: Type, prefix: str, words: str) -> Piece:
    """Explain the stripes."""

    def sample(box: Box) -> tuple[Element, ...]:
        return (plate(Box(box.x, box.y + 4, 32, 18), fill=hatched(prefix), kind="sample"),)

    return explained(type_, 32.0, sample, words)
