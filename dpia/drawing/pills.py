"""The number of a flow on its line: what became of it, whether it asks, and its gates."""

from __future__ import annotations

from collections.abc import Iterable

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.changes import counted
from dpia.drawing.gates import GATE
from dpia.drawing.gates import gate
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Size
from dpia.drawing.geometry import around
from dpia.drawing.palette import ADDED
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import REMOVED
from dpia.drawing.palette import UNCHANGED
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.routes import Route
from dpia.drawing.type import Type
from dpia.language.say import say
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape

HEIGHT = 22.0
_PADDING = 7.0
_RING = 4.0
_MOST_GATES = 3
_TAG = 18.0
_PLUS = "+"
_MINUS = "\N{MINUS SIGN}"
_TIMES = "\N{MULTIPLICATION SIGN}"
_OUTLINES = {
    News.FIRST: Outline(QUIET, 1.2),
    News.STILL: Outline(UNCHANGED),
    News.MOVED: Outline(INK, 2.0),
    News.ADDED: Outline(ADDED, 1.2),
    News.REMOVED: Outline(REMOVED, 1.4, "3 2.5"),
}


def label_room(versions: Iterable[Edge], type_: Type) -> Size:
    """Give the room that a flow's label needs in every panel: gates, ring and boldest text."""
    edges = tuple(versions)
    gates = max(_gates_width(edge) for edge in edges)
    width = max(pill_width(edge, type_) for edge in edges)
    news = max((type_.width(_field_news(edge), bold=True) for edge in edges), default=0.0)
    ring = max(_ring(edge) for edge in edges)
    above_and_below = 2 * (_TAG + ring) if news else 0.0
    return Size(
        max(width + 2 * _RING + gates, news + 2 * _PADDING) + 2,
        HEIGHT + 2 * _RING + above_and_below,
    )


def gates_room(versions: Iterable[Edge]) -> float:
    """Give the width that a flow's gates take before its number, in every panel."""
    return max(_gates_width(edge) for edge in versions)


def pill_width(edge: Edge, type_: Type) -> float:
    """Give the width of a flow's pill; a lone number stands in a disc."""
    return max(HEIGHT, type_.width(pill_text(edge), bold=True) + 2 * _PADDING)


def pill_text(edge: Edge) -> str:
    """Write a flow's number, what became of the flow before it."""
    marks = {Mark.ADDED: f"{_PLUS} ", Mark.REMOVED: f"{_MINUS} ", Mark.SAME: ""}
    unknown = " ?" if edge.shape is Shape.UNKNOWN else ""
    several = f" {_TIMES}{len(edge.merged)}" if edge.merged else ""
    number = f"{edge.number}"
    if edge.request:
        number = say("drawing.asks-number", number=number)
    return f"{marks[edge.mark]}{number}{several}{unknown}"


def label(seen: Seen, route: Route, type_: Type, prefix: str) -> Element:
    """Draw a flow's label in its room, the gates before the number on the flow's way.

    Of a flow that turns, whose line is upright there, the number stands in the middle.
    """
    room, way = route.label, route.passes
    gates = _gates_width(seen.edge)
    width = pill_width(seen.edge, type_)
    left = room.centre.x - width / 2 - (gates if route.turns else gates / 2)
    start = left if way > 0 else left + width + gates
    pill_left = left + gates if way > 0 else left
    box = Box(pill_left, room.centre.y - HEIGHT / 2, width, HEIGHT)
    shown = seen.edge.gates[:_MOST_GATES]
    symbols = tuple(
        gate(
            around(Point(start + way * (index + 0.5) * GATE.width, room.centre.y), GATE),
            prefix,
            contested=one.contested,
        )
        for index, one in enumerate(shown)
    )
    news = _tag(seen.edge, box, type_)
    return group(*symbols, *news, pill(seen, box, type_, prefix), class_="label")


def pill(seen: Seen, box: Box, type_: Type, prefix: str) -> Element:
    """Draw a flow's number in a box; what is disputed has a hatched ring."""
    is_added = seen.news is News.ADDED
    ring = plate(
        box.grown(_RING),
        fill=hatched(prefix),
        outline=Outline(QUIET, 0.8),
        corner=HEIGHT / 2 + _RING,
        kind="ring",
    )
    return group(
        *((ring,) if seen.edge.contested else ()),
        plate(
            box,
            fill=ADDED if is_added else PAPER,
            outline=_OUTLINES[seen.news],
            corner=HEIGHT / 2,
        ),
        text(
            type_,
            box.centre.x,
            box.centre.y + 5,
            pill_text(seen.edge),
            bold=seen.news is not News.STILL,
            fill=PAPER if is_added else _text_colour(seen.news),
            anchor="middle",
        ),
        class_="pill",
    )


def _text_colour(news: News) -> str:
    return {News.STILL: QUIET, News.REMOVED: REMOVED}.get(news, INK)


def _ring(edge: Edge) -> float:
    return _RING if edge.contested else 0.0


def _gates_width(edge: Edge) -> float:
    count = min(len(edge.gates), _MOST_GATES)
    return count * GATE.width + (3.0 + _RING if count else 0.0)


def _tag(edge: Edge, pill_box: Box, type_: Type) -> tuple[Element, ...]:
    """Draw under a number what came into a flow that stays, and what left it."""
    words = _field_news(edge)
    if not words:
        return ()
    size = Size(type_.width(words, bold=True) + 2 * _PADDING, _TAG + 1)
    at = Point(pill_box.centre.x, pill_box.bottom + _ring(edge) + _TAG / 2 + 1)
    added = bool(counted(edge, Mark.ADDED))
    return (
        group(
            plate(
                around(at, size),
                fill=ADDED if added else PAPER,
                outline=Outline(ADDED) if added else Outline(REMOVED, 1.0, "3 2.5"),
            ),
            text(
                type_,
                at.x,
                at.y + 4.8,
                words,
                bold=True,
                fill=PAPER if added else REMOVED,
                anchor="middle",
            ),
            class_="news",
        ),
    )


def _field_news(edge: Edge) -> str:
    """Count what came into a flow that stays, and what left it."""
    if edge.mark is not Mark.SAME:
        return ""
    added, removed = counted(edge, Mark.ADDED), counted(edge, Mark.REMOVED)
    if not added and not removed:
        return ""
    both = (f"{_PLUS}{added}" if added else "", f"{_MINUS}{removed}" if removed else "")
    one = added + removed == 1
    return say(
        "drawing.field-news-one" if one else "drawing.field-news",
        signs=" ".join(filter(None, both)),
    )
