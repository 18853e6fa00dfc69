"""`dpia check`: what rules find in regimes, and what they cannot tell."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import LawFile
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.options import RulesFrom
from dpia.cli.options import Spoken
from dpia.cli.output import put
from dpia.cli.progress import late
from dpia.cli.speaking import speak

_PLACED = ("json", "sarif", "github")
"""The formats that tell the line on which a finding is written."""


def check(
    model: Model,
    regime: Regimes = None,
    rule: Annotated[
        list[str] | None,
        typer.Option("--rule", metavar="RULE", help="A rule, by name or number. Repeat for more."),
    ] = None,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            "--fail-on",
            metavar="WORD",
            help="Exit 1 from: high, medium, low, note (the default); at unknown; or at none.",
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option("--today", metavar="DAY", help="The day on which acceptances are judged."),
    ] = None,
    law: LawFile = None,
    rules_from: RulesFrom = None,
    to_find_out: Annotated[
        str | None,
        typer.Option("--to-find-out", metavar="FILE.md", help="List the missing facts as well."),
    ] = None,
    requests: Annotated[
        str | None,
        typer.Option("--requests", metavar="FILE.md", help="Draft requests for them as well."),
    ] = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Ask every rule of every regime: what is at fault, and what cannot be told."""
    from dpia.api.checking import Wanted
    from dpia.api.checking import answers
    from dpia.api.findings import found
    from dpia.api.loading import load
    from dpia.api.writing import write
    from dpia.cli.failing import understood
    from dpia.cli.own_code import warned
    from dpia.cli.views import give

    speak(language)
    failing = understood(tuple(fail_on or ()))
    wanted = Wanted(
        tuple(regime or ()), tuple(rule or ()), today or "", law or "", warned(rules_from)
    )
    flow_file = load(model)
    with late("checking") as heard:
        answered = answers(flow_file, wanted, heard)
    view = found(answered, placed=format_ in _PLACED)
    give(view, format_, output, "findings")
    if to_find_out:
        from dpia.report.findings import to_do

        put(write(to_do.page(view), "markdown"), to_find_out, "")
    if requests:
        from dpia.report.findings import requests as drafts

        put(write(drafts.page(answered.flow_file, view), "markdown"), requests, "")
    if failing.hit(answered.outcome, view):
        sys.exit(1)


COMMAND = check
