"""Flows between two nodes of one column: each turns back in a lane beside it.

Two that share a height have two lanes, the shorter one nearer to the column, so that none runs
through the number of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import around
from dpia.drawing.gutters import widened
from dpia.drawing.layout import Layout
from dpia.drawing.plan import Plan
from dpia.drawing.routes import routed
from dpia.drawing.traced import points

_AIR = 10.0
_CLEAR = 2.0
_STEP = 6.0


@dataclass(frozen=True, slots=True)
class _Turn:
    """A flow that comes back to its column, and the heights between which it runs."""

    flow: int
    x: float
    upper: float
    lower: float

    def shares(self, other: _Turn) -> bool:
        return self.upper < other.lower and other.upper < self.lower


def with_lanes(layout: Layout, plan: Plan) -> Layout:
    """Give each flow within a column its lane, and move what is beyond to make room."""
    columns = sorted({turn.x for turn in _turns(layout, plan)})
    for number in range(len(columns)):
        turns = tuple(_turns(layout, plan))
        here = sorted({turn.x for turn in turns})[number]
        layout = _laned(layout, plan, [turn for turn in turns if turn.x == here])
    return layout


def slid(layout: Layout, plan: Plan) -> Layout:
    """Slide each number of a turn along its lane, out of the way of what runs through it."""
    turns = tuple(_turns(layout, plan))
    ways = tuple(tuple(points(route)) for route in routed(layout, plan)) if turns else ()
    labels = list(layout.labels)
    for turn in turns:
        others = [box for at, box in enumerate(labels) if at != turn.flow]
        passing = [one for at, way in enumerate(ways) if at != turn.flow for one in way]
        for box in _along(labels[turn.flow], turn):
            near = box.grown(_CLEAR)
            if not any(map(near.holds, passing)) and not any(map(near.meets, others)):
                labels[turn.flow] = box
                break
    return replace(layout, labels=tuple(labels))


def _along(box: Box, turn: _Turn) -> Iterator[Box]:
    """Give places of a number along its lane, further and further from where it is."""
    room = (turn.lower - turn.upper) / 2
    yield box
    for step in range(1, int(room / _STEP)):
        for way in (1, -1):
            yield replace(box, y=box.y + way * step * _STEP)


def _turns(layout: Layout, plan: Plan) -> Iterator[_Turn]:
    for index, flow in enumerate(plan.flows):
        source, target = layout.nodes[flow.source], layout.nodes[flow.target]
        if flow.source != flow.target and abs(source.centre.x - target.centre.x) < 1:
            upper, lower = sorted((source.centre.y, target.centre.y))
            yield _Turn(index, round(source.centre.x, 3), upper, lower)


def _laned(layout: Layout, plan: Plan, turns: list[_Turn]) -> Layout:
    """Set the numbers of one column's turns into their lanes."""
    labels = list(layout.labels)
    kept = {turn.flow for turn in turns}
    x = min(labels[number].x for number in kept)
    room = max(labels[number].right for number in kept)
    for lane in _lanes(turns):
        width = max(plan.flows[turn.flow].upright.width for turn in lane)
        for turn in lane:
            at = Point(x + width / 2, (turn.upper + turn.lower) / 2)
            labels[turn.flow] = around(at, plan.flows[turn.flow].upright)
        x += width + _AIR
    wider = widened(layout, room, max(0.0, x - _AIR - room))
    return replace(
        wider,
        labels=tuple(labels[at] if at in kept else box for at, box in enumerate(wider.labels)),
    )


def _lanes(turns: list[_Turn]) -> list[list[_Turn]]:
    """Part turns so that no two of a lane share a height, the shorter ones first."""
    lanes: list[list[_Turn]] = []
    for turn in sorted(turns, key=lambda turn: (turn.lower - turn.upper, turn.flow)):
        for lane in lanes:
            if not any(turn.shares(other) for other in lane):
                lane.append(turn)
                break
        else:
            lanes.append([turn])
    return lanes
