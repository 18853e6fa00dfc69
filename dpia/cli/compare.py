"""`dpia compare`: regimes side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Without


def compare(
    model: Model,
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="A regime, or a day.")],
    after: Annotated[
        list[str], typer.Argument(metavar="AFTER...", help="One more regime or day, or several.")
    ],
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="WORD",
            help="Exit 1 on: widening, weaker, mixed, contested, unknown. Repeat for more.",
        ),
    ] = None,
    without: Without = None,
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Lay regimes side by side: for every flow and field what each says, and who says so."""
    from dpia.api.falling import load_without
    from dpia.api.regimes import look
    from dpia.api.views import compare as view
    from dpia.cli.alarms import heard
    from dpia.cli.alarms import understood
    from dpia.cli.views import give

    alarms = understood(tuple(fail_on or ()))
    flow_file = load_without(model, tuple(without or ()))
    laid = view(*look(flow_file, (before, *after)))
    give(laid, format_, output, "comparison")
    heard(laid, alarms)


COMMAND = compare
