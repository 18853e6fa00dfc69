"""`dpia validate`: every problem at once, each with its place and what to do."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dpia.cli.options import Model
from dpia.cli.output import put
from dpia.cli.trouble import READ_WRONGLY
from dpia.cli.trouble import refuse


def validate(
    model: Model,
    format_: Annotated[
        str, typer.Option("--format", "-f", help="text, json, sarif or github.")
    ] = "text",
    output: Annotated[str | None, typer.Option("--output", "-o", help="Write to a file.")] = None,
) -> None:
    """Check a model and say everything that is wrong with it, with line and column."""
    from dpia import catalogue
    from dpia.api.loading import load
    from dpia.document import Unreadable

    if format_ not in catalogue.formats("problems"):
        known = ", ".join(catalogue.formats("problems"))
        refuse(f"'{format_}' is not a format of problems", f"choose {known}")
    try:
        flow_file = load(model)
    except Unreadable as unreadable:
        diagnostics, code = unreadable.diagnostics, READ_WRONGLY
    else:
        diagnostics, code = flow_file.warnings, 0
    if format_ == "text" and not diagnostics:
        put(f"{model}: no problem found\n", output, "problems")
    else:
        put(catalogue.writer("problems", format_)(diagnostics), output, "problems")
    sys.exit(code)


COMMAND = validate
