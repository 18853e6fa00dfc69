"""Write a view as a command was asked to."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

from dpia.cli.output import in_colour
from dpia.cli.output import put
from dpia.cli.output import width
from dpia.cli.progress import working
from dpia.cli.trouble import refuse

if TYPE_CHECKING:
    from dpia.api.views import View
    from dpia.drawing.style import Style


def give(
    view: View, format_: str, output: str | None, default: str, look: tuple[str, ...] = ()
) -> None:
    """Write a view in a format, to standard output or a file; refuse a format that it has not.

    `look` names the theme and the positions of the figures, where the view holds some.
    """
    from dpia.api.figures import Figures
    from dpia.api.writing import PRINTED
    from dpia.api.writing import UnknownFormatError
    from dpia.api.writing import write

    colour = in_colour() and output is None
    figures = Figures(asked_style(look))
    try:
        with working(f"writing {format_}") if format_ in PRINTED else nullcontext():
            content = write(view, format_, width=width(), colour=colour, figures=figures)
    except UnknownFormatError as error:
        refuse(str(error), "see --help for the formats")
    else:
        put(content, output, f"{default}.{format_}")


def asked_style(look: tuple[str, ...]) -> Style | None:
    """Read how figures look; only those wait for the reader who name something."""
    if not any(look):
        return None
    from dpia.api.styling import style

    return style(*look)
