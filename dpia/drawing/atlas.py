"""One panel's map: bands, flows, organisations and numbers, in the places that all panels share."""

from __future__ import annotations

from dpia.drawing.boxes import band_box
from dpia.drawing.boxes import node_box
from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.changes import key_of
from dpia.drawing.paths import path_of
from dpia.drawing.pills import label
from dpia.drawing.sheet import Sheet
from dpia.drawing.strokes import head
from dpia.drawing.strokes import inset
from dpia.drawing.strokes import line
from dpia.drawing.strokes import stroke_of
from dpia.language.say import say
from dpia.report.diagram import Edge

_DEPTHS = (News.STILL, News.FIRST, News.REMOVED, News.MOVED, News.ADDED)


def atlas(flows: tuple[Seen, ...], sheet: Sheet, panel_id: str) -> tuple[Element, ...]:
    """Draw a map: lines lie under boxes and numbers, and news over what is still."""
    layout, type_ = sheet.layout, sheet.type
    bands = zip(sheet.bands, layout.bands, strict=True)
    nodes = zip(sheet.diagram.nodes, layout.nodes, strict=True)
    ordered = sorted(flows, key=lambda seen: _DEPTHS.index(seen.news))
    return (
        *(band_box(band, box, type_) for band, box in bands),
        *(_line(seen, sheet, panel_id) for seen in ordered),
        *(node_box(node, box, type_) for node, box in nodes),
        *(_label(seen, sheet) for seen in flows),
    )


def _line(seen: Seen, sheet: Sheet, panel_id: str) -> Element:
    route = sheet.routes[key_of(seen.edge)]
    look = stroke_of(seen.edge, seen.news)
    return group(
        element("title", _told(seen.edge)),
        *line(path_of(route, inset(look)), look),
        head(route.end, route.arrives, look),
        id=f"{panel_id}-flow-{seen.edge.number}",
        class_=f"flow {seen.news}",
    )


def _told(edge: Edge) -> str:
    number, standing = str(edge.number), edge.standing.text
    return say("drawing.flow-standing", number=number, flow=edge.title.text, standing=standing)


def _label(seen: Seen, sheet: Sheet) -> Element:
    route = sheet.routes[key_of(seen.edge)]
    return label(seen, route, sheet.type, sheet.prefix)
