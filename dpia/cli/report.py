"""`dpia report`: one regime described, or several compared, as a document."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Formats
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
    format_: Formats = None,
    output: Output = None,
) -> None:
    """Write a document: an assessment in the order of a framework, or a comparison of regimes."""
    from dpia.api.documenting import Reader
    from dpia.api.documenting import documents
    from dpia.api.documenting import steps
    from dpia.api.loading import load
    from dpia.api.regimes import look
    from dpia.api.study import Study
    from dpia.api.writing import UnknownFormatError
    from dpia.cli.output import put_all
    from dpia.cli.output import terminal
    from dpia.cli.progress import late_steps
    from dpia.cli.trouble import refuse
    from dpia.cli.views import asked_style
    from dpia.cli.views import give

    speak(language)
    formats = tuple(dict.fromkeys(format_ or ("markdown",)))
    flow_file, names = load(model), tuple(regime or ())
    if redacted and (since or freeze or "xlsx" in formats):
        refuse("only a document can be redacted", "leave --redact out, or choose another format")
    if since and not freeze:
        from dpia.api.freezing import moved_since

        give(moved_since(flow_file, names, framework, since), formats[0], output, "since")
        return
    study = Study(*look(flow_file, names), framework, asked_style((theme, positions)))
    if freeze:
        from dpia.api.freezing import keep

        keep(study, freeze, since)
        typer.echo(f"wrote {freeze}", err=True)
        return
    reader = Reader(for_subject, at, summary, redacted)
    try:
        with late_steps("report", steps(formats)) as begun:
            made = tuple(documents(study, reader, formats, terminal(output), begun))
    except UnknownFormatError as error:
        refuse(str(error), "see --help for the formats")
    else:
        put_all(made, output, "report")


COMMAND = report
