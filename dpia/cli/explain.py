"""`dpia explain`: what one rule asks, why, and under which law."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import LawFile
from dpia.cli.options import Output
from dpia.cli.options import RulesFrom
from dpia.cli.options import Spoken
from dpia.cli.speaking import speak


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule, by name or number.")],
    law: LawFile = None,
    rules_from: RulesFrom = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Explain a rule: why it matters, what to do, its law by days, and three examples."""
    from dpia.api.findings import explain as view
    from dpia.cli.own_code import warned
    from dpia.cli.views import give

    speak(language)
    give(view(rule, warned(rules_from), law or ""), format_, output, "rule")


COMMAND = explain
