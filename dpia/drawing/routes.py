"""The way of every flow: level where it meets a box or a label, one smooth turn in between.

Graphviz decides the order of things and where a long flow passes; the curve is ours, because its
own ones end at any angle, touch labels, and wobble where room is scarce.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Stop
from dpia.drawing.layout import Layout
from dpia.drawing.layout import titles
from dpia.drawing.passages import passages
from dpia.drawing.plan import Plan
from dpia.drawing.shortcuts import Way
from dpia.drawing.shortcuts import shortened
from dpia.drawing.spread import spread

PORT_GAP = 28.0
_CORNER = 13.0
_MANY = 300
_LITTLE = 1e-3


@dataclass(frozen=True, slots=True)
class Route:
    """From one port to another, with level stops in between.

    `leaves`, `passes` and `arrives` say which way it runs at its start, at its label and at its
    end: 1 to the right, -1 to the left.
    """

    start: Point
    stops: tuple[Stop, ...]
    end: Point
    leaves: int
    passes: int
    arrives: int
    label: Box

    @property
    def turns(self) -> bool:
        """Tell whether it comes back to the column that it leaves, upright at its label."""
        return self.passes == self.leaves != self.arrives


@dataclass(frozen=True, slots=True, order=True)
class _Port:
    """One end of a flow on a side of a node, in the order in which ends stand there."""

    node: int
    side: int
    wanted: float
    flow: int
    end: int


def routed(layout: Layout, plan: Plan) -> tuple[Route, ...]:
    """Find the route of every flow of a plan, in its order."""
    stops = passages(layout, plan)
    ports = tuple(sorted(_ports(layout, plan, stops)))
    places = dict(_placed(layout, ports))
    sides = {(port.flow, port.end): port.side for port in ports}
    ways = dict(_ways(layout, plan, stops, places))
    return tuple(
        Route(
            start=ways[index].start,
            stops=ways[index].stops,
            end=ways[index].end,
            leaves=sides[index, 0],
            passes=-1 if flow.source == flow.target else sides[index, 0],
            arrives=-sides[index, 1],
            label=layout.labels[index],
        )
        for index, flow in enumerate(plan.flows)
    )


def is_level(source: Box, target: Box) -> bool:
    """Tell whether two boxes stand in one column, so that a flow between them must turn back."""
    return abs(source.centre.x - target.centre.x) < source.width / 2


def _ways(
    layout: Layout,
    plan: Plan,
    stops: tuple[tuple[Stop, ...], ...],
    places: Mapping[tuple[int, int], Point],
) -> Iterator[tuple[int, Way]]:
    """Give the way of each flow, without needless stops; beyond many flows nobody follows one."""
    for bundle in plan.bundles:
        ways = tuple(
            Way(
                stops[index],
                places[index, 0],
                places[index, 1],
                layout.labels[index].centre,
                _obstacles(layout, plan, index),
            )
            for index in bundle.flows
        )
        yield from zip(
            bundle.flows, shortened(ways) if len(plan.flows) <= _MANY else ways, strict=True
        )


def _obstacles(layout: Layout, plan: Plan, index: int) -> tuple[Box, ...]:
    """Gather what a flow must keep clear of."""
    flow = plan.flows[index]
    own = {layout.nodes[flow.source], layout.nodes[flow.target], layout.labels[index]}
    boxes = (*layout.nodes, *layout.labels, *titles(layout, plan))
    return tuple(box for box in boxes if box not in own)


def _ports(layout: Layout, plan: Plan, stops: tuple[tuple[Stop, ...], ...]) -> Iterator[_Port]:
    for index, flow in enumerate(plan.flows):
        source, target = layout.nodes[flow.source], layout.nodes[flow.target]
        is_turning = is_level(source, target) and flow.source != flow.target
        onward = 1 if is_turning or target.centre.x >= source.centre.x else -1
        side = 1 if is_turning else -onward
        first = stops[index][0].y if stops[index] else target.centre.y
        final = stops[index][-1].y if stops[index] else source.centre.y
        if is_turning:
            # Of two that turn, the one in the outer lane has the outer ports: they do not cross.
            outer = (1 if target.y > source.y else -1) * layout.labels[index].x * _LITTLE
            first, final = first - outer, final + outer
        yield _Port(flow.source, onward, first, index, 0)
        yield _Port(flow.target, side, final, index, 1)


def _placed(layout: Layout, ports: tuple[_Port, ...]) -> Iterator[tuple[tuple[int, int], Point]]:
    for (node, side), here in _by_side(ports).items():
        box = layout.nodes[node]
        wanted = [port.wanted for port in here]
        ys = spread(wanted, box.y + _CORNER, box.bottom - _CORNER, PORT_GAP)
        for port, y in zip(here, ys, strict=True):
            yield (port.flow, port.end), Point(box.right if side > 0 else box.x, y)


def _by_side(ports: tuple[_Port, ...]) -> Mapping[tuple[int, int], list[_Port]]:
    sides: dict[tuple[int, int], list[_Port]] = {}
    for port in ports:
        sides.setdefault((port.node, port.side), []).append(port)
    return sides
