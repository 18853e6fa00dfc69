"""Figures set against each other, over the same days of the slice."""

from __future__ import annotations

from pathlib import Path

from dpia.dates import period
from dpia.finding.figures import months
from dpia.finding.figures import over
from dpia.finding.figures import parts
from tests.finding.small import practice_of

COUNTED = """
flows:
  request:
    observed:
      2020-01/2020-03: {asked: 2461, sources: [paper]}
      2021-01/2021-03: {asked: 10, sources: [paper]}
  answer:
    observed:
      2020-01/2020-03: {disclosed: DISCLOSED, sources: [paper]}
      2021-01/2021-03: {disclosed: 1, sources: [paper]}
"""


def sentences(disclosed: str, folder: Path) -> list[str]:
    """Write what was disclosed against what was asked."""
    answer = practice_of("answer", COUNTED.replace("DISCLOSED", disclosed), folder)
    assert answer.request is not None
    return [one.sentence for one in parts(answer, answer.request, ("disclosed",), "asked")]


def test_a_part_is_written_with_its_whole_its_share_and_its_days(tmp_path: Path) -> None:
    assert sentences("531", tmp_path) == ["531 of 2,461 (21.6 %), 1 January 2020 to 31 March 2020"]


def test_a_figure_that_was_superseded_is_not_used(tmp_path: Path) -> None:
    written = "{value: 531, sources: [paper], supersedes: {value: 520, sources: [paper]}}"

    assert sentences(written, tmp_path)[0].startswith("531 of")


def test_a_rough_figure_is_left_out(tmp_path: Path) -> None:
    assert sentences("{value: {about: 500}, sources: [paper]}", tmp_path) == []


def test_a_period_touches_each_month_that_has_a_day_in_it() -> None:
    assert months(period("2020-01-31/2020-03-01")) == 3
    assert months(period("2020-01/..")) is None


def test_days_that_are_open_are_written_from_one_side() -> None:
    assert over(period("2020-01-31/..")) == "since 31 January 2020"
    assert over(period("../2020-01-31")) == "until 31 January 2020"
