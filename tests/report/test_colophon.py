"""A document's day is read back from the lines that identify it."""

from __future__ import annotations

from dpia.dates import Day
from dpia.report.colophon import colophon
from dpia.report.colophon import day_of
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from tests.report.every_view import SHIPPED
from tests.report.every_view import shipped


def test_the_day_of_a_model_is_found_in_its_colophon() -> None:
    for model in SHIPPED:
        flow_file = shipped(model)

        assert str(day_of(colophon(flow_file))) == flow_file.model.as_of


def test_the_words_of_a_line_change_nothing() -> None:
    line = Statement("Ar 1 Mai 1900.", (Ground(GroundKind.DAY, "2020-06-02"),))

    assert day_of((line,)) == Day(2020, 6, 2)


def test_lines_without_a_day_have_none() -> None:
    assert day_of((label("Made up.", "title"), label("On 2 June 2020.", "as_of"))) is None
