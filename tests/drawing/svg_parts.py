"""What an SVG holds, read back from its text: boxes of texts and plates, and points of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree as ET

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.type import shipped_type

SVG = "{http://www.w3.org/2000/svg}"
TYPE = shipped_type()


@dataclass(frozen=True, slots=True)
class Part:
    """An element with its place on the page, and the classes of the groups around it."""

    node: ET.Element
    parent: ET.Element
    shift: Point
    classes: tuple[str, ...]


def root_of(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  our own drawing


@cache
def parts(svg: str) -> tuple[Part, ...]:
    return tuple(_walk(root_of(svg), Point(0, 0), ()))


def _walk(parent: ET.Element, shift: Point, classes: tuple[str, ...]) -> Iterator[Part]:
    for child in parent:
        moved = re.fullmatch(r"translate\((\S+) (\S+)\)", child.get("transform", ""))
        here = Point(shift.x + float(moved[1]), shift.y + float(moved[2])) if moved else shift
        around = (*classes, child.get("class", ""))
        yield Part(child, parent, here, around)
        yield from _walk(child, here, around)


def named(svg: str, tag: str, kind: str = "") -> tuple[Part, ...]:
    return tuple(
        part
        for part in parts(svg)
        if part.node.tag == SVG + tag and (not kind or part.node.get("class") == kind)
    )


def words(part: Part) -> str:
    return "".join(part.node.itertext())


def text_box(part: Part) -> Box:
    """Give the box that a line of type takes: its measured width, and its x-height and a bit."""
    size = float(part.node.get("font-size", "0"))
    width = TYPE.width(words(part), size=size, bold=part.node.get("font-weight") == "700")
    x = float(part.node.get("x", "0")) + part.shift.x
    left = {"middle": x - width / 2, "end": x - width}.get(part.node.get("text-anchor", ""), x)
    baseline = float(part.node.get("y", "0")) + part.shift.y
    return Box(left, baseline - size * 0.72, width, size * 0.92)


def rect_box(part: Part) -> Box:
    x, y, width, height = (float(part.node.get(name, "0")) for name in _SIDES)
    return Box(x + part.shift.x, y + part.shift.y, width, height)


_SIDES = ("x", "y", "width", "height")


def overlap(one: Box, other: Box, slack: float = 0.0) -> bool:
    return (
        one.x + slack < other.right
        and other.x + slack < one.right
        and one.y + slack < other.bottom
        and other.y + slack < one.bottom
    )


def holds(outer: Box, inner: Box, slack: float = 0.3) -> bool:
    grown = outer.grown(slack)
    return (
        grown.x <= inner.x
        and grown.y <= inner.y
        and inner.right <= grown.right
        and inner.bottom <= grown.bottom
    )


def line_points(part: Part) -> tuple[Point, ...]:
    """Give points of a flow's path, four pixels apart or less."""
    steps = re.findall(r"([MLC])([^MLC]*)", part.node.get("d", ""))
    here, points = Point(0, 0), []
    for letter, numbers in steps:
        values = [float(number) for number in numbers.split()]
        corners = [Point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
        if letter == "L":
            points += [_between(here, corners[0], at / 40) for at in range(41)]
        if letter == "C":
            far = abs(corners[-1].x - here.x) + abs(corners[-1].y - here.y)
            pieces = max(80, int(far / 2))
            points += [_curve((here, *corners), at / pieces) for at in range(pieces + 1)]
        here = corners[-1]
    return tuple(Point(point.x + part.shift.x, point.y + part.shift.y) for point in points)


def _between(start: Point, end: Point, at: float) -> Point:
    return Point(start.x + (end.x - start.x) * at, start.y + (end.y - start.y) * at)


def _curve(corners: tuple[Point, ...], at: float) -> Point:
    while len(corners) > 1:
        corners = tuple(_between(one, other, at) for one, other in pairwise(corners))
    return corners[0]
