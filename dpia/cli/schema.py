"""`dpia schema`: the published JSON Schemas."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Output
from dpia.cli.output import put
from dpia.cli.trouble import refuse


def schema(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[NAME]", help="model, or a JSON output; none lists them."),
    ] = None,
    output: Output = None,
    check: Annotated[
        str | None,
        typer.Option("--check", metavar="FILE", help="Check a JSON document against it."),
    ] = None,
) -> None:
    """Print a JSON Schema (draft 2020-12) of the model or of a JSON output."""
    from dpia.api.schemas import SCHEMAS
    from dpia.api.schemas import check_document
    from dpia.api.schemas import schema_text

    if name is None:
        put("".join(f"{known}\n" for known in sorted(SCHEMAS)), output, "schemas")
        return
    if name not in SCHEMAS:
        refuse(f"'{name}' has no schema", f"choose {', '.join(sorted(SCHEMAS))}")
    if check is None:
        put(schema_text(name), output, name)
        return
    complaints = check_document(name, check)
    put("".join(f"{line}\n" for line in complaints) or f"{check}: conforms\n", output, "check")
    raise typer.Exit(2 if complaints else 0)


COMMAND = schema
