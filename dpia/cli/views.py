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


def give(view: View, format_: str, output: str | None, default: str) -> None:
    """Write a view in a format, to standard output or a file; refuse a format that it has not."""
    from dpia.api.writing import PRINTED
    from dpia.api.writing import UnknownFormatError
    from dpia.api.writing import write

    colour = in_colour() and output is None
    try:
        with working(f"writing {format_}") if format_ in PRINTED else nullcontext():
            content = write(view, format_, width=width(), colour=colour)
    except UnknownFormatError as error:
        refuse(str(error), "see --help for the formats")
    else:
        put(content, output, f"{default}.{format_}")
