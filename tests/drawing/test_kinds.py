"""Every kind of picture, judged by the geometry of its own SVG."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

import pytest

from dpia import catalogue
from dpia.drawing.geometry import Box
from tests.drawing.pictures import drawn
from tests.drawing.pictures import made
from tests.drawing.svg_parts import SVG
from tests.drawing.svg_parts import Part
from tests.drawing.svg_parts import holds
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import overlap
from tests.drawing.svg_parts import parts
from tests.drawing.svg_parts import rect_box
from tests.drawing.svg_parts import root_of
from tests.drawing.svg_parts import text_box
from tests.drawing.svg_parts import words

KINDS = tuple(kind for kind in catalogue.kinds() if kind != "flow")
"""The map has tests of its own."""
TAGS = {"title", "desc", "defs", "pattern", "rect", "g", "text", "tspan", "path", "line"} | {
    "polygon",
    "polyline",
    "circle",
}
BOXES = {"plate", "node", "stripe", "cell", "band", "bar"}
NAMES = ("case", "wide", "forty", "hostile", "county of 40", "county of 300")
every = pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in KINDS for name in NAMES],
)


@every
def test_every_text_lies_within_the_box_that_it_stands_in(kind: str, name: str) -> None:
    svg = drawn(kind, name)
    boxes = {
        part.parent: rect_box(part)
        for part in named(svg, "rect")
        if part.node.get("class") in {"plate", "node", "cell"}
    }

    outside = [
        words(part)
        for part in named(svg, "text")
        if part.parent in boxes and not holds(boxes[part.parent], text_box(part))
    ]

    assert outside == []


@every
def test_no_two_texts_overlap(kind: str, name: str) -> None:
    # What stands inside a map is judged with the map, by test_picture.
    found = (part for part in named(drawn(kind, name), "text") if "map" not in part.classes)
    texts = sorted(((words(part), text_box(part)) for part in found), key=lambda one: one[1].y)

    met = [
        (one, other)
        for at, (one, box) in enumerate(texts)
        for other, second in takewhile(_begins_above(box.bottom), texts[at + 1 :])
        if overlap(box, second, slack=0.5)
    ]

    assert met == []


@every
def test_no_line_runs_through_a_text_unless_a_box_lies_between(kind: str, name: str) -> None:
    svg = drawn(kind, name)
    found = parts(svg)
    lines = [
        (at, _line_box(part)) for at, part in enumerate(found) if part.node.tag == SVG + "line"
    ]
    rects = [
        (at, rect_box(part))
        for at, part in enumerate(found)
        if part.node.get("class") in BOXES and part.node.get("fill") != "none"
    ]
    texts = [(at, text_box(part)) for at, part in enumerate(found) if part.node.tag == SVG + "text"]

    crossed = [
        words(found[at])
        for at, box in texts
        for under, line in lines
        if overlap(line, box)
        and not any(under < rect < at and holds(plate, box) for rect, plate in rects)
    ]

    assert crossed == []


@every
def test_everything_lies_on_the_page(kind: str, name: str) -> None:
    svg = drawn(kind, name)
    root = root_of(svg)
    page = Box(0, 0, float(root.get("width", "0")), float(root.get("height", "0")))

    boxes = [text_box(part) for part in named(svg, "text")]
    boxes += [rect_box(part) for part in named(svg, "rect") if part.node.get("class")]

    assert [box for box in boxes if not holds(page, box)] == []


@every
def test_nothing_in_a_model_becomes_markup(kind: str, name: str) -> None:
    found = parts(drawn(kind, name))

    assert {part.node.tag.removeprefix(SVG) for part in found} <= TAGS
    assert [
        attribute
        for part in found
        for attribute in part.node.attrib
        if attribute in {"style", "href"} or attribute.startswith("on")
    ] == []


@every
def test_a_title_and_the_text_equivalent_come_first(kind: str, name: str) -> None:
    root = root_of(drawn(kind, name))

    assert (root[0].tag, root[1].tag) == (f"{SVG}title", f"{SVG}desc")
    assert root.get("aria-labelledby") == f"{root[0].get('id')} {root[1].get('id')}"
    assert root[1].text


@every
def test_every_id_is_there_once(kind: str, name: str) -> None:
    ids = [part.node.get("id", "") for part in parts(drawn(kind, name)) if part.node.get("id")]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("kind", KINDS)
def test_the_hash_the_day_and_the_licence_stand_at_the_foot(kind: str) -> None:
    said = " ".join(words(part) for part in named(drawn(kind, "case"), "text"))

    assert "Facts as last checked on 21 November 2026" in said
    assert "Licence: CC-BY-4.0." in said
    assert "Model SHA-256 " in said


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_written_out_with_a_list_or_a_table(kind: str) -> None:
    blocks = {type(block).__name__ for block in made(kind, "case").page.blocks}

    assert {"Listing", "Table"} <= blocks


def test_pictures_are_the_same_bytes_under_any_hash_seed() -> None:
    code = (
        "import sys; from tests.drawing.pictures import drawn;"
        f"[sys.stdout.buffer.write(drawn(kind, 'case').encode()) for kind in {KINDS}]"
    )

    written = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(written) == 1
    assert written.pop().count(b"<svg") == len(KINDS)


def _begins_above(y: float) -> Callable[[tuple[str, Box]], bool]:
    return lambda one: one[1].y < y


def _line_box(part: Part) -> Box:
    x1, y1, x2, y2 = (float(part.node.get(name, "0")) for name in ("x1", "y1", "x2", "y2"))
    left, top = min(x1, x2) + part.shift.x, min(y1, y2) + part.shift.y
    return Box(left, top, max(abs(x2 - x1), 0.1), max(abs(y2 - y1), 0.1))
