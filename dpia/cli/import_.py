"""`dpia import`: what was written elsewhere comes back into a model."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.days import day
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.output import put
from dpia.cli.trouble import refuse

CONFLICTS = 1


def import_(
    what: Annotated[str, typer.Argument(metavar="FORMAT", help="answers")],
    file: Annotated[str, typer.Argument(metavar="FILE", help="A Word file of dpia report.")],
    model: Model,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who wrote the answers.")],
    on: Annotated[str, typer.Option("--on", metavar="DAY", help="When they were written.")],
    regime: Regimes = None,
    framework: Annotated[
        str, typer.Option("--framework", metavar="NAME", help="That of the document.")
    ] = "",
    output: Output = None,
) -> None:
    """Read answers out of a Word file, as a block for the model; show what conflicts."""
    from dpia import catalogue
    from dpia.api.answering import returned
    from dpia.api.loading import load
    from dpia.api.regimes import look
    from dpia.api.study import Study

    if what != "answers":
        refuse(f"'{what}' is nothing that can be read back", "choose answers")
    written_on = day(on)
    study = Study(*look(load(model), tuple(regime or ())), framework)
    found = returned(study, file, by=by, on=str(written_on))
    put(catalogue.writer("answers", "yaml")(found), output, "answers.yaml")
    typer.echo(
        f"{len(found.new)} new, {found.unchanged} as before, {len(found.conflicts)} in conflict, "
        f"{len(found.strange)} of no question here",
        err=True,
    )
    raise typer.Exit(CONFLICTS if found.conflicts or found.strange else 0)


COMMAND = import_
