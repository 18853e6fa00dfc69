"""Which places of a map are worth keeping: those of its nodes, and of the numbers of its flows."""

from __future__ import annotations

from dpia.drawing.boxes import WIDTH
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.positions import Positions
from dpia.drawing.positions import joined
from dpia.drawing.sheet import Sheet
from dpia.drawing.sheet import sheet_of
from dpia.drawing.type import shipped_type
from dpia.report.diagram import Diagram


def kept(diagram: Diagram, before: Positions, *, prune: bool) -> Positions:
    """Lay a map out where things stood before, and give the places to be kept from now on."""
    sheet = sheet_of(diagram, shipped_type(), find_engine(), places=before)
    return joined(before, places_of(sheet), prune=prune)


def places_of(sheet: Sheet) -> Positions:
    """Read the places of a map that is laid out, in whole units."""
    nodes = zip(sheet.diagram.nodes, sheet.layout.nodes, strict=True)
    return Positions(
        {node.id: _rounded(box) for node, box in nodes},
        {key.id: _middle(route.label) for key, route in sheet.routes.items()},
    )


def _rounded(box: Box) -> Box:
    return Box(round(box.x), round(box.y), WIDTH, round(box.height))


def _middle(box: Box) -> Point:
    return Point(round(box.centre.x), round(box.centre.y))
