"""`dpia sources`: the bibliography."""

from __future__ import annotations

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output


def sources(model: Model, format_: Format = "text", output: Output = None) -> None:
    """List the sources, how much of each was read, and how much rests on it."""
    from dpia.api.loading import load
    from dpia.cli.views import give
    from dpia.report.bibliography import bibliography

    give(bibliography(load(model)), format_, output, "sources")


COMMAND = sources
