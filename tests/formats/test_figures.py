"""A figure is drawn once, for every page and every format that shows it."""

from __future__ import annotations

from dpia.api.figures import Figures
from dpia.api.writing import write
from dpia.drawing.picture import draw
from dpia.report.page import Figure
from dpia.report.page import Page
from tests.formats.sample_page import DIAGRAM
from tests.formats.sample_page import said

FIGURE = Figure("map", said("The map"), DIAGRAM)
PAGE = Page(said("A page"), (FIGURE,), ())


def test_a_figure_of_one_sheet_is_the_same_in_every_format() -> None:
    figures = Figures()

    (sheet,) = figures.sheets(FIGURE, 170.0)
    html = str(write(PAGE, "html", figures=figures))

    assert sheet.drawing.svg == figures.svg(DIAGRAM) == draw(DIAGRAM)
    assert draw(DIAGRAM) in html


def test_a_figure_is_drawn_once_however_wide_the_text() -> None:
    figures = Figures()

    wide, narrow = (figures.sheets(FIGURE, width) for width in (170.0, 90.0))

    assert all(one.drawing is two.drawing for one, two in zip(wide, narrow, strict=True))
    assert figures.draw(FIGURE) is figures.svg(DIAGRAM)


def test_formats_are_the_same_whether_they_share_figures_or_not() -> None:
    shared = Figures()

    for format_ in ("html", "pdf", "docx"):
        assert write(PAGE, format_, figures=shared) == write(PAGE, format_)
