"""What is long is laid out as a sheet of paper is, and what is cut is counted."""

from __future__ import annotations

import re

import pytest

from dpia.drawing.proportion import columns_for
from dpia.report.picture.firewall import MOST
from dpia.report.picture.firewall import Firewall
from tests.drawing.pictures import drawn
from tests.drawing.pictures import made
from tests.drawing.pictures import words_of
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import root_of
from tests.drawing.svg_parts import words


@pytest.mark.parametrize("kind", ["ledger", "matrix", "firewall"])
def test_a_picture_of_three_hundred_flows_has_the_proportion_of_a_sheet(kind: str) -> None:
    root = root_of(drawn(kind, "county of 300"))

    high = float(root.get("height", "0")) / float(root.get("width", "1"))

    assert 0.7 < high < 2


def test_every_column_of_a_ledger_has_the_names_of_the_regimes_over_it() -> None:
    said = [words(part) for part in named(drawn("ledger", "county of 300"), "text")]

    assert said.count("Flow") == said.count("Before the review") == said.count("After the review")
    assert said.count("Flow") > 2


def test_no_flow_is_lost_from_a_ledger_of_several_columns() -> None:
    said = " ".join(words(part) for part in named(drawn("ledger", "county of 300"), "text"))
    numbers = [int(one) for one in re.findall(r"(?<![\w.])(?:asks )?(\d{1,3})(?= [A-Z])", said)]

    assert {*range(1, 290)} <= {*numbers}


def test_what_a_firewall_does_not_draw_is_counted_and_said_in_words() -> None:
    view = made("firewall", "county of 300").view
    assert isinstance(view, Firewall)
    long = next(lane for lane in view.lanes if len(lane.beyond) > MOST)

    said = words_of(drawn("firewall", "county of 300"))

    assert f"that are not named: {len(long.beyond) - MOST}." in said
    assert long.beyond[MOST - 1].text in said
    assert long.beyond[MOST].text not in said


@pytest.mark.parametrize(("height", "several"), [(0, 1), (5000, 1), (5001, 2), (24000, 5)])
def test_only_what_is_five_times_as_high_as_wide_is_poured_into_columns(
    height: float, several: int
) -> None:
    assert columns_for(height, 1000) == several
