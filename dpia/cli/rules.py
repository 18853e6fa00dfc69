"""`dpia rules`: which rules there are."""

from __future__ import annotations

from dpia.cli.options import Format
from dpia.cli.options import Output
from dpia.cli.options import RulesFrom
from dpia.cli.options import Spoken
from dpia.cli.speaking import speak


def rules(
    rules_from: RulesFrom = None,
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """List the rules: name, number, severity, what each is asked of, and under which law."""
    from dpia.api.findings import rules as view
    from dpia.cli.own_code import warned
    from dpia.cli.views import give

    speak(language)
    give(view(warned(rules_from)), format_, output, "rules")


COMMAND = rules
