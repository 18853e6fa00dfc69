"""Pieces of a line set one after another, as words are, each with its own drawing."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.geometry import Box

ROW = 23.0
_BETWEEN = 6.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of a width, drawn into the box that it is given."""

    width: float
    draw: Callable[[Box], Element]
    after: float = _BETWEEN


@dataclass(frozen=True, slots=True)
class Drawn:
    """Elements, and the height that they take."""

    elements: tuple[Element, ...]
    height: float


def rows(pieces: Iterable[Piece], *, x: float, y: float, width: float, row: float = ROW) -> Drawn:
    """Set pieces from the left, and go on in the next row where one does not fit."""
    drawn: list[Element] = []
    left, top = x, y
    for piece in pieces:
        if left > x and left + piece.width > x + width:
            left, top = x, top + row
        drawn.append(piece.draw(Box(left, top, piece.width, row)))
        left += piece.width + piece.after
    return Drawn(tuple(drawn), top - y + row if drawn else 0.0)


def placed(drawn: Drawn, x: float, y: float) -> Element:
    """Move what was drawn from nought to its place."""
    return group(*drawn.elements, transform=f"translate({x:.1f} {y:.1f})")
