"""`dpia sources`: the bibliography."""

from __future__ import annotations

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Spoken
from dpia.cli.speaking import speak


def sources(
    model: Model, language: Spoken = "", format_: Format = "text", output: Output = None
) -> None:
    """List the sources, how much of each was read, and how much rests on it."""
    from dpia.api.loading import load
    from dpia.cli.views import give
    from dpia.report.bibliography import bibliography

    speak(language)
    give(bibliography(load(model)), format_, output, "sources")


COMMAND = sources
