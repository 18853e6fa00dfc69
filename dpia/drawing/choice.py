"""Of several answers of Graphviz, the one in which things lie on each other least."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from dpia.drawing.engine import Engine
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.layout import Layout
from dpia.drawing.layout import lay_out
from dpia.drawing.layout import titles
from dpia.drawing.plan import MANNERS
from dpia.drawing.plan import Plan
from dpia.drawing.routes import Route
from dpia.drawing.routes import routed

_STEP = 7.0
"""The points of a line that are looked at lie so many pixels apart, or nearer."""
_FEW = 60
"""Among more flows some things meet whatever is tried, and each try takes seconds."""


def placed(plan: Plan, engine: Engine) -> tuple[Layout, tuple[Route, ...]]:
    """Place a plan and find its routes: in the first manner that has no fault, or has the least."""
    found = []
    for manner in MANNERS if len(plan.flows) <= _FEW else MANNERS[:1]:
        layout = _freed(lay_out(plan, engine, manner), plan)
        routes = routed(layout, plan)
        found.append((_met(layout, plan) + _crossed(layout, plan, routes), layout, routes))
        if not found[-1][0]:
            break
    _, layout, routes = min(found, key=lambda one: one[0])
    return layout, routes


def _met(layout: Layout, plan: Plan) -> int:
    """Count how often a label lies on another, on a box or on the title of a band."""
    others = (*layout.nodes, *titles(layout, plan))
    return sum(one.meets(other) for one, other in combinations(layout.labels, 2)) + sum(
        label.meets(other) for label in layout.labels for other in others
    )


def _crossed(layout: Layout, plan: Plan, routes: tuple[Route, ...]) -> int:
    """Count how often a route runs through a box or a title, or through another flow's label."""
    solid = (*(node.grown(-1) for node in layout.nodes), *titles(layout, plan))
    count = 0
    for index, route in enumerate(routes):
        points = tuple(_points(route))
        boxes = (*solid, *layout.labels[:index], *layout.labels[index + 1 :])
        count += sum(any(_holds(box, point) for point in points) for box in boxes)
    return count


def _points(route: Route) -> Iterator[Point]:
    """Give points of a route; of a loop, which keeps to its own box, none."""
    if route.passes != route.leaves:
        return
    if route.leaves != route.arrives:
        yield from _turning(route.start, route.label.centre)
        yield from _turning(route.end, route.label.centre)
        return
    here = route.start
    for stop in route.stops:
        entry = Point(stop.x - route.leaves * stop.reach, stop.y)
        yield from _curved(here, entry)
        here = Point(stop.x + route.leaves * stop.reach, stop.y)
        yield from (Point(entry.x + (here.x - entry.x) * at / 8, stop.y) for at in range(9))
    yield from _curved(here, route.end)


def _curved(start: Point, end: Point) -> Iterator[Point]:
    """Give points of the curve that is level at both ends, near enough to miss no number."""
    several = int((abs(end.x - start.x) + abs(end.y - start.y)) / _STEP) + 2
    for step in range(several + 1):
        at = step / several
        rise = 3 * at**2 - 2 * at**3
        run = 1.5 * at * (1 - at) ** 2 + 1.5 * at**2 * (1 - at) + at**3
        yield Point(start.x + (end.x - start.x) * run, start.y + (end.y - start.y) * rise)


def _turning(end: Point, label: Point) -> Iterator[Point]:
    """Give points of the half of a route that comes back to its column, from its end to its label.

    It is a Bezier curve whose two inner corners are one.
    """
    for step in range(41):
        at = step / 40
        inner, last = 3 * at * (1 - at), at**3
        first = (1 - at) ** 3
        yield Point(
            end.x * first + label.x * (inner + last),
            end.y * (first + inner) + label.y * last,
        )


def _holds(box: Box, point: Point) -> bool:
    return box.x < point.x < box.right and box.y < point.y < box.bottom


def _freed(layout: Layout, plan: Plan) -> Layout:
    """Move each label that lies on the title of a band below it, where there is room."""
    labels = list(layout.labels)
    for at, label in enumerate(labels):
        for title in titles(layout, plan):
            lower = replace(label, y=title.bottom + 1)
            others = (*labels[:at], *labels[at + 1 :], *layout.nodes)
            if label.meets(title) and not any(lower.meets(other) for other in others):
                labels[at] = lower
    return replace(layout, labels=tuple(labels))
