"""A document's day is read back from the lines that identify it."""

from __future__ import annotations

from dpia.dates import Day
from dpia.report.colophon import colophon
from dpia.report.colophon import day_of
from dpia.report.statement import label
from tests.report.every_view import SHIPPED
from tests.report.every_view import shipped


def test_the_day_of_a_model_is_read_back_from_its_colophon() -> None:
    for model in SHIPPED:
        flow_file = shipped(model)

        assert str(day_of(colophon(flow_file))) == flow_file.model.as_of


def test_a_title_that_names_another_day_changes_nothing() -> None:
    line = label("On 1 May 1900. Facts as last checked on 2 June 2020.", "as_of")

    assert day_of((line,)) == Day(2020, 6, 2)


def test_lines_without_a_day_have_none() -> None:
    assert day_of((label("Made up.", "title"), label("No day.", "as_of"))) is None
