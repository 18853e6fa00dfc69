"""The map for draw.io, uncompressed: a container a panel, everything where the SVG has it.

Beside each map stand its flows in words, a text each, because a line has room for a number only.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from dpia.drawing.changes import key_of
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.letters import shown
from dpia.drawing.pills import pill_text
from dpia.drawing.positions import NOWHERE
from dpia.drawing.positions import Positions
from dpia.drawing.routes import Route
from dpia.drawing.sheet import Sheet
from dpia.drawing.sheet import sheet_of
from dpia.drawing.told import ToldFlow
from dpia.drawing.told import ToldPanel
from dpia.drawing.told import flow_lines
from dpia.drawing.told import heading
from dpia.drawing.told import node_lines
from dpia.drawing.told import panels
from dpia.drawing.type import LEADING
from dpia.drawing.type import shipped_type
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape

_PLAIN = "html=0;whiteSpace=wrap;fontFamily=Source Sans 3;fontColor=#1A1A1A;"
_PANEL = f"swimlane;startSize={{}};container=1;collapsible=0;fillColor=none;{_PLAIN}"
_BAND = f"verticalAlign=top;align=left;spacingLeft=8;fillColor=#F4F3EF;strokeColor=none;{_PLAIN}"
_NODE = f"fillColor=#FFFFFF;strokeColor=#1A1A1A;fontSize=11;{_PLAIN}"
_WORDS = f"text;align=left;verticalAlign=top;fontSize=12;{_PLAIN}"
_EDGE = f"rounded=1;fontSize=12;labelBackgroundColor=#FFFFFF;{_PLAIN}"
_DASHED = "dashed=1;dashPattern={};"
_STYLES = {
    Shape.ACTIVE: "strokeWidth=2;endFill=1;",
    Shape.AUTHORISED: "strokeWidth=2;endFill=0;",
    Shape.INACTIVE: "shape=link;endFill=0;",
    Shape.PRACTICE: f"strokeWidth=2;{_DASHED.format('1 2')}",
    Shape.UNKNOWN: f"strokeWidth=1;endFill=0;{_DASHED.format('1 3')}",
    Shape.ABSENT: f"strokeWidth=2;strokeColor=#B34700;endFill=0;{_DASHED.format('6 3')}",
}
_ADDED = "strokeWidth=4;strokeColor=#0072B2;"
_LIST = 380.0
_GAP = 24.0


def render(diagram: Diagram, whole: Diagram | None = None, places: Positions = NOWHERE) -> str:
    """Write a diagram as one page of one file; a part of another stands where the whole has it."""
    file = ET.Element("mxfile", host="dpia")
    page = ET.SubElement(file, "diagram", id="map", name="map")
    model = ET.SubElement(page, "mxGraphModel", grid="0", page="0")
    root = ET.SubElement(model, "root")
    ET.SubElement(root, "mxCell", id="0")
    ET.SubElement(root, "mxCell", {"id": "1", "parent": "0"})
    sheet = sheet_of(diagram, shipped_type(), find_engine(), whole, places)
    title = sheet.layout.size.width + _LIST + 2 * _GAP
    _vertex(root, ("title", "1", _WORDS), heading(diagram), Box(0, 0, title, 80))
    y = 100.0
    for panel in panels(diagram):
        y += _panel(root, panel, sheet, y) + _GAP
    ET.indent(file)
    return ET.tostring(file, encoding="unicode") + "\n"


def _panel(root: ET.Element, panel: ToldPanel, sheet: Sheet, top: float) -> float:
    """Write a panel and give its height."""
    head = len(panel.lines) * LEADING + 12
    size = sheet.layout.size
    words = tuple(_words(panel, size.width + _GAP, head + 8, sheet))
    under = max((box.bottom for _, box in words), default=0.0)
    height = max(head + size.height, under) + 16
    whole = Box(0, top, size.width + _LIST + 2 * _GAP, height)
    _vertex(root, (panel.id, "1", _PANEL.format(f"{head:.0f}")), panel.lines, whole)
    _places(root, panel, sheet, head)
    for flow in panel.flows:
        _edge(root, panel, flow, sheet.routes[key_of(flow.edge)], head)
    for flow, box in words:
        _vertex(root, (f"{flow.id}-words", panel.id, _WORDS), flow_lines(flow.edge), box)
    return height


def _places(root: ET.Element, panel: ToldPanel, sheet: Sheet, down: float) -> None:
    """Write bands under nodes, both where the map has them."""
    parts = zip((band.id for band in sheet.bands), sheet.layout.bands, strict=True)
    bands = dict(reversed(tuple(parts)))  # of a band in parts, the first is the largest
    boxes = {
        node.id: box for node, box in zip(sheet.diagram.nodes, sheet.layout.nodes, strict=True)
    }
    for band in panel.bands:
        if band.group is not None:
            box = _lower(bands[band.group.id], down)
            _vertex(root, (band.id, panel.id, _BAND), (band.group.title.text,), box)
    for band in panel.bands:
        for id_, node in band.nodes:
            style = f"{'ellipse;' if node.subject else ''}{_NODE}"
            box = _lower(boxes[node.id], down)
            _vertex(root, (id_, panel.id, style), node_lines(node), box)


def _words(
    panel: ToldPanel, left: float, top: float, sheet: Sheet
) -> Iterator[tuple[ToldFlow, Box]]:
    y = top
    for flow in panel.flows:
        lines = (sheet.type.lines(line, _LIST - 20) for line in flow_lines(flow.edge))
        height = sum(max(len(some), 1) for some in lines) * LEADING + 8
        yield flow, Box(left, y, _LIST, height)
        y += height


def _vertex(
    root: ET.Element, named: tuple[str, str, str], lines: tuple[str, ...], box: Box
) -> None:
    id_, parent, style = named
    known = {"id": id_, "parent": parent, "vertex": "1"}
    cell = ET.SubElement(root, "mxCell", {**known, "value": _text(lines), "style": style})
    ET.SubElement(
        cell,
        "mxGeometry",
        {"x": f"{box.x:.1f}", "y": f"{box.y:.1f}", "as": "geometry"},
        width=f"{box.width:.1f}",
        height=f"{box.height:.1f}",
    )


def _edge(root: ET.Element, panel: ToldPanel, flow: ToldFlow, route: Route, down: float) -> None:
    known = {"id": flow.id, "parent": panel.id, "edge": "1"}
    ends = {"source": flow.source, "target": flow.target}
    said = {"value": _text((pill_text(flow.edge),)), "style": _style(flow.edge)}
    cell = ET.SubElement(root, "mxCell", {**known, **ends, **said})
    shape = ET.SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
    way = ET.SubElement(shape, "Array", {"as": "points"})
    for point in _way(route):
        ET.SubElement(way, "mxPoint", x=f"{point.x:.1f}", y=f"{point.y + down:.1f}")


def _way(route: Route) -> tuple[Point, ...]:
    """Give the bends of a route: its start and end, and the middle of each level piece."""
    stops = tuple(Point(stop.x, stop.y) for stop in route.stops) or (route.label.centre,)
    return (
        Point(route.start.x + route.leaves * 8, route.start.y),
        *stops,
        Point(route.end.x - route.arrives * 14, route.end.y),
    )


def _style(edge: Edge) -> str:
    look = _ADDED if edge.mark is Mark.ADDED else _STYLES[edge.shape]
    if edge.request:
        dashes = "" if "dashed" in look else _DASHED.format("6 4")
        return f"{_EDGE}{look}{dashes}endArrow=open;"
    return f"{_EDGE}{look}endArrow=block;"


def _lower(box: Box, down: float) -> Box:
    return Box(box.x, box.y + down, box.width, box.height)


def _text(lines: tuple[str, ...]) -> str:
    return "\n".join(" ".join(shown(line).split()) for line in lines)
