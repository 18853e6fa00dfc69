"""The whole ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.changes import seen
from dpia.drawing.frame import MARGIN
from dpia.drawing.frame import Frame
from dpia.drawing.frame import framed
from dpia.drawing.geometry import Box
from dpia.drawing.keys import explained
from dpia.drawing.keys import stripe_key
from dpia.drawing.ledger_sheet.cells import cell
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import RULE
from dpia.drawing.pills import HEIGHT
from dpia.drawing.pills import pill
from dpia.drawing.pills import pill_width
from dpia.drawing.proportion import columns_for
from dpia.drawing.proportion import filled
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.told import named
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.drawing.type import type_of
from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape
from dpia.report.map_page import page
from dpia.report.picture.caption import Caption
from dpia.report.statement import phrase

_NAME = 270.0
_COLUMN = 290.0
_GUTTER = 26.0
_PILL = 66.0
_LEAST = 900.0
_BETWEEN = 60.0
_BELOW = 18.0


def draw(view: Diagram, style: Style = AS_SHIPPED) -> str:
    """Draw a ledger as the text of an SVG."""
    type_ = type_of(style.theme)
    in_model = phrase("picture.sources-in-model")
    caption = Caption(view.title, view.finding, (in_model,), view.colophon)
    frame = Frame(caption, page(view), type_)
    width = max(_LEAST, _NAME + len(view.panels) * (_COLUMN + _GUTTER))
    head = _head(view, type_, width)
    parts = tuple(_rows(view, type_, frame.prefix))
    several = columns_for(sum(part.height + _BELOW for part in parts), width + _BETWEEN)
    drawn: list[Element] = []
    highest = 0.0
    for index, column in enumerate(filled(parts, several, _BELOW)):
        left, y = index * (width + _BETWEEN), head.height
        drawn += [placed(head, left, 0)] if index else head.elements
        for part in column:
            drawn.append(element("rect", x=left, y=y, width=width, height=1, fill=RULE))
            drawn.append(placed(part, left, y + 8))
            y += part.height + _BELOW
        highest = max(highest, y)
    whole = several * (width + _BETWEEN) - _BETWEEN
    key = tuple(_key(view, type_, frame.prefix))
    return framed(frame, Drawn(tuple(drawn), highest), key, whole + 2 * MARGIN)


def _left(index: int) -> float:
    return _NAME + _GUTTER + index * (_COLUMN + _GUTTER)


def _head(view: Diagram, type_: Type, width: float) -> Drawn:
    drawn: list[Element] = [element("rect", x=0, y=0, width=width, height=2, fill=INK)]
    drawn.append(text(type_, 0, 30, say("drawing.flow"), size=DISPLAY, bold=True))
    highest = 0.0
    for index, panel in enumerate(view.panels):
        y = 30.0
        for line in type_.lines(named(panel), _COLUMN, size=DISPLAY, bold=True):
            drawn.append(text(type_, _left(index), y, line, size=DISPLAY, bold=True))
            y += DISPLAY_LEADING
        for line in type_.lines(panel.period.text, _COLUMN):
            drawn.append(text(type_, _left(index), y - 6, line, fill=QUIET))
            y += LEADING
        highest = max(highest, y)
    return Drawn(tuple(drawn), max(highest, 48.0))


def _rows(view: Diagram, type_: Type, prefix: str) -> Iterator[Drawn]:
    every = {edge.number: edge for panel in view.panels for edge in panel.edges}
    names = {node.id: node.title.text for node in view.nodes}
    columns = tuple(
        {one.edge.number: one for one in seen(panel, view.panels[index - 1] if index else None)}
        for index, panel in enumerate(view.panels)
    )
    for number in sorted(every):
        parts = [_name(every[number], names, type_, prefix)]
        parts += [cell(column.get(number), _COLUMN, type_, prefix) for column in columns]
        drawn = [*parts[0].elements]
        drawn += [placed(part, _left(index), 0) for index, part in enumerate(parts[1:])]
        yield Drawn(tuple(drawn), max(part.height for part in parts))


def _name(edge: Edge, names: dict[str, str], type_: Type, prefix: str) -> Drawn:
    neutral = replace(edge, shape=Shape.ACTIVE, contested=False, mark=Mark.SAME)
    wide = pill_width(neutral, type_)
    left = max(_PILL, wide + 8)
    sender, recipient = names[edge.source], names[edge.target]
    way = say("drawing.from-to", sender=sender, recipient=recipient)
    titles = type_.lines(edge.title.text, _NAME - left, bold=True)
    lines = (*titles, *type_.lines(way, _NAME - left))
    number = pill(Seen(neutral, News.FIRST, ()), Box(0, 0, wide, HEIGHT), type_, prefix)
    said = (
        text(
            type_,
            left,
            15 + index * LEADING,
            line,
            bold=index < len(titles),
            fill=INK if index < len(titles) else QUIET,
        )
        for index, line in enumerate(lines)
    )
    return Drawn((number, *said), max(len(lines) * LEADING, HEIGHT))


def _key(view: Diagram, type_: Type, prefix: str) -> Iterator[Piece]:
    edges = [edge for panel in view.panels for edge in panel.edges]
    yield explained(type_, 0, _none, say("legend.solid"))
    yield explained(type_, 0, _none, say("legend.open-head"))
    yield explained(type_, 0, _none, say("legend.hollow"))
    yield explained(type_, 0, _none, say("legend.dotted"))
    yield explained(type_, 0, _none, say("legend.bold"))
    if any(edge.request for edge in edges):
        yield explained(type_, 0, _none, say("legend.request"))
    if any(edge.contested for edge in edges):
        yield stripe_key(type_, prefix, say("legend.sources-disagree"))


def _none(_box: Box) -> tuple[Element, ...]:
    return ()
