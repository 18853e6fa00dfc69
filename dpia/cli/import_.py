"""`dpia import`: what was written elsewhere comes back into a model."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Annotated

import typer

from dpia.cli.days import day
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.options import Spoken
from dpia.cli.output import put
from dpia.cli.speaking import speak
from dpia.cli.trouble import refuse
from dpia.numbered import numbered

if TYPE_CHECKING:
    from dpia.report.answers import Answers

CONFLICTS = 1


def import_(
    what: Annotated[str, typer.Argument(metavar="FORMAT", help="answers")],
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A Word file or a workbook of dpia report.")
    ],
    model: Model,
    regime: Regimes = None,
    framework: Annotated[
        str, typer.Option("--framework", metavar="NAME", help="That of the document.")
    ] = "",
    by: Annotated[
        str, typer.Option("--by", metavar="NAME", help="Who wrote what has no name beside it.")
    ] = "",
    on: Annotated[
        str, typer.Option("--on", metavar="DAY", help="When that was written: 2026-01-31.")
    ] = "",
    language: Spoken = "",
    output: Output = None,
) -> None:
    """Read answers out of a document, as a block for the model; show what conflicts."""
    from dpia import catalogue
    from dpia.api.answering import Signature
    from dpia.api.answering import returned
    from dpia.api.loading import load
    from dpia.api.regimes import look
    from dpia.api.study import Study
    from dpia.files import write_once
    from dpia.quoting import visible

    speak(language)
    if what != "answers":
        refuse(f"'{what}' is nothing that can be read back", "choose answers")
    signature = Signature(by, str(day(on)) if on else "")
    study = Study(*look(load(model), tuple(regime or ())), framework)
    found = returned(study, file, signature)
    written = catalogue.writer("answers", "yaml")(found)
    if output is None:
        put(written, None, "")
    else:
        write_once(output, written.encode())
        typer.echo(f"wrote {output}", err=True)
    for problem in found.problems:
        text = f"{problem.span}: {problem.code}: {problem.message}\n  help: {problem.help}"
        typer.echo("\n".join(map(visible, text.split("\n"))), err=True)
    typer.echo(
        f"{len(found.new)} new, {found.unchanged} as before, {len(found.conflicts)} in conflict, "
        f"{len(found.strange)} of no question here"
        f"{_facts(found)}",
        err=True,
    )
    raise typer.Exit(CONFLICTS if found.conflicts or found.strange or found.problems else 0)


def _facts(found: Answers) -> str:
    facts = f", {numbered(len(found.facts), 'fact')} filled in" if found.facts else ""
    return f"{facts}, {numbered(len(found.problems), 'problem')}" if found.problems else facts


COMMAND = import_
