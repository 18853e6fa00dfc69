"""`dpia show`: the model at a glance, and what was in force on a day."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.options import Spoken
from dpia.cli.speaking import speak


def show(
    model: Model,
    regime: Regimes = None,
    on: Annotated[
        list[str] | None, typer.Option("--on", metavar="DAY", help="A day: 2017-01-31.")
    ] = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Show what a model holds; with --regime or --on, what stood on that day."""
    from dpia.api.loading import load
    from dpia.api.regimes import regimes
    from dpia.cli.views import give
    from dpia.report.overview import overview as view

    speak(language)
    flow_file = load(model)
    named = (*(regime or ()), *(on or ()))
    days = regimes(flow_file, named) if named else ()
    give(view(flow_file, regimes(flow_file), days), format_, output, "show")


COMMAND = show
