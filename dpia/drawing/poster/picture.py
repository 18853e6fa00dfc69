"""The whole poster: the legend, each regime with its headline and its map, then the numbers."""

from __future__ import annotations

from dataclasses import replace

from dpia.drawing.atlas import atlas
from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.changes import seen
from dpia.drawing.engine import Engine
from dpia.drawing.engine import find_engine
from dpia.drawing.frame import MARGIN
from dpia.drawing.frame import Frame
from dpia.drawing.frame import framed
from dpia.drawing.geometry import Box
from dpia.drawing.legend import legend
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.pills import HEIGHT
from dpia.drawing.pills import pill
from dpia.drawing.pills import pill_width
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import placed
from dpia.drawing.sheet import Sheet
from dpia.drawing.sheet import sheet_of
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.told import named
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.drawing.type import type_of
from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from dpia.report.picture.caption import Caption
from dpia.report.picture.poster import Poster
from dpia.report.picture.poster import page
from dpia.report.statement import Statement
from dpia.report.statement import phrase

_LEAST = 860.0
_BETWEEN = 34.0
_COLUMN = 270.0


def draw(view: Poster, whole: Diagram | None = None, style: Style = AS_SHIPPED) -> str:
    """Draw a poster with the Graphviz that is found, as the text of an SVG."""
    engine = find_engine()
    type_ = type_of(style.theme)
    frame = Frame(_with_engine(view.caption, engine), page(view), type_)
    sheet = sheet_of(view.diagram, type_, engine, whole, style.places)
    sheet = replace(sheet, prefix=frame.prefix, beside=False)
    width = max(_LEAST, sheet.layout.size.width)
    panels = view.diagram.panels
    parts = [_legend(sheet, width)]
    for index, (panel, headline) in enumerate(zip(panels, view.headlines, strict=True)):
        flows = seen(panel, panels[index - 1] if index else None)
        parts.append(_panel(panel, headline, flows, sheet, width))
    parts.append(_numbers(view, sheet, width))
    drawn: list[Element] = []
    y = 0.0
    for part in parts:
        drawn.append(placed(part, 0, y))
        y += part.height + _BETWEEN
    return framed(frame, Drawn(tuple(drawn), y - _BETWEEN), (), width + 2 * MARGIN)


def _with_engine(caption: Caption, engine: Engine) -> Caption:
    """Name another engine than the bundled one: places can differ by a little."""
    if engine.bundled:
        return caption
    said = phrase("drawing.laid-out-with-short", engine=engine.name)
    return replace(caption, colophon=(*caption.colophon, said))


def _legend(sheet: Sheet, width: float) -> Drawn:
    """Explain the lines; a poster writes no fields."""
    panels = tuple(
        replace(panel, edges=tuple(replace(edge, fields=()) for edge in panel.edges))
        for panel in sheet.diagram.panels
    )
    bare = replace(sheet, diagram=replace(sheet.diagram, panels=panels))
    key = legend(bare, x=0, y=0, width=width)
    return Drawn((group(*key.elements, class_="legend"),), key.height - 12)


def _panel(
    panel: Panel, headline: Statement, flows: tuple[Seen, ...], sheet: Sheet, width: float
) -> Drawn:
    name = named(panel)
    lines = [(line, INK, True) for line in sheet.type.lines(name, width, size=DISPLAY, bold=True)]
    lines += [
        (line, QUIET, False) for line in sheet.type.lines(panel.period.text, width, size=DISPLAY)
    ]
    drawn: list[Element] = [element("rect", x=0, y=0, width=width, height=2, fill=INK)]
    y = 30.0
    for line, fill, bold in lines:
        drawn.append(text(sheet.type, 0, y, line, size=DISPLAY, bold=bold, fill=fill))
        y += DISPLAY_LEADING
    counts = " \N{MIDDLE DOT} ".join(count.text for count in panel.counts)
    for words, bold in ((headline.text, True), (counts, False)):
        for line in sheet.type.lines(words, width, bold=bold):
            drawn.append(text(sheet.type, 0, y - 6, line, bold=bold, fill=INK if bold else QUIET))
            y += LEADING
    panel_id = f"{sheet.prefix}-panel-{sheet.diagram.panels.index(panel) + 1}"
    left = (width - sheet.layout.size.width) / 2
    shift = f"translate({left:.1f} {y + 4:.1f})"
    drawn.append(group(*atlas(flows, sheet, panel_id), class_="map", transform=shift))
    return Drawn((group(*drawn, id=panel_id, class_="panel"),), y + 4 + sheet.layout.size.height)


def _numbers(view: Poster, sheet: Sheet, width: float) -> Drawn:
    """Explain the numbers, in as many columns as fit."""
    every = {edge.number: edge for panel in view.diagram.panels for edge in panel.edges}
    edges = tuple(every[number] for number in sorted(every))
    several = max(1, int(width // _COLUMN))
    share = -(-len(edges) // several) or 1
    column = width / several
    drawn: list[Element] = [
        element("rect", x=0, y=0, width=width, height=2, fill=INK),
        text(sheet.type, 0, 30, say("drawing.what-numbers-are"), size=DISPLAY, bold=True),
    ]
    highest = 0.0
    for index in range(0, len(edges), share):
        y = 44.0
        for edge in edges[index : index + share]:
            part = _number(edge, sheet, column - 20)
            drawn.append(placed(part, index // share * column, y))
            y += part.height + 6
        highest = max(highest, y)
    return Drawn(tuple(drawn), highest)


def _number(edge: Edge, sheet: Sheet, width: float) -> Drawn:
    neutral = replace(edge, shape=Shape.ACTIVE, contested=False, mark=Mark.SAME)
    wide = pill_width(neutral, sheet.type)
    plain = Seen(neutral, News.FIRST, ())
    left = max(wide, 58.0) + 8
    sender, recipient = sheet.names[edge.source], sheet.names[edge.target]
    way = say("drawing.from-to", sender=sender, recipient=recipient)
    titles = sheet.type.lines(edge.title.text, width - left, bold=True)
    ways = sheet.type.lines(way, width - left)
    said = tuple(
        text(
            sheet.type,
            left,
            15 + index * LEADING,
            line,
            bold=index < len(titles),
            fill=INK if index < len(titles) else QUIET,
        )
        for index, line in enumerate((*titles, *ways))
    )
    number = pill(plain, Box(0, 0, wide, HEIGHT), sheet.type, sheet.prefix)
    return Drawn((number, *said), max(len(said) * LEADING, HEIGHT))
