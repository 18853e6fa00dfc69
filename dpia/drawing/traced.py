"""Points of a route, near enough to miss nothing that it runs through."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.geometry import Point
from dpia.drawing.routes import Route
from dpia.drawing.shortcuts import LANDING
from dpia.drawing.shortcuts import LEAVE
from dpia.drawing.shortcuts import curve


def points(route: Route) -> Iterator[Point]:
    """Give points of a route; of a loop, which keeps to its own box, none."""
    if route.passes != route.leaves:
        return
    if route.turns:
        yield from _turning(route.start, route.label.centre)
        yield from _turning(route.end, route.label.centre)
        return
    here = Point(route.start.x + route.leaves * LEAVE, route.start.y)
    for stop in route.stops:
        entry = Point(stop.x - route.leaves * stop.reach, stop.y)
        yield from curve(here, entry)
        here = Point(stop.x + route.leaves * stop.reach, stop.y)
        yield from (Point(entry.x + (here.x - entry.x) * at / 8, stop.y) for at in range(9))
    yield from curve(here, Point(route.end.x - route.arrives * LANDING, route.end.y))


def _turning(end: Point, label: Point) -> Iterator[Point]:
    """Give points of the half of a route that comes back to its column, from its end to its label.

    It is a Bezier curve whose two inner corners are one.
    """
    several = int((abs(label.x - end.x) + abs(label.y - end.y)) / 4) + 2
    for step in range(several + 1):
        at = step / several
        inner, last = 3 * at * (1 - at), at**3
        first = (1 - at) ** 3
        yield Point(
            end.x * first + label.x * (inner + last),
            end.y * (first + inner) + label.y * last,
        )
