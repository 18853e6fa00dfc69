"""`dpia report`: one regime described, or several compared, as a document."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Placed
from dpia.cli.options import Regimes
from dpia.cli.options import Spoken
from dpia.cli.options import Themed
from dpia.cli.speaking import speak


def report(
    model: Model,
    regime: Regimes = None,
    framework: Annotated[
        str,
        typer.Option(
            "--framework",
            metavar="NAME",
            help="Whose questions to answer: ico (the default), article-35, wp248, and others.",
        ),
    ] = "",
    for_subject: Annotated[
        str, typer.Option("--for-subject", metavar="SUBJECT", help="What leaves about them.")
    ] = "",
    at: Annotated[str, typer.Option("--at", metavar="ORG", help="What arrives there.")] = "",
    summary: Annotated[bool, typer.Option("--summary", help="One page in plain English.")] = False,
    freeze: Annotated[
        str, typer.Option("--freeze", metavar="FILE", help="Keep hash, answers and facts as JSON.")
    ] = "",
    since: Annotated[
        str, typer.Option("--since", metavar="FILE", help="What moved since it was frozen.")
    ] = "",
    redacted: Annotated[
        str,
        typer.Option(
            "--redact",
            metavar="WHAT,…",
            help="Leave out names, answers, or what rests on a place of the model; counted.",
        ),
    ] = "",
    theme: Themed = "",
    positions: Placed = "",
    language: Spoken = "",
    format_: Format = "markdown",
    output: Output = None,
) -> None:
    """Write a document: an assessment in the order of a framework, or a comparison of regimes."""
    from dpia.api.answering import workbook
    from dpia.api.freezing import keep
    from dpia.api.freezing import moved_since
    from dpia.api.loading import load
    from dpia.api.reading import document
    from dpia.api.reading import redact
    from dpia.api.reading import whole
    from dpia.api.regimes import look
    from dpia.api.study import Study
    from dpia.cli.output import put
    from dpia.cli.trouble import refuse
    from dpia.cli.views import give

    speak(language)
    flow_file, names = load(model), tuple(regime or ())
    if redacted and (since or freeze or format_ == "xlsx"):
        refuse("only a document can be redacted", "leave --redact out, or choose another format")
    if since and not freeze:
        give(moved_since(flow_file, names, framework, since), format_, output, "since")
        return
    study = Study(*look(flow_file, names), framework)
    if freeze:
        keep(study, freeze, since)
        typer.echo(f"wrote {freeze}", err=True)
        return
    if format_ == "xlsx":
        put(workbook(whole(study, for_subject, at, short=summary)), output, "report.xlsx")
        return
    made = document(study, for_subject, at, short=summary)
    made = redact(study, made, redacted) if redacted else made
    give(made, format_, output, "report", (theme, positions))


COMMAND = report
