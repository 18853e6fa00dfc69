"""On which paper a drawing can be read once it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.picture import Composed
from dpia.drawing.picture import Drawing
from dpia.drawing.type import BODY

MARGIN = 12.0
"""The margin of a page that holds a drawing, in millimetres."""
READABLE = 7.0
"""The smallest size, in points, at which running text of a drawing may be printed; where a theme
makes it larger, it is larger on paper by as much."""
_POINT = 25.4 / 72
_BESIDE = 50.0
"""Room above a drawing, in millimetres: headings, the line under them, and a caption."""
_INLINE_HEIGHT = 200.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, in millimetres."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing, the width at which it is printed, and its own page where it needs one."""

    drawing: Drawing
    width: float
    paper: Paper | None

    @property
    def height(self) -> float:
        """Give the printed height in millimetres."""
        return self.width * self.drawing.height / self.drawing.width


A4 = Paper(210.0, 297.0)
_A3 = Paper(297.0, 420.0)
_TALLEST = (_A3.height - 2 * MARGIN - _BESIDE) / (_A3.width - 2 * MARGIN)


def sheets(picture: Composed) -> tuple[Drawing, ...]:
    """Part a picture into drawings that paper holds."""
    return picture.parted(_TALLEST)


def on_paper(drawings: tuple[Drawing, ...], text_width: float) -> tuple[Placed, ...]:
    """Place drawings for a text of some width in millimetres; each where it can be read."""
    return tuple(placed(drawing, text_width) for drawing in drawings)


def placed(drawing: Drawing, text_width: float) -> Placed:
    """Place a drawing in the text, else on the smallest paper that leaves its text readable."""
    inline = min(text_width, _INLINE_HEIGHT * drawing.width / drawing.height)
    if _points(drawing, inline) >= READABLE:
        return Placed(drawing, min(inline, drawing.width * 25.4 / 96), None)
    tries = [Placed(drawing, _fitting(drawing, paper), paper) for paper in _papers()]
    readable = (one for one in tries if _points(drawing, one.width) >= READABLE)
    return next(readable, max(tries, key=lambda one: one.width))


def _papers() -> tuple[Paper, ...]:
    return tuple(paper for size in (A4, _A3) for paper in (size, Paper(size.height, size.width)))


def _fitting(drawing: Drawing, paper: Paper) -> float:
    """Give the width at which a drawing fills a page."""
    height = paper.height - 2 * MARGIN - _BESIDE
    return min(paper.width - 2 * MARGIN, height * drawing.width / drawing.height)


def _points(drawing: Drawing, width: float) -> float:
    """Give the size at which running text is printed, as if the theme had left it as it was."""
    return BODY * width / drawing.width / _POINT
