"""Where a flow passes between its ends: at its label, and through each column that it crosses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Stop
from dpia.drawing.layout import Layout
from dpia.drawing.layout import titles
from dpia.drawing.plan import Plan
from dpia.drawing.spread import spread

_CLEARANCE = 14.0
_GAP = 10.0
_PIECES = 16
_NEAR = 12.0


@dataclass(frozen=True, slots=True)
class _Column:
    """Boxes that stand above each other; a route passes between them, level."""

    x: float
    reach: float
    boxes: tuple[Box, ...]


def passages(layout: Layout, plan: Plan) -> tuple[tuple[Stop, ...], ...]:
    """Find the stops of every flow, in the order in which it comes to them."""
    columns = tuple(_columns(layout))
    homes = {box: column for column in columns for box in column.boxes}
    found = [[_at_label(label, homes[label])] for label in layout.labels]
    for column in columns:
        for index, y in _passing(column, layout, plan):
            found[index].append(Stop(column.x, y, column.reach, column.reach))
    return tuple(
        tuple(sorted(stops, key=lambda stop: stop.x * _way(layout, plan, index)))
        for index, stops in enumerate(found)
    )


def _at_label(label: Box, column: _Column) -> Stop:
    """Make the stop at a label, level as far as the widest label above or below it."""
    centre = label.centre
    reach = column.reach + abs(column.x - centre.x)
    return Stop(centre.x, centre.y, reach, label.width / 2)


def _way(layout: Layout, plan: Plan, index: int) -> int:
    source, target = _ends(layout, plan, index)
    return 1 if target.centre.x >= source.centre.x else -1


def _ends(layout: Layout, plan: Plan, index: int) -> tuple[Box, Box]:
    flow = plan.flows[index]
    return layout.nodes[flow.source], layout.nodes[flow.target]


def _columns(layout: Layout) -> Iterator[_Column]:
    """Gather nodes and labels by the x of their middle."""
    boxes = sorted((*layout.nodes, *layout.labels), key=lambda box: (box.centre.x, box.y))
    gathered: list[list[Box]] = []
    for box in boxes:
        if gathered and abs(gathered[-1][0].centre.x - box.centre.x) < _NEAR:
            gathered[-1].append(box)
        else:
            gathered.append([box])
    for column in gathered:
        middle = column[0].centre.x
        yield _Column(
            middle,
            max(abs(edge - middle) for box in column for edge in (box.x, box.right)),
            tuple(sorted(column, key=lambda box: box.y)),
        )


def _passing(column: _Column, layout: Layout, plan: Plan) -> Iterator[tuple[int, float]]:
    """Place what crosses a column without stopping there, in the gaps between its boxes."""
    crossing = sorted(
        (_height(layout.trails[index], column.x), index)
        for index in range(len(plan.flows))
        if _crosses(column, layout, plan, index)
    )
    near = (one for one in titles(layout, plan) if _is_over(one, column))
    solid = sorted((*column.boxes, *near), key=lambda box: box.y)
    edges = [-1e6, *(y for box in solid for y in (box.y, box.bottom)), 1e6]
    gaps = [(edges[at], edges[at + 1]) for at in range(0, len(edges), 2)]
    chosen: dict[int, list[tuple[float, int]]] = {}
    for y, index in crossing:
        chosen.setdefault(_nearest(gaps, y), []).append((y, index))
    for at, here in sorted(chosen.items()):
        low, high = gaps[at]
        margin = min(_CLEARANCE, (high - low) / 2)
        ys = spread([y for y, _ in here], low + margin, high - margin, _GAP)
        yield from ((index, y) for (_, index), y in zip(here, ys, strict=True))


def _is_over(title: Box, column: _Column) -> bool:
    """Tell whether the title of a band lies where a column is passed."""
    return title.x < column.x + column.reach and column.x - column.reach < title.right


def _crosses(column: _Column, layout: Layout, plan: Plan, index: int) -> bool:
    source, target = _ends(layout, plan, index)
    first, last = sorted((source.centre.x, target.centre.x))
    beside = abs(layout.labels[index].centre.x - column.x) >= _NEAR
    return beside and first + _NEAR < column.x < last - _NEAR


def _nearest(gaps: list[tuple[float, float]], y: float) -> int:
    """Choose the gap that a height lies in, or the nearest that has room for a line."""
    distances = [
        (max(low - y, y - high, 0.0) if high - low > _CLEARANCE else 1e6, at)
        for at, (low, high) in enumerate(gaps)
    ]
    return min(distances)[1]


def _height(trail: tuple[Point, ...], x: float) -> float:
    """Read the y of a trail at an x, from short straight pieces of its curves."""
    points = tuple(_sampled(trail))
    for before, after in pairwise(points):
        if min(before.x, after.x) <= x <= max(before.x, after.x) and before.x != after.x:
            share = (x - before.x) / (after.x - before.x)
            return before.y + share * (after.y - before.y)
    return points[0].y


def _sampled(trail: tuple[Point, ...]) -> Iterator[Point]:
    for start in range(0, len(trail) - 3, 3):
        corners = trail[start : start + 4]
        for piece in range(_PIECES + 1):
            yield _on_curve(corners, piece / _PIECES)


def _on_curve(corners: tuple[Point, ...], at: float) -> Point:
    rest = 1 - at
    weights = (rest**3, 3 * rest**2 * at, 3 * rest * at**2, at**3)
    return Point(
        sum(weight * corner.x for weight, corner in zip(weights, corners, strict=True)),
        sum(weight * corner.y for weight, corner in zip(weights, corners, strict=True)),
    )
