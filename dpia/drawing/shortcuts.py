"""A flow bends only where it must: stops that keep it clear of nothing are left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Stop

LEAVE = 4.0
LANDING = 13.0
"""The first and the last pixels are level, so that a head points the way its line goes."""
_CLEAR = 4.0
_STEP = 8.0
"""The points of a curve that are looked at lie so many pixels apart, or a little more."""


@dataclass(frozen=True, slots=True)
class Way:
    """One flow between its ports; `keep` is the stop at its label, `obstacles` what lies about."""

    stops: tuple[Stop, ...]
    start: Point
    end: Point
    keep: Point
    obstacles: tuple[Box, ...]

    def without(self, x: float) -> Way:
        """Give the way without its stop at an x."""
        return replace(self, stops=tuple(stop for stop in self.stops if stop.x != x))

    def eased(self) -> Way:
        """Give the way with its level pieces as short as they can be without touching anything."""
        way = self
        for at, stop in enumerate(self.stops):
            shorter = replace(stop, reach=stop.least)
            tried = replace(way, stops=(*way.stops[:at], shorter, *way.stops[at + 1 :]))
            if tried.is_clear():
                way = tried
        return way

    def is_clear(self) -> bool:
        """Tell whether the turns of the way touch nothing."""
        side = 1 if self.end.x >= self.start.x else -1
        start = Point(self.start.x + side * LEAVE, self.start.y)
        landing = Point(self.end.x - side * LANDING, self.end.y)
        leaving = (start, *(_end(stop, side) for stop in self.stops))
        coming = (*(_end(stop, -side) for stop in self.stops), landing)
        return not any(
            _touches(box, point)
            for before, after in zip(leaving, coming, strict=True)
            for box in _near(self.obstacles, before, after)
            for point in curve(before, after)
        )

    def can_spare(self, x: float) -> bool:
        """Tell whether the flow can do without its stop at an x; that at its label it cannot."""
        is_label = any(stop.x == x and Point(x, stop.y) == self.keep for stop in self.stops)
        return not is_label and self.without(x).is_clear()


def shortened(bundle: tuple[Way, ...]) -> tuple[Way, ...]:
    """Leave out each stop that all flows of a bundle can do without, so that they stay parallel."""
    ways = bundle
    for x in sorted({stop.x for way in bundle for stop in way.stops}):
        if all(way.can_spare(x) for way in ways):
            ways = tuple(way.without(x) for way in ways)
    return tuple(way.eased() for way in ways)


def curve(start: Point, end: Point) -> Iterator[Point]:
    """Give points of the curve that is level at both ends, near enough to miss no number."""
    pieces = int((abs(end.x - start.x) + abs(end.y - start.y)) / _STEP) + 2
    for piece in range(pieces + 1):
        at = piece / pieces
        rise = 3 * at**2 - 2 * at**3
        run = 1.5 * at * (1 - at) ** 2 + 1.5 * at**2 * (1 - at) + at**3
        yield Point(start.x + (end.x - start.x) * run, start.y + (end.y - start.y) * rise)


def _end(stop: Stop, way: int) -> Point:
    return Point(stop.x + way * stop.reach, stop.y)


def _near(boxes: tuple[Box, ...], start: Point, end: Point) -> Iterator[Box]:
    """Give the boxes, with air around them, between whose sides a curve passes; most are far."""
    left, right = sorted((start.x, end.x))
    top, low = sorted((start.y, end.y))
    for box in boxes:
        near = box.grown(_CLEAR)
        if near.x <= right and left <= near.right and near.y <= low and top <= near.bottom:
            yield near


def _touches(near: Box, point: Point) -> bool:
    return near.x < point.x < near.right and near.y < point.y < near.bottom
