"""The timeline: what was not published is seen, and so is what is not known."""

from __future__ import annotations

from dpia.report.picture.timeline import Days
from dpia.report.picture.timeline import InstrumentRow
from dpia.report.picture.timeline import Timeline
from tests.drawing.pictures import drawn
from tests.drawing.pictures import made
from tests.drawing.svg_parts import named


def _rows(name: str = "case") -> dict[str, InstrumentRow]:
    view = made("timeline", name).view
    assert isinstance(view, Timeline)
    return {one.title.text: one for one in view.instruments}


def test_the_memorandum_was_in_force_for_23_days_before_it_was_published() -> None:
    row = _rows()["Memorandum of understanding on tracing requests (2017)"]

    assert row.gap is not None
    assert row.gap.text == "23 days in force and not published"
    assert row.unpublished is not None
    assert row.unpublished.begins == Days("2017-01-01", "2017-01-01")
    assert row.unpublished.ends == Days("2017-01-24", "2017-01-24")


def test_a_month_is_all_its_days() -> None:
    row = _rows()["Memorandum of understanding on tracing requests (2017)"]
    signed = next(one for one in row.moments if one.text.text.startswith("signed"))

    assert signed.days == Days("2016-11-01", "2016-11-30")


def test_a_date_that_is_not_stated_is_named_and_not_drawn() -> None:
    row = _rows()["HSCIC's protocol for tracing requests (2014)"]

    assert [one.text for one in row.unstated] == ["published: not stated", "ended: not stated"]
    assert {one.text.text.split()[0] for one in row.moments} == {"in"}


def test_a_stretch_between_bounds_is_striped() -> None:
    striped = [
        part for part in named(drawn("timeline", "forty"), "rect", "bar") if "hatch" in _fill(part)
    ]

    assert len(striped) >= 2


def _fill(part: object) -> str:
    node = getattr(part, "node", None)
    return str(node.get("fill", "")) if node is not None else ""
