"""Maps of the case, of a county, and of a larger one in parts, judged by their own geometry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

import pytest

from dpia.api.pictures import picture
from dpia.api.pictures import pictures
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.report.map_split import WAYS
from tests.drawing.counties import county
from tests.drawing.pictures import case
from tests.drawing.pictures import wide_case
from tests.drawing.svg_parts import Part
from tests.drawing.svg_parts import holds
from tests.drawing.svg_parts import line_points
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import overlap
from tests.drawing.svg_parts import rect_box
from tests.drawing.svg_parts import text_box
from tests.drawing.svg_parts import words

WHOLE = ("case", "every regime", "health as one", "county", "county with groups as one")
COLLAPSED = ("health", "education", "local-government")
maps = pytest.mark.parametrize("name", [*WHOLE, *WAYS])


@cache
def drawn(name: str) -> tuple[str, ...]:
    """Draw one map, or all maps into which the largest is split."""
    if name in WAYS:
        return tuple(one.svg() for one in pictures("flow", county(300), name))
    asks = {
        "case": case(),
        "every regime": wide_case(),
        "health as one": replace(case(), collapse=("health",)),
        "county": county(40),
        "county with groups as one": replace(county(40), collapse=COLLAPSED),
    }
    return (picture("flow", asks[name]).svg(),)


@maps
def test_every_text_lies_within_its_box(name: str) -> None:
    outside = [
        words(part)
        for svg in drawn(name)
        for box, part in _boxed(svg)
        if not holds(box, text_box(part))
    ]

    assert outside == []


@maps
def test_no_two_texts_overlap(name: str) -> None:
    met = [
        (words(one), words(other))
        for svg in drawn(name)
        for (one, box), (other, second) in combinations(
            [(part, text_box(part)) for part in named(svg, "text")], 2
        )
        if overlap(box, second, slack=0.5)
    ]

    assert met == []


@maps
def test_no_two_labels_overlap(name: str) -> None:
    met = [
        (_said(one), _said(other))
        for svg in drawn(name)
        for (one, box), (other, second) in combinations(
            [(part, rect_box(part)) for part in _labels(svg)], 2
        )
        if one.parent is not other.parent and overlap(box, second, slack=1.2)
    ]

    assert met == []


@maps
def test_no_line_runs_through_an_organisation_or_the_title_of_a_band(name: str) -> None:
    crossed = [
        (line.parent.get("id"), _said(part))
        for svg in drawn(name)
        for line, part in _crossings(svg, tuple(_solid(svg)))
    ]

    assert crossed == []


@maps
def test_a_line_runs_through_its_own_number_and_no_other(name: str) -> None:
    for svg in drawn(name):
        pills = tuple((part, rect_box(part)) for part in _labels(svg) if part.classes[-2] == "pill")
        met = [
            ((line.parent.get("id") or "").rpartition("-")[2], _number(_said(part)))
            for line, part in _crossings(svg, pills)
        ]

        assert met
        assert [(line, number) for line, number in met if line != number] == []


def _boxed(svg: str) -> Iterator[tuple[Box, Part]]:
    boxes = {
        part.parent: rect_box(part)
        for part in named(svg, "rect")
        if part.node.get("class") in {"plate", "node"}
    }
    return ((boxes[part.parent], part) for part in named(svg, "text") if part.parent in boxes)


def _labels(svg: str) -> Iterator[Part]:
    return (
        part
        for part in named(svg, "rect")
        if "label" in part.classes and part.node.get("class") in {"plate", "ring"}
    )


def _solid(svg: str) -> Iterator[tuple[Part, Box]]:
    """Give what no line may run through: bodies, and the titles of bands."""
    yield from ((part, rect_box(part).grown(-1)) for part in named(svg, "rect", "node"))
    bands = {part.parent for part in named(svg, "rect", "band")}
    yield from ((part, text_box(part)) for part in named(svg, "text") if part.parent in bands)


def _crossings(svg: str, boxes: tuple[tuple[Part, Box], ...]) -> Iterator[tuple[Part, Part]]:
    """Give each line with what it runs through, in the panel in which both are drawn."""
    for line in named(svg, "path"):
        if any(kind.startswith("flow ") for kind in line.classes):
            points = line_points(line)[::2]
            for part, box in boxes:
                if line.shift == part.shift and any(_inside(box, one) for one in points):
                    yield line, part


def _said(part: Part) -> str:
    return " ".join("".join(part.parent.itertext()).split())


def _number(said: str) -> str:
    """Read a flow's number in its pill: `asks 12 \N{MULTIPLICATION SIGN}3`."""
    bare = said.partition(" \N{MULTIPLICATION SIGN}")[0].removesuffix(" ?")
    return bare.rpartition(" ")[2]


def _inside(box: Box, point: Point) -> bool:
    return box.x < point.x < box.right and box.y < point.y < box.bottom
