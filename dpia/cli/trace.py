"""`dpia trace`: how a field comes to a body, and who could have said no."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.options import Spoken
from dpia.cli.options import Without
from dpia.cli.speaking import speak


def trace(
    model: Model,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="A field, or a capability.")],
    to: Annotated[str, typer.Option("--to", metavar="ORG", help="Who comes to hold it.")],
    through: Annotated[
        str, typer.Option("--from", metavar="ORG", help="Only by what this body gives.")
    ] = "",
    about: Annotated[str, typer.Option("--about", metavar="SUBJECT", help="About whom.")] = "",
    purpose: Annotated[str, typer.Option("--purpose", metavar="P", help="For what.")] = "",
    regime: Regimes = None,
    steps: Annotated[
        str, typer.Option("--steps", help="either, allowed (paper only) or seen.")
    ] = "either",
    without: Without = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Find every smallest way by which a field arrives, and the bodies that could refuse."""
    from dpia.api.asking import question
    from dpia.api.falling import load_without
    from dpia.api.regimes import look
    from dpia.cli.views import give
    from dpia.report.trace.make import trace as view

    speak(language)
    flow_file = load_without(model, tuple(without or ()))
    asked = question(flow_file, (field, to, through, about, purpose, steps))
    give(view(*look(flow_file, tuple(regime or ())), asked), format_, output, "trace")


COMMAND = trace
