"""`dpia compare`: regimes side by side."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Spoken
from dpia.cli.options import Today
from dpia.cli.options import Without
from dpia.cli.speaking import speak


def compare(
    model: Model,
    sides: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="BEFORE AFTER",
            show_default=False,
            help="Regimes, days, or a comparison of the model; or REV:PATH#REGIME, as it stood at "
            "a revision of git. Without PATH it is that of MODEL, without #REGIME the regime is "
            "that of the side beside it. With none, the model's first comparison, or all its "
            "regimes.",
        ),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="WORD",
            help="Exit 1 on: widening, weaker, mixed, contested, unknown (what one side does not "
            "speak of), where nobody accepts it. Repeat for more.",
        ),
    ] = None,
    today: Today = None,
    without: Without = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Lay regimes side by side: for every flow and field what each says, and who says so."""
    from dpia.api.sides import find_sides
    from dpia.cli.alarms import heard
    from dpia.cli.alarms import understood
    from dpia.cli.days import day
    from dpia.cli.views import give
    from dpia.report.comparison import compare_sides as view

    speak(language)
    alarms = understood(tuple(fail_on or ()))
    found = find_sides(model, tuple(sides or ()), tuple(without or ()), os.environ)
    laid = view(found, day(today))
    give(laid, format_, output, "comparison")
    heard(laid, alarms)


COMMAND = compare
