"""`dpia facts`: every claim, with pointer, value, status and sources."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Spoken
from dpia.cli.options import Without
from dpia.cli.speaking import speak


def facts(
    model: Model,
    contested: Annotated[
        bool, typer.Option("--contested", help="Only facts on which sources differ.")
    ] = False,
    without: Without = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """List every claim of a model: where it stands, what it says, and who says so."""
    from dpia.api.falling import load_without
    from dpia.cli.views import give
    from dpia.report.fact_list import fact_list as view

    speak(language)
    give(
        view(load_without(model, tuple(without or ())), contested=contested),
        format_,
        output,
        "facts",
    )


COMMAND = facts
