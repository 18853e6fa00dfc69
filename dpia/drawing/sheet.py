"""What every part of one picture shares: its type, its places, its names for things."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace

from dpia.drawing.boxes import band_title_size
from dpia.drawing.boxes import node_size
from dpia.drawing.changes import FlowKey
from dpia.drawing.changes import flows_of
from dpia.drawing.choice import placed
from dpia.drawing.engine import Engine
from dpia.drawing.free import around_all
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Size
from dpia.drawing.layout import Layout
from dpia.drawing.pills import gates_room
from dpia.drawing.pills import label_room
from dpia.drawing.plan import Plan
from dpia.drawing.plan import PlannedBand
from dpia.drawing.plan import PlannedFlow
from dpia.drawing.positions import GROUP
from dpia.drawing.positions import NOWHERE
from dpia.drawing.positions import Positions
from dpia.drawing.routes import PORT_GAP
from dpia.drawing.routes import Route
from dpia.drawing.routes import routed
from dpia.drawing.settle import Kept
from dpia.drawing.settle import settle
from dpia.drawing.type import Type
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Group
from dpia.report.diagram import Node

MARGIN = 32.0
GUTTER = 36.0
COLUMN = 390.0
"""The width of the ledger, about 60 letters."""
_LEAST = 1120.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture whose places are found and whose words are not yet written."""

    diagram: Diagram
    type: Type
    prefix: str
    bands: tuple[Group, ...]
    layout: Layout
    routes: Mapping[FlowKey, Route]
    beside: bool = True
    """Whether the ledger stands beside the map, or below it."""

    @property
    def width(self) -> float:
        """Give the width of the picture."""
        ledger = GUTTER + COLUMN if self.beside else 0.0
        return max(self.type.theme.units(_LEAST), self.layout.size.width + ledger + 2 * MARGIN)

    @property
    def names(self) -> Mapping[str, str]:
        """Give the title of every organisation by its id."""
        return {node.id: node.title.text for node in self.diagram.nodes}


def sheet_of(
    diagram: Diagram,
    type_: Type,
    engine: Engine,
    whole: Diagram | None = None,
    places: Positions = NOWHERE,
) -> Sheet:
    """Find the places of a diagram; of a part of another one, those that it has in the whole.

    What has a place among those that were kept has it again.
    """
    if whole is None or whole is diagram:
        return _laid_out(diagram, type_, engine, places)
    sheet = _laid_out(whole, type_, engine, places)
    named = {node.id for node in diagram.nodes}
    kept = {band.id for band in _bands(diagram)}
    nodes = zip(whole.nodes, sheet.layout.nodes, strict=True)
    boxes = zip(sheet.bands, sheet.layout.bands, strict=True)
    layout = replace(
        sheet.layout,
        nodes=tuple(box for node, box in nodes if node.id in named),
        bands=tuple(box for band, box in boxes if band.id in kept),
    )
    bands = tuple(band for band in sheet.bands if band.id in kept)
    return replace(sheet, diagram=diagram, prefix=_prefix(diagram), bands=bands, layout=layout)


def _laid_out(diagram: Diagram, type_: Type, engine: Engine, places: Positions) -> Sheet:
    flows = flows_of(diagram)
    bands = _bands(diagram)
    plan = _plan(diagram, flows, bands, type_)
    if any(node.id in places.nodes for node in diagram.nodes):
        settled = settle(plan, _kept(diagram, flows, places))
        layout, plan = settled.layout, settled.plan
        bands = tuple(bands[number] for number in settled.bands)
        routes = routed(layout, plan)
    else:
        layout, routes = placed(plan, engine)
    ways = dict(zip(flows, routes, strict=True))
    return Sheet(diagram, type_, _prefix(diagram), bands, layout, ways)


def _kept(diagram: Diagram, flows: Iterable[FlowKey], places: Positions) -> Kept:
    """Give the places of a diagram's things, and the room of what is in other maps only.

    A group that is drawn as one body and those whom it stands for may have the same room: they
    are never in one map.
    """
    here = {node.id for node in diagram.nodes}
    here |= {id_ for node in diagram.nodes for id_ in (*node.held, f"{GROUP}{node.group}")}
    return Kept(
        tuple(places.nodes.get(node.id) for node in diagram.nodes),
        tuple(places.flows.get(key.id) for key in flows),
        tuple(box for id_, box in sorted(places.nodes.items()) if id_ not in here),
        tuple(_among(node, places) for node in diagram.nodes),
    )


def _among(node: Node, places: Positions) -> Point | None:
    """Give the height between those whom a node stands for, in the column of one of them."""
    held = [places.nodes[id_] for id_ in node.held if id_ in places.nodes]
    if not held:
        return None
    middle = around_all(held).centre
    xs = sorted(box.centre.x for box in held)
    return Point(min(xs, key=lambda x: abs(x - middle.x)), middle.y)


def _bands(diagram: Diagram) -> tuple[Group, ...]:
    """Keep the groups that hold somebody; one without an id is no band."""
    held = {node.group for node in diagram.nodes}
    return tuple(band for band in diagram.groups if band.id and band.id in held)


def _plan(
    diagram: Diagram,
    flows: Mapping[FlowKey, tuple[Edge, ...]],
    bands: tuple[Group, ...],
    type_: Type,
) -> Plan:
    numbers = {node.id: index for index, node in enumerate(diagram.nodes)}
    planned = tuple(
        PlannedFlow(
            numbers[key.source],
            numbers[key.target],
            versions[0].request,
            label_room(versions, type_),
            gates_room(versions),
        )
        for key, versions in flows.items()
    )
    return Plan(
        nodes=tuple(
            node_size(node, _ports(index, planned), PORT_GAP, type_)
            for index, node in enumerate(diagram.nodes)
        ),
        bands=tuple(
            PlannedBand(
                tuple(numbers[node.id] for node in diagram.nodes if node.group == band.id),
                _title_room(band, type_),
            )
            for band in bands
        ),
        flows=planned,
        first=tuple(index for index, node in enumerate(diagram.nodes) if node.subject),
    )


def _title_room(band: Group, type_: Type) -> Size:
    size = band_title_size(band, type_)
    return Size(size.width, size.height + 6)


def _ports(node: int, flows: tuple[PlannedFlow, ...]) -> int:
    """Count the flows that meet the busier side of a node."""
    data_out = sum((flow.target if flow.request else flow.source) == node for flow in flows)
    data_in = sum((flow.source if flow.request else flow.target) == node for flow in flows)
    return max(data_out, data_in)


def _prefix(diagram: Diagram) -> str:
    """Name a picture after what it says, so that two of them can stand in one page."""
    said = "\n".join(
        statement.text for statement in (diagram.title, diagram.finding, *diagram.equivalent)
    )
    return f"map-{hashlib.sha256(said.encode(errors='replace')).hexdigest()[:8]}"
