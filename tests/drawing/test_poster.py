"""The poster: the maps of all regimes on the same places, each under its headline."""

from __future__ import annotations

from dpia.drawing.geometry import Point
from dpia.report.comparison import compare
from tests.drawing.pictures import case
from tests.drawing.pictures import drawn
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import rect_box
from tests.drawing.svg_parts import words


def test_organisations_stand_in_the_same_places_under_every_regime() -> None:
    svg = drawn("poster", "case")

    places = [
        {
            (round(box.x - one.shift.x, 1), round(box.y - one.shift.y, 1))
            for part in named(svg, "rect", "node")
            if part.shift == one.shift
            for box in (Point(rect_box(part).x, rect_box(part).y),)
        }
        for one in named(svg, "g", "map")
    ]

    assert len(places) == 4
    assert all(one == places[0] for one in places)
    assert len(places[0]) > 10


def test_every_regime_stands_under_what_the_comparison_says() -> None:
    ask = case()
    said = "".join(words(part) for part in named(drawn("poster", "case"), "text"))
    shown = said.replace(" ", "")

    headlines = [one.headline.text for one in compare(ask.flow_file, ask.regimes).verdicts]

    assert len(headlines) == 3
    assert [one for one in headlines if one.replace(" ", "") not in shown] == []


def test_a_ledger_says_of_every_flow_how_it_stands() -> None:
    said = [words(part) for part in named(drawn("ledger", "case"), "text")]

    assert "Tracing answer" in said
    assert "practice without terms" in said
    assert "disputed: Area of the GP surgery" in said
