"""A drawing goes to the smallest paper on which it is readable, and is parted between panels."""

from __future__ import annotations

from dataclasses import replace

from dpia.drawing.paper import READABLE
from dpia.drawing.paper import placed
from dpia.drawing.paper import sheets
from dpia.drawing.picture import Drawing
from dpia.drawing.picture import compose
from dpia.drawing.picture import draw
from tests.formats.sample_page import DIAGRAM

MANY = replace(
    DIAGRAM,
    panels=tuple(replace(DIAGRAM.panels[0], id=f"panel-{number}") for number in range(9)),
)


def test_a_small_drawing_stands_in_the_text() -> None:
    one = placed(Drawing("", 600.0, 400.0), 170.0)

    assert one.paper is None
    assert one.width <= 170.0


def test_a_wide_drawing_gets_paper_on_which_it_can_be_read() -> None:
    for width, height in ((1132.0, 600.0), (1368.0, 1676.0), (1500.0, 900.0)):
        one = placed(Drawing("", width, height), 170.0)

        assert one.paper is not None
        assert one.width <= one.paper.width
        assert one.height <= one.paper.height
        assert 14 * one.width / width * 72 / 25.4 >= READABLE


def test_a_drawing_that_no_paper_holds_is_as_large_as_one_allows() -> None:
    one = placed(Drawing("", 1000.0, 9000.0), 170.0)

    assert one.paper is not None
    assert one.height <= one.paper.height


def test_one_sheet_is_the_whole_picture() -> None:
    parts = compose(DIAGRAM).parted(9.0)

    assert [sheet.svg for sheet in parts] == [draw(DIAGRAM)]


def test_many_panels_are_parted_and_each_stands_on_one_sheet() -> None:
    parts = compose(MANY).parted(1.2)

    assert len(parts) > 1
    assert sum(sheet.svg.count('class="panel"') for sheet in parts) == 9
    assert all(sheet.height <= 1.2 * sheet.width for sheet in parts)
    assert [sheet.svg.count('class="legend"') for sheet in parts][1:] == [0] * (len(parts) - 1)
    assert "from the sample" in parts[-1].svg


def test_sheets_are_the_same_every_time() -> None:
    assert sheets(compose(MANY)) == sheets(compose(MANY))
