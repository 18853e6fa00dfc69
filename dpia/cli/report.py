"""`dpia report`: one regime described, or several compared, as a document."""

from __future__ import annotations

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes


def report(
    model: Model, regime: Regimes = None, format_: Format = "markdown", output: Output = None
) -> None:
    """Write a document: one regime in the order of Article 35(7), or a comparison of several."""
    from dpia.api.loading import load
    from dpia.api.regimes import look
    from dpia.api.study import Study
    from dpia.cli.views import give

    flow_file = load(model)
    give(Study(*look(flow_file, tuple(regime or ()))).page, format_, output, "report")


COMMAND = report
