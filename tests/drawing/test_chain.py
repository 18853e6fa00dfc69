"""The picture of a chain: its figures are those of the trace, its columns the same everywhere."""

from __future__ import annotations

from dpia.report.picture.chain import ChainPicture
from dpia.report.trace.make import trace
from tests.drawing.pictures import case
from tests.drawing.pictures import drawn
from tests.drawing.pictures import made
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import words


def _view() -> ChainPicture:
    view = made("chain", "case").view
    assert isinstance(view, ChainPicture)
    return view


def test_the_figures_that_are_printed_are_those_of_the_trace() -> None:
    ask = case()
    assert ask.question is not None
    asked = trace(ask.flow_file, ask.regimes, ask.question)
    traced = {
        (regime.regime.id, variant.number.text)
        for regime in asked.regimes
        for group in regime.groups
        for telling in group.tellings
        for variant in telling.variants
    }

    lanes = _view().sections[0].lanes
    shown = {(lane.id, one.text.text) for lane in lanes for way in lane.ways for one in way.numbers}
    printed = [
        " ".join(words(part) for part in named(drawn("chain", "case"), "text") if _in(part, group))
        for group in named(drawn("chain", "case"), "g", "figure")
    ]

    assert shown == traced
    assert sorted({words.partition(" if ")[0] for words in printed}) == sorted(
        {figure for _, figure in traced}
    )


def test_a_way_has_as_many_doors_as_bodies_that_must_let_it_pass() -> None:
    before = _view().sections[0].lanes[0].ways

    counted = [
        (sum(bool(stop.doors) for stop in way.stops), way.numbers[0].text.text[:1])
        for way in before
    ]

    assert counted == [(3, "3"), (1, "1"), (2, "2"), (2, "2")]


def test_what_goes_from_one_body_to_another_stands_in_one_column_in_every_lane() -> None:
    columns = {
        (stop.gives[0].route.text, stop.column)
        for lane in _view().sections[0].lanes
        for way in lane.ways
        for stop in way.stops
    }

    assert columns == {
        ("GP surgery → NHS Digital", 0),
        ("NHS Digital → Home Office", 1),
        ("The NHS local area → Home Office", 2),
        ("GP surgery → Home Office", 3),
    }


def test_where_nothing_is_established_the_picture_says_so() -> None:
    said = [words(part) for part in named(drawn("chain", "case"), "text")]

    assert said.count("Nothing is established.") == 1
    assert said.count("No way is shown in what was read.") == 1


def _in(part: object, group: object) -> bool:
    return getattr(part, "parent", None) is getattr(group, "node", None)
