"""Write a view in a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dpia import catalogue
from dpia.api.figures import Figures
from dpia.api.views import View
from dpia.api.views import fetched
from dpia.api.views import kind_of
from dpia.api.views import name_of
from dpia.api.views import page_of

if TYPE_CHECKING:
    from dpia.report.page import Figure
    from dpia.report.page import Page
    from dpia.report.tables import Rows

PRINTED = ("docx", "pdf")
"""The formats of pages on paper: binary, and slow enough to be waited for."""


class UnknownFormatError(LookupError):
    """Raised with the formats that a view can be written in."""

    def __init__(self, format_: str, known: tuple[str, ...]) -> None:
        """Keep what was asked for and what there is."""
        super().__init__(f"'{format_}' is not a format of this: choose {', '.join(known)}")


def formats_of(view: type) -> tuple[str, ...]:
    """List the formats in which a kind of view can be written."""
    own = catalogue.formats(name_of(view))
    if name_of(view) == "diagram":
        return (*own, "json")
    tabular = catalogue.formats("table") if kind_of(view).rows else ()
    return tuple(sorted({*catalogue.formats("page"), "json", *tabular, *own}))


def write(
    view: View,
    format_: str,
    *,
    width: int = 80,
    colour: bool = False,
    figures: Figures | None = None,
) -> str | bytes:
    """Write a view; `width` and `colour` are for text, `figures` for pages that hold pictures.

    Raise UnknownFormatError for a format in which it cannot be written.
    """
    known = formats_of(type(view))
    if format_ not in known:
        raise UnknownFormatError(format_, known)
    if format_ == "json":
        from dpia.formats import view_json

        return view_json.render(name_of(type(view)), view)
    if format_ in catalogue.formats("table"):
        table: str | bytes = catalogue.writer("table", format_)(*_rows(view))
        return table
    if format_ in catalogue.formats(name_of(type(view))):
        own: str | bytes = catalogue.writer(name_of(type(view)), format_)(view)
        return own
    return _page(page_of(view), format_, (width, colour), figures or Figures())


def _page(page: Page, format_: str, terminal: tuple[int, bool], figures: Figures) -> str | bytes:
    """Write a page, with what its format asks for: a width, or a way to draw."""
    writer = catalogue.writer("page", format_)
    written: str | bytes
    if format_ == "text":
        written = writer(page, terminal[0], colour=terminal[1])
    elif format_ == "docx":
        from dpia.formats.diagram_png import painted

        written = writer(page, figures.sheets, painted)
    elif format_ == "pdf":
        written = writer(page, figures.sheets)
    else:
        written = writer(page, figures.draw if format_ == "html" else file_name)
    return written


def file_name(figure: Figure) -> str:
    """Name the file in which a figure is drawn, beside the page."""
    return f"{figure.anchor}.svg"


def _rows(view: View) -> Rows:
    made: Rows = fetched(kind_of(type(view)).rows)(view)
    return made
