"""A route as the path of an SVG."""

from __future__ import annotations

from dpia.drawing.geometry import Point
from dpia.drawing.routes import Route
from dpia.drawing.shortcuts import LANDING
from dpia.drawing.shortcuts import LEAVE

_LOOP = 26.0


def path_of(route: Route, before_tip: float) -> str:
    """Write a route, ending a little before its tip."""
    end = Point(route.end.x - route.arrives * before_tip, route.end.y)
    if route.passes != route.leaves:
        return _looping(route, end)
    if route.turns:
        return _turning(route, end)
    here = Point(route.start.x + route.leaves * LEAVE, route.start.y)
    pieces = [f"M{_at(route.start)} L{_at(here)}"]
    for stop in route.stops:
        entry = Point(stop.x - route.leaves * stop.reach, stop.y)
        leave = Point(stop.x + route.leaves * stop.reach, stop.y)
        pieces += [_curve(here, entry), f"L{_at(leave)}"]
        here = leave
    landing = Point(route.end.x - route.arrives * LANDING, end.y)
    return " ".join((*pieces, _curve(here, landing), f"L{_at(end)}"))


def _curve(start: Point, end: Point) -> str:
    """Write a curve that is level at both ends."""
    middle = (start.x + end.x) / 2
    return f"C{middle:.1f} {start.y:.1f} {middle:.1f} {end.y:.1f} {_at(end)}"


def _turning(route: Route, end: Point) -> str:
    """Write a route that comes back to its own column, upright where it passes its label."""
    at = route.label.centre
    out = f"C{at.x:.1f} {route.start.y:.1f} {at.x:.1f} {route.start.y:.1f} {_at(at)}"
    back = f"C{at.x:.1f} {end.y:.1f} {at.x:.1f} {end.y:.1f} {_at(end)}"
    return f"M{_at(route.start)} {out} {back}"


def _looping(route: Route, end: Point) -> str:
    """Write a route from a box to itself: out at the right, over the top, in at the left."""
    start, label = route.start, route.label
    upper_right, upper_left = (Point(x, label.centre.y) for x in (label.right, label.x))
    return " ".join(
        (
            f"M{_at(start)}",
            _bowed(start, upper_right, start.x + _LOOP),
            f"L{_at(upper_left)}",
            _bowed(upper_left, end, route.end.x - _LOOP),
        )
    )


def _bowed(start: Point, end: Point, x: float) -> str:
    """Write a curve that swings out to an x between its ends."""
    return f"C{x:.1f} {start.y:.1f} {x:.1f} {end.y:.1f} {_at(end)}"


def _at(point: Point) -> str:
    return f"{point.x:.1f} {point.y:.1f}"
