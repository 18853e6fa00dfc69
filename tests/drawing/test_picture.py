"""The picture as a whole, judged by the geometry of its own SVG."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from dpia.drawing.engine import Engine
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.letters import drawable
from dpia.drawing.letters import shown
from dpia.drawing.picture import draw
from dpia.drawing.picture import draw_with
from dpia.report.diagram import Diagram
from tests.drawing.sample import FORTY
from tests.drawing.sample import HOSTILE
from tests.drawing.sample import SAMPLE
from tests.drawing.sample import SINGLE
from tests.drawing.svg_parts import SVG
from tests.drawing.svg_parts import TYPE
from tests.drawing.svg_parts import Part
from tests.drawing.svg_parts import holds
from tests.drawing.svg_parts import line_points
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import overlap
from tests.drawing.svg_parts import parts
from tests.drawing.svg_parts import rect_box
from tests.drawing.svg_parts import root_of
from tests.drawing.svg_parts import text_box
from tests.drawing.svg_parts import words

GOLDEN = Path(__file__).parent / "golden" / "sample.svg"
ALL = pytest.mark.parametrize(
    "diagram",
    [SAMPLE, SINGLE, FORTY, HOSTILE],
    ids=["sample", "single", "forty", "hostile"],
)
TAGS = {"title", "desc", "defs", "pattern", "rect", "g", "text", "tspan", "path", "line"} | {
    "polygon",
    "polyline",
}


@ALL
def test_every_text_on_a_plate_lies_within_it(diagram: Diagram) -> None:
    svg = draw(diagram)

    plates = {
        part.parent: rect_box(part)
        for part in named(svg, "rect")
        if part.node.get("class") in {"plate", "node"}
    }
    outside = [
        words(part)
        for part in named(svg, "text")
        if part.parent in plates and not holds(plates[part.parent], text_box(part))
    ]

    assert len(plates) > len(diagram.nodes)
    assert outside == []


@ALL
def test_no_two_texts_overlap(diagram: Diagram) -> None:
    texts = [(words(part), text_box(part)) for part in named(draw(diagram), "text")]

    met = [
        (one, other)
        for (one, box), (other, second) in combinations(texts, 2)
        if overlap(box, second, slack=0.5)
    ]

    assert met == []


@ALL
def test_no_two_labels_of_a_map_overlap(diagram: Diagram) -> None:
    svg = draw(diagram)

    plates = [
        (part.parent, rect_box(part))
        for part in named(svg, "rect")
        if "label" in part.classes and part.node.get("class") in {"plate", "ring"}
    ]
    met = [
        (box, second)
        for (one, box), (other, second) in combinations(plates, 2)
        if one is not other and overlap(box, second, slack=1.2)
    ]

    assert met == []


@ALL
def test_no_line_runs_through_an_organisation(diagram: Diagram) -> None:
    svg = draw(diagram)
    boxes = [rect_box(part).grown(-1) for part in named(svg, "rect", "node")]

    crossed = [
        part.classes
        for part in _flow_lines(svg)
        if any(_inside(box, point) for point in line_points(part) for box in boxes)
    ]

    assert crossed == []


@ALL
def test_a_line_meets_its_own_number_and_no_other(diagram: Diagram) -> None:
    svg = draw(diagram)
    pills = [rect_box(part) for part in _pills(svg)]

    met = [
        {box for box in pills if any(_inside(box, point) for point in line_points(part)[::4])}
        for part in _flow_lines(svg)
    ]

    assert {len(boxes) for boxes in met} == {1}


@ALL
def test_no_line_runs_through_the_title_of_a_band(diagram: Diagram) -> None:
    svg = draw(diagram)
    bands = {part.parent for part in named(svg, "rect", "band")}
    titles = [text_box(part) for part in named(svg, "text") if part.parent in bands]

    crossed = [
        box
        for part in _flow_lines(svg)
        for box in titles
        if any(_inside(box, point) for point in line_points(part))
    ]

    assert len(titles) >= len(bands) > 0
    assert crossed == []


@ALL
def test_everything_lies_on_the_page(diagram: Diagram) -> None:
    svg = draw(diagram)
    root = root_of(svg)
    page = Box(0, 0, float(root.get("width", "0")), float(root.get("height", "0")))

    boxes = [text_box(part) for part in named(svg, "text")]
    boxes += [rect_box(part) for part in named(svg, "rect") if part.node.get("class")]
    points = [point for part in _flow_lines(svg) for point in line_points(part)]

    assert [box for box in boxes if not holds(page, box)] == []
    assert [point for point in points if not _inside(page, point)] == []


def test_organisations_stand_in_the_same_places_in_every_panel() -> None:
    svg = draw(SAMPLE)
    maps = named(svg, "g", "map")

    places = [
        [
            Point(rect_box(box).x - one.shift.x, rect_box(box).y - one.shift.y)
            for box in named(svg, "rect", "node")
            if box.shift == one.shift
        ]
        for one in maps
    ]

    assert len(places) == len(SAMPLE.panels)
    assert all(len(panel) == len(SAMPLE.nodes) for panel in places)
    assert all(
        abs(point.x - first.x) < 0.01 and abs(point.y - first.y) < 0.01
        for panel in places
        for point, first in zip(panel, places[0], strict=True)
    )


@ALL
def test_the_title_and_the_text_equivalent_come_first(diagram: Diagram) -> None:
    root = root_of(draw(diagram))
    title, desc = root[0], root[1]

    assert (title.tag, desc.tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert title.text == shown(diagram.title.text)
    assert [shown(one.text) in (desc.text or "") for one in diagram.equivalent] == [True] * len(
        diagram.equivalent
    )


@ALL
def test_nothing_in_a_model_becomes_markup(diagram: Diagram) -> None:
    found = parts(draw(diagram))

    assert {part.node.tag.removeprefix(SVG) for part in found} <= TAGS
    assert [
        name
        for part in found
        for name in part.node.attrib
        if name in {"style", "href"} or name.startswith("on")
    ] == []


def test_every_hostile_name_is_shown_whole() -> None:
    svg = draw(HOSTILE)
    letters = "".join(words(part) for part in named(svg, "text")).replace(" ", "")

    names = [node.title.text for node in HOSTILE.nodes]
    names += [field.text.text for edge in HOSTILE.panels[0].edges for field in edge.fields]

    assert [name for name in names if _drawn(name) not in letters] == []
    assert "\u202e" not in svg
    assert "<U+202E>" in letters


def test_every_id_is_there_once_and_begins_with_that_of_the_picture() -> None:
    ids = [part.node.get("id", "") for part in parts(draw(SAMPLE)) if part.node.get("id")]

    assert len(ids) == len(set(ids))
    assert len({"-".join(name.split("-")[:2]) for name in ids}) == 1


def test_the_same_map_is_the_same_bytes_under_any_hash_seed() -> None:
    code = (
        "import sys; from dpia.drawing.picture import draw;"
        "from tests.drawing.sample import SAMPLE;"
        "sys.stdout.buffer.write(draw(SAMPLE).encode())"
    )

    pictures = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert pictures == {draw(SAMPLE).encode()}


def test_the_sample_is_drawn_as_it_was_looked_at() -> None:
    assert draw(SAMPLE) == GOLDEN.read_text("utf-8"), (
        "look, then: python -m tests.drawing.make_golden"
    )


def test_another_engine_is_named_in_the_picture() -> None:
    engine = Engine(find_engine().path, "Graphviz 9.9.9", bundled=False)

    svg = draw_with(engine, SAMPLE)

    assert "Laid out with Graphviz 9.9.9 of this system" in svg
    assert "Laid out with" not in draw(SAMPLE)


def test_a_proposal_says_so() -> None:
    panel = replace(SAMPLE.panels[2], proposal=True)

    svg = draw(replace(SAMPLE, panels=(*SAMPLE.panels[:2], panel)))

    assert "Proposal: As narrowed" in [words(part) for part in named(svg, "text")]


def test_a_map_of_nothing_is_still_a_picture() -> None:
    empty = Diagram(SAMPLE.title, SAMPLE.finding, (), (), (), (), ())
    bare = replace(SAMPLE, panels=(replace(SAMPLE.panels[0], edges=()),))

    assert named(draw(empty), "text")
    assert len(named(draw(bare), "rect", "node")) == len(SAMPLE.nodes)


def _flow_lines(svg: str) -> list[Part]:
    return [
        part
        for part in named(svg, "path")
        if any(kind.startswith("flow ") for kind in part.classes)
    ]


def _pills(svg: str) -> list[Part]:
    return [
        part
        for part in named(svg, "rect", "plate")
        if "label" in part.classes and part.classes[-2] == "pill"
    ]


def _inside(box: Box, point: Point) -> bool:
    return box.x < point.x < box.right and box.y < point.y < box.bottom


def _drawn(name: str) -> str:
    return drawable(name, TYPE.faces).replace(" ", "")
