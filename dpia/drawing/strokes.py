"""How a flow's line and head look: its shape by pattern, its news by weight and colour."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.changes import News
from dpia.drawing.geometry import Point
from dpia.drawing.palette import ADDED
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import REMOVED
from dpia.drawing.palette import UNCHANGED
from dpia.drawing.palette import Role
from dpia.drawing.palette import either
from dpia.report.diagram import Edge
from dpia.report.diagram import Shape

_COLOURS = {
    News.FIRST: QUIET,
    News.STILL: UNCHANGED,
    News.MOVED: INK,
    News.ADDED: ADDED,
    News.REMOVED: REMOVED,
}
_ROLES = {
    Shape.PRACTICE: Role.PRACTICE,
    Shape.INACTIVE: Role.INACTIVE,
    Shape.UNKNOWN: Role.NOT_STATED,
}
_WEIGHTS = {
    News.FIRST: 1.7,
    News.STILL: 1.4,
    News.MOVED: 2.4,
    News.ADDED: 3.4,
    News.REMOVED: 1.8,
}
_PATTERNS = {Shape.ABSENT: "7 5", Shape.UNKNOWN: "2 4"}
_HOLLOW_RIM = 1.3


class Tip(StrEnum):
    """The head of a line."""

    FILLED = "filled"
    OPEN = "open"
    CHEVRON = "chevron"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's look; `length` and `half` are those of its head."""

    colour: str
    weight: float
    shape: Shape
    tip: Tip
    length: float
    half: float


def stroke_of(edge: Edge, news: News) -> Stroke:
    """Choose the look of a flow in a panel."""
    return stroke(edge.shape, news, request=edge.request)


def stroke(shape: Shape, news: News, *, request: bool) -> Stroke:
    """Choose the look of a shape: requests are thinner, and their heads are smaller and open."""
    weight = _WEIGHTS[news] * (0.65 if request else 1.0)
    length = (8.0 if request else 10.0) + (2.0 if weight > 2 else 0.0)
    tip = Tip.FILLED if shape in {Shape.ACTIVE, Shape.PRACTICE} else Tip.OPEN
    if request and tip is Tip.FILLED:
        tip = Tip.CHEVRON
    half = length * (0.5 if request else 0.48)
    return Stroke(_colour(shape, news, request=request), weight, shape, tip, length, half)


def _colour(shape: Shape, news: News, *, request: bool) -> str:
    """Choose a role: news first, then what the flow is, where a theme tells that by colour."""
    general = _COLOURS[news]
    if news in {News.ADDED, News.REMOVED}:
        return general
    return either(Role.REQUEST if request else _ROLES.get(shape, Role.DISCLOSURE), general)


def line(path: str, look: Stroke) -> tuple[Element, ...]:
    """Draw a path; a hollow line is a wide one with a white one on it."""
    if look.shape is Shape.INACTIVE:
        outer = look.weight + 2.6
        return (
            _path(path, look.colour, outer),
            _path(path, PAPER, max(outer - 2 * max(_HOLLOW_RIM, look.weight / 2.4), 1.4)),
        )
    if look.shape is Shape.PRACTICE:
        weight = max(look.weight * 1.4, 2.0)
        return (_path(path, look.colour, weight, f"0.1 {weight + 3:.1f}", "round"),)
    return (_path(path, look.colour, look.weight, _PATTERNS.get(look.shape, "")),)


def head(at: Point, way: int, look: Stroke) -> Element:
    """Draw a head whose tip is at a point; `way` is 1 to the right and -1 to the left."""
    back = at.x - way * look.length
    corners = f"{back:.1f},{at.y - look.half:.1f} {at.x:.1f},{at.y:.1f}"
    points = f"{corners} {back:.1f},{at.y + look.half:.1f}"
    if look.tip is Tip.CHEVRON:
        return element(
            "polyline",
            points=points,
            fill="none",
            stroke=look.colour,
            stroke_width=max(look.weight, 1.4),
            stroke_linejoin="miter",
        )
    return element(
        "polygon",
        points=points,
        fill=look.colour if look.tip is Tip.FILLED else PAPER,
        stroke=look.colour,
        stroke_width=1.4,
        stroke_linejoin="round",
    )


def inset(look: Stroke) -> float:
    """Give how far before its tip a line ends, so that it never shows through its head."""
    return 1.0 if look.tip is Tip.CHEVRON else look.length


def _path(path: str, colour: str, weight: float, dashes: str = "", cap: str = "") -> Element:
    return element(
        "path",
        d=path,
        fill="none",
        stroke=colour,
        stroke_width=weight,
        **({"stroke_dasharray": dashes} if dashes else {}),
        **({"stroke_linecap": cap} if cap else {}),
    )
