"""Room between what stands on neighbouring tracks, as much as the lines through it need."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Size
from dpia.drawing.layout import Layout
from dpia.drawing.plan import Plan

_EACH = 4.0
_MOST = 130.0
_STEEP = 2.0


def with_gutters(layout: Layout, plan: Plan) -> Layout:
    """Widen each gap in which many lines climb, so that they do not become one."""
    for left, right in reversed(tuple(_gaps(layout))):
        steep = sum(_climbs(layout, plan, index, left, right) for index in range(len(plan.flows)))
        more = max(0.0, min(_MOST, steep * _EACH) - (right - left))
        # Between the edges of bands on both sides, so that none of them grows into the gap.
        layout = widened(layout, (left + right) / 2, more)
    return layout


def widened(layout: Layout, x: float, more: float) -> Layout:
    """Move everything beyond an x to the right; what lies across it becomes wider."""

    def moved(at: float) -> float:
        return at + more if at >= x else at

    return Layout(
        Size(layout.size.width + more, layout.size.height),
        tuple(_stretched(box, moved) for box in layout.nodes),
        tuple(_stretched(box, moved) for box in layout.bands),
        tuple(_stretched(box, moved) for box in layout.labels),
        tuple(tuple(Point(moved(at.x), at.y) for at in trail) for trail in layout.trails),
    )


def _gaps(layout: Layout) -> Iterator[tuple[float, float]]:
    """Give the free room between tracks, from the left."""
    sides = sorted((box.x, box.right) for box in (*layout.nodes, *layout.labels))
    far = sides[0][1] if sides else 0.0
    for (_, right), (left, _) in pairwise(sides):
        far = max(far, right)
        if left > far:
            yield far, left


def _climbs(layout: Layout, plan: Plan, index: int, left: float, right: float) -> bool:
    """Tell whether a flow runs through a gap between its number and an end of it, and steeply."""
    flow, label = plan.flows[index], layout.labels[index].centre
    for end in (layout.nodes[flow.source], layout.nodes[flow.target]):
        near, far = sorted((label.x, end.centre.x))
        away = max(end.y - label.y, label.y - end.bottom)
        if near < left and right < far and away > _STEEP * (right - left):
            return True
    return False


def _stretched(box: Box, moved: Callable[[float], float]) -> Box:
    left = moved(box.x)
    return replace(box, x=left, width=moved(box.right) - left)
