"""One set of places for every panel, read from what Graphviz answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from typing import Any

from dpia.drawing.dot import MANNERS
from dpia.drawing.dot import Manner
from dpia.drawing.dot import as_dot
from dpia.drawing.dot import edges_of
from dpia.drawing.engine import Engine
from dpia.drawing.engine import arrange
from dpia.drawing.free import around_all
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Size
from dpia.drawing.geometry import around
from dpia.drawing.plan import Bundle
from dpia.drawing.plan import Plan

BAND_MARGIN = 12.0
_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands, in the order of the plan; `trails` are Graphviz's own routes.

    A trail is the control points of a chain of Bezier curves, from one end to the other.
    """

    size: Size
    nodes: tuple[Box, ...]
    bands: tuple[Box, ...]
    labels: tuple[Box, ...]
    trails: tuple[tuple[Point, ...], ...]


def titles(layout: Layout, plan: Plan) -> tuple[Box, ...]:
    """Give the room of the bands' titles, at the top left of each band."""
    return tuple(
        Box(box.x + BAND_MARGIN, box.y + 4, band.title.width, band.title.height)
        for box, band in zip(layout.bands, plan.bands, strict=True)
    )


def lay_out(plan: Plan, engine: Engine, manner: Manner = MANNERS[0]) -> Layout:
    """Place a plan; without nodes there is nothing to place, and nothing is run."""
    if not plan.nodes:
        return Layout(Size(0, 0), (), (), (), ())
    asked = as_dot(plan, manner)
    answer = arrange(asked.text, engine, nodes=asked.nodes, edges=asked.edges)
    return _cropped(_read(plan, answer))


def _read(plan: Plan, answer: dict[str, Any]) -> Layout:
    _, _, width, height = (float(part) for part in answer["bb"].split(","))
    things = {thing["name"]: thing for thing in answer["objects"]}
    edges = {edge.get("id"): edge for edge in answer.get("edges", ())}
    labels: dict[int, Box] = {}
    trails: dict[int, tuple[Point, ...]] = {}
    for index, bundle in enumerate(plan.bundles):
        pieces = [edges[name] for name in edges_of(index, bundle)]
        middle = things[f"t{index}"]["pos"] if len(pieces) > 1 else pieces[0]["lp"]
        labels.update(_stacked(bundle, plan, _point(middle, height)))
        first, *rest = (_trail(piece["pos"], height) for piece in pieces)
        trail = (*first, *(point for more in rest for point in more[1:]))
        trails.update(dict.fromkeys(bundle.flows, trail))
    return Layout(
        size=Size(width, height),
        nodes=tuple(_node(things[f"n{index}"], height) for index in range(len(plan.nodes))),
        bands=tuple(_band(things[f"cluster_{index}"], height) for index in range(len(plan.bands))),
        labels=tuple(labels[index] for index in range(len(plan.flows))),
        trails=tuple(trails[index] for index in range(len(plan.flows))),
    )


def _cropped(layout: Layout) -> Layout:
    """Move a layout to the upper left, where the backbone took room."""
    points = [Box(at.x, at.y, 0, 0) for trail in layout.trails for at in trail]
    whole = around_all((*layout.nodes, *layout.bands, *layout.labels, *points))

    def moved(box: Box) -> Box:
        return replace(box, x=box.x - whole.x, y=box.y - whole.y)

    return Layout(
        Size(whole.width, whole.height),
        tuple(moved(box) for box in layout.nodes),
        tuple(moved(box) for box in layout.bands),
        tuple(moved(box) for box in layout.labels),
        tuple(
            tuple(Point(at.x - whole.x, at.y - whole.y) for at in trail) for trail in layout.trails
        ),
    )


def _stacked(bundle: Bundle, plan: Plan, middle: Point) -> Iterator[tuple[int, Box]]:
    """Give each flow of a bundle its part of the label's room."""
    top = middle.y - bundle.room.height / 2
    for number in bundle.flows:
        size = plan.flows[number].label
        yield number, Box(middle.x - size.width / 2, top, size.width, size.height)
        top += size.height


def _node(thing: dict[str, Any], height: float) -> Box:
    size = Size(float(thing["width"]) * _POINTS_PER_INCH, float(thing["height"]) * _POINTS_PER_INCH)
    return around(_point(thing["pos"], height), size)


def _band(thing: dict[str, Any], height: float) -> Box:
    left, low, right, high = (float(part) for part in thing["bb"].split(","))
    return Box(left, height - high, right - left, high - low)


def _point(written: str, height: float) -> Point:
    """Read a point; Graphviz counts y from below."""
    x, y = (float(part) for part in written.split(","))
    return Point(x, height - y)


def _trail(written: str, height: float) -> tuple[Point, ...]:
    return tuple(_point(part, height) for part in written.split() if part[0] not in "es")
