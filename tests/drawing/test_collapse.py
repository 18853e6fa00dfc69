"""A group drawn as one body: nothing is lost, nothing is counted twice, every state is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from dpia.api.pictures import picture
from dpia.report.diagram import Diagram
from dpia.report.map_part import Part
from dpia.report.map_split import flows_in
from dpia.report.picture.maps import maps
from dpia.report.picture.matrix import Matrix
from tests.cli.running import CASE
from tests.cli.running import run
from tests.drawing.counties import county
from tests.drawing.pictures import case
from tests.drawing.pictures import words_of

GROUPS = ("health",)
both = pytest.mark.parametrize("group", ["health", "home-affairs", "people"])


def _whole() -> Diagram:
    return maps(case()).view


def _collapsed(*groups: str) -> Diagram:
    return maps(replace(case(), collapse=groups)).view


@both
def test_every_flow_is_in_one_arrow_or_runs_within_the_group(group: str) -> None:
    held = {node.id for node in _whole().nodes if node.group == group}

    for before, after in zip(_whole().panels, _collapsed(group).panels, strict=True):
        drawn = Counter(number for edge in after.edges for number in edge.merged or (edge.number,))
        crossing = [one for one in before.edges if not {one.source, one.target} <= held]
        assert drawn == Counter(edge.number for edge in crossing)


@both
def test_between_two_bodies_one_of_which_is_a_group_runs_one_arrow_each_way(group: str) -> None:
    for panel in _collapsed(group).panels:
        ends = [
            (edge.source, edge.target, edge.request)
            for edge in panel.edges
            if f"group:{group}" in {edge.source, edge.target}
        ]
        assert ends
        assert len(ends) == len(set(ends))


def test_the_counts_of_a_panel_are_still_those_of_flows() -> None:
    assert [panel.counts for panel in _collapsed(*GROUPS).panels] == [
        panel.counts for panel in _whole().panels
    ]


def test_an_arrow_says_how_many_of_its_flows_stand_how() -> None:
    flows = [{edge.number: edge for edge in panel.edges} for panel in _whole().panels]

    for before, after in zip(flows, _collapsed(*GROUPS).panels, strict=True):
        for arrow in (one for one in after.edges if len(one.merged) > 1):
            some = [before[number] for number in arrow.merged]
            counted = [
                part.partition(" ") for part in arrow.standing.text.split(" \N{MIDDLE DOT} ")
            ]
            assert sum(int(number) for number, _, _ in counted) == len(some)
            assert arrow.contested == any(edge.contested for edge in some)
            for number, _, words in counted:
                alike = [edge for edge in some if words.startswith(edge.standing.text)]
                assert len(alike) >= int(number)


def test_the_picture_says_what_is_drawn_as_one_and_what_is_not_drawn() -> None:
    found = _collapsed(*GROUPS).finding.text

    assert "Drawn as one: Health (group of " in found
    assert "flows within are not drawn." in found


def test_an_arrow_of_several_flows_is_told_apart_on_the_map() -> None:
    made = picture("flow", replace(case(), collapse=GROUPS))

    said = words_of(made.svg())
    assert "\N{MULTIPLICATION SIGN}" in said
    assert "several flows as one" in said


def test_a_part_of_a_collapsed_map_keeps_its_numbers() -> None:
    ask = replace(case(), collapse=GROUPS, part=Part(around="home-office"))
    arrows = {(edge.id, edge.number) for panel in maps(ask).view.panels for edge in panel.edges}

    whole = {(one.id, one.number) for panel in _collapsed(*GROUPS).panels for one in panel.edges}
    assert arrows < whole


def test_a_crowded_map_whose_groups_are_drawn_as_one_is_a_map() -> None:
    ask = county(300)
    groups = tuple(dict.fromkeys(node.group for node in maps(ask).view.nodes if node.group))

    left = maps(replace(ask, collapse=tuple(groups)))

    assert flows_in(left.view) < flows_in(maps(ask).view)
    assert all(node.id.startswith("group:") for node in left.view.nodes)


def test_a_matrix_counts_the_flows_of_a_group_together_with_those_within_it() -> None:
    ask = replace(case(), by="organisation")
    whole, collapsed = (picture("matrix", one).view for one in (ask, replace(ask, collapse=GROUPS)))

    assert isinstance(whole, Matrix)
    assert isinstance(collapsed, Matrix)
    assert _counted(collapsed) == _counted(whole)
    assert len(collapsed.groups[0].rows) < len(whole.groups[0].rows)


@pytest.mark.parametrize("kind", ["matrix", "timeline"])
def test_a_kind_that_shows_no_bodies_says_that_it_draws_no_group(kind: str) -> None:
    made = picture(kind, replace(case(), collapse=GROUPS))

    assert "No group is drawn as one body:" in words_of(made.svg())


def test_a_group_that_no_body_is_in_is_said(tmp_path: Path) -> None:
    done = run("diagram", CASE, "--collapse", "Helth", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "'helth' is no group here" in done.stderr
    assert "did you mean 'health'" in done.stderr


def _counted(view: Matrix) -> list[Counter[str]]:
    """Add up the figures of each regime: given, asked, not stated."""
    found = []
    for group in view.groups:
        sums: Counter[str] = Counter()
        for cell in (one for row in group.rows for one in row.cells):
            for part in filter(None, cell.words.text.split(", ")):
                number, _, noun = part.partition(" ")
                sums[noun.rstrip("s")] += int(number)
        found.append(sums)
    return found
