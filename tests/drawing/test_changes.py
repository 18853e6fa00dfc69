"""What counts as news in a panel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpia.drawing.changes import News
from dpia.drawing.changes import seen
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from tests.drawing.sample import flow
from tests.drawing.sample import said

BEFORE = flow(1, "a b", "Answer", fields="name, -address", gates="b decides")
SAME = replace(BEFORE, fields=BEFORE.fields[:1])


@pytest.mark.parametrize(
    ("after", "news"),
    [
        (SAME, News.STILL),
        (replace(SAME, shape=Shape.INACTIVE), News.MOVED),
        (replace(SAME, contested=True), News.MOVED),
        (replace(SAME, gates=()), News.MOVED),
        (replace(SAME, fields=flow(1, "a b", "", fields="+name").fields), News.MOVED),
        (replace(SAME, fields=flow(1, "a b", "", fields="~name").fields), News.MOVED),
        (replace(SAME, mark=Mark.ADDED), News.ADDED),
        (replace(SAME, mark=Mark.REMOVED, shape=Shape.ABSENT), News.REMOVED),
    ],
)
def test_news_is_what_a_reader_would_see(after: Edge, news: News) -> None:
    (found,) = seen(_panel(after), _panel(BEFORE))

    assert found.news is news


def test_an_answer_that_turned_is_told_apart_from_a_field_that_came() -> None:
    before = flow(1, "a b", "Answer", fields="name, ~address")
    after = flow(1, "a b", "Answer", fields="name, address, gender, +school")

    (found,) = seen(_panel(after), _panel(before))

    assert (found.news, found.turned) == (News.MOVED, ("address",))


def test_the_first_panel_has_no_news_and_what_is_absent_is_not_drawn() -> None:
    absent = replace(flow(2, "a b", "Gone"), shape=Shape.ABSENT)

    assert [one.news for one in seen(_panel(BEFORE, absent), None)] == [News.FIRST]


def _panel(*edges: Edge) -> Panel:
    return Panel("p", said("P"), said(""), (), edges)
