"""A map too full to read is split: each flow stands on exactly one of the maps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dpia.api.pictures import picture
from dpia.api.pictures import pictures
from dpia.report.diagram import Diagram
from dpia.report.map_split import MOST
from dpia.report.map_split import WAYS
from dpia.report.picture.maps import maps
from tests.cli.running import CASE
from tests.cli.running import files_in
from tests.cli.running import run
from tests.drawing.counties import county
from tests.drawing.pictures import case
from tests.drawing.pictures import words_of

ways = pytest.mark.parametrize("by", WAYS)


@ways
def test_each_flow_stands_on_exactly_one_map_under_its_number(by: str) -> None:
    whole = _numbers(maps(county(300)).view)

    split = [_numbers(one) for one in _diagrams(by)]

    assert sorted(number for some in split for number in some) == sorted(whole)
    assert all(len(some) <= MOST for some in split)
    assert len(whole) > MOST


@ways
def test_every_map_says_which_it_is_and_how_many_flows_it_leaves_out(by: str) -> None:
    every, split = len(_numbers(maps(county(300)).view)), _diagrams(by)

    assert [one.title.text.split(": ")[1] for one in split] == [
        f"map {number} of {len(split)}" for number in range(1, len(split) + 1)
    ]
    assert [
        f"{len(_numbers(one))} of {every} flows. Left out: the other"
        f" {every - len(_numbers(one))}, each on one of the other maps" in one.finding.text
        for one in split
    ] == [True] * len(split)


def test_a_request_stands_beside_its_answer() -> None:
    model = county(300).flow_file.model
    asked = {str(flow.answers): name for name, flow in model.flows.items() if flow.answers}

    for one in _diagrams("recipient"):
        ids = {edge.id for panel in one.panels for edge in panel.edges}
        requests = {edge.id for panel in one.panels for edge in panel.edges if edge.request}
        drawn = {edge.id for panel in maps(county(300)).view.panels for edge in panel.edges}
        assert {asked[name] for name in requests & set(asked)} & drawn <= ids


def test_without_a_split_the_matrix_is_drawn_and_says_why() -> None:
    made = picture("flow", county(300))

    flows = len(_numbers(maps(county(300)).view))
    assert f"{flows} flows are more than a map can show: this is the matrix" in words_of(made.svg())
    assert "--split group" in made.note


def test_a_part_of_what_no_map_can_show_is_laid_out_by_itself() -> None:
    ask = county(300)
    found = maps(replace(ask, part=replace(ask.part, organisations=("libraries",))))

    assert found.whole is None
    assert maps(case()).whole is not None


def test_maps_are_written_beside_each_other_under_their_numbers(tmp_path: Path) -> None:
    done = run("diagram", CASE, "--split", "group", "-o", "maps.svg", folder=tmp_path)

    split = len(pictures("flow", case(), "group"))
    assert done.returncode == 0
    assert set(files_in(tmp_path)) == {
        f"maps-{number}.{suffix}" for number in range(1, split + 1) for suffix in ("svg", "md")
    }


def test_a_kind_that_is_no_map_is_not_split(tmp_path: Path) -> None:
    done = run("diagram", CASE, "-k", "matrix", "--split", "group", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "the picture 'matrix' is not split into several" in done.stderr


def test_maps_are_split_in_ways_that_are_known(tmp_path: Path) -> None:
    done = run("diagram", CASE, "--split", "colour", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "maps are split by group or by recipient, not by 'colour'" in done.stderr


def _diagrams(by: str) -> tuple[Diagram, ...]:
    views = tuple(made.view for made in pictures("flow", county(300), by))
    return tuple(view for view in views if isinstance(view, Diagram))


def _numbers(diagram: Diagram) -> set[int]:
    return {edge.number for panel in diagram.panels for edge in panel.edges}
