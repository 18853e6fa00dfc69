"""A theme reaches every painter, and none of its colours is needed to understand a picture."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import dpia
from dpia.api.beside import parsed
from dpia.api.schemas import SCHEMAS
from dpia.api.styling import style
from dpia.api.theming import shipped
from dpia.api.theming import theme
from dpia.drawing.contrast import too_faint
from dpia.drawing.palette import Role
from dpia.drawing.style import Style
from dpia.drawing.theme import COLOURS
from dpia.drawing.theme import PLAIN
from dpia.drawing.theme import Theme
from dpia.drawing.theme_file import understood
from dpia.formats.schema_check import complaints
from tests.drawing.pictures import made
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import overlap
from tests.drawing.svg_parts import rect_box
from tests.drawing.svg_parts import root_of
from tests.drawing.svg_parts import text_box
from tests.drawing.svg_parts import words

KINDS = ("card", "chain", "firewall", "flow", "ledger", "matrix", "poster", "timeline")
WRITTEN = Path(dpia.__file__).parent / "drawing" / "themes"


def test_the_theme_of_no_name_is_the_one_that_is_written_down_to_be_copied() -> None:
    assert theme("default") == PLAIN


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_theme_can_be_seen_and_is_what_the_schema_says(name: str) -> None:
    document = parsed(f"{name}.yaml", (WRITTEN / f"{name}.yaml").read_bytes())

    written, problems = understood(document.data)

    assert problems == ()
    assert too_faint(written.theme) == ()
    assert complaints(document.data, SCHEMAS["theme"]()) == ()


@pytest.mark.parametrize("kind", KINDS)
def test_black_and_white_is_drawn_without_any_other_colour(kind: str) -> None:
    svg = made(kind, "case").svg(style=style("black-and-white"))

    assert set(re.findall(r'"(#[0-9A-F]{6})"', svg)) == {"#000000", "#FFFFFF"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["black-and-white", "large-print"])
def test_a_theme_changes_no_word(kind: str, name: str) -> None:
    plain, themed = made(kind, "case").svg(), made(kind, "case").svg(style=style(name))

    assert _said(themed) == _said(plain)


@pytest.mark.parametrize("kind", ["chain", "flow", "ledger", "matrix"])
def test_no_line_of_stripes_runs_through_a_word_where_stripes_are_strong(kind: str) -> None:
    svg = made(kind, "case").svg(style=style("black-and-white"))
    stripes = [
        rect_box(part) for part in named(svg, "rect") if "-hatch" in part.node.get("fill", "")
    ]
    on_stripes = [
        part for part in named(svg, "text") if any(overlap(text_box(part), it, 2) for it in stripes)
    ]

    assert on_stripes
    for part in on_stripes:
        before = list(part.parent)[list(part.parent).index(part.node) - 1]
        assert before.get("fill") == "#FFFFFF", words(part)


def test_larger_type_is_larger_on_the_page_and_the_page_grows_no_faster() -> None:
    plain, large = (
        root_of(made("flow", "case").svg(style=Style(Theme(size=size)))) for size in (14, 22)
    )

    assert _pixels(large) == pytest.approx(22, abs=0.01)
    assert _pixels(plain) == pytest.approx(14, abs=0.01)
    assert float(large.get("width", "0")) < 22 / 14 * float(plain.get("width", "0")) + 0.1


def test_a_card_keeps_the_size_that_sites_show() -> None:
    root = root_of(made("card", "case").svg(style=style("large-print")))

    assert (root.get("width"), root.get("height")) == ("1200", "630")


def test_requests_and_gates_have_a_colour_where_a_theme_gives_them_one() -> None:
    marked = replace(PLAIN, colours={**COLOURS, Role.REQUEST: "#004400", Role.GATE: "#440044"})
    svg = made("flow", "case").svg(style=Style(marked))

    requests = [part for part in named(svg, "polyline") if part.node.get("stroke") == "#004400"]
    assert requests
    assert 'stroke="#440044"' in svg
    assert "#004400" not in made("flow", "case").svg()


def _said(svg: str) -> list[str]:
    """Give the words of a picture in their order, however they are broken."""
    return " ".join(words(part) for part in named(svg, "text")).split()


def _pixels(root: ET.Element) -> float:
    """Give the size of running text in pixels of the page."""
    width, box = root.get("width", ""), root.get("viewBox", "")
    return 14 * float(width) / float(box.split()[2])
