"""Bars on the line of time: hatched where an end is uncertain, open where it is not stated."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import STRETCH
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.timeline.scale import Scale
from dpia.report.picture.timeline import Stretch

BAR = 16.0
_LEAST = 3.0
_SURE = 1.0


def bar(stretch: Stretch, y: float, scale: Scale, *, fill: str = STRETCH) -> Iterator[Element]:
    """Draw a stretch: solid where it surely runs, striped between the days that an end may be."""
    early, start = scale.begins(stretch.begins)
    end, late = scale.ends(stretch.ends)
    open_start = not (stretch.begins.first or stretch.begins.last)
    open_end = not (stretch.ends.first or stretch.ends.last)
    if start - early > _SURE:
        yield _piece(early, start, y, hatched(scale.prefix), "3 3")
    if late - end > _SURE and end >= start:
        yield _piece(end, late, y, hatched(scale.prefix), "3 3")
    solid = max(end, start + _LEAST)
    yield _piece(start, solid, y, fill, "")
    for x, is_open, way in ((start, open_start, -1), (solid, open_end, 1)):
        if is_open:
            yield _open(x, y, way)


def _piece(left: float, right: float, y: float, fill: str, dashes: str) -> Element:
    box = Box(left, y, max(right - left, _LEAST), BAR)
    return plate(box, fill=fill, outline=Outline(INK, 1.2, dashes), corner=2, kind="bar")


def _open(x: float, y: float, way: int) -> Element:
    """Draw a torn edge: the stretch goes on, how far is not stated."""
    step = BAR / 4
    teeth = "".join(f"l{way * (6 if at % 2 == 0 else -6)} {step:.1f}" for at in range(4))
    return element(
        "path",
        d=f"M{x:.1f} {y:.1f}{teeth}Z",
        fill=PAPER,
        stroke=INK,
        stroke_width=1.2,
    )


def hidden(stretch: Stretch, y: float, scale: Scale) -> Iterator[Element]:
    """Draw the stretch that surely was in force and not published: black within its bar."""
    _, start = scale.begins(stretch.begins)
    end, _ = scale.ends(stretch.ends)
    if end > start:
        box = Box(start, y, max(end - start, _LEAST), BAR)
        yield plate(box, fill=INK, corner=1, kind="bar")
