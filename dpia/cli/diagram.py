"""`dpia diagram`: the map of one regime, or of several on one set of places."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes


def diagram(
    model: Model,
    regime: Regimes = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="svg, png, dot or json.")
    ] = None,
    output: Output = None,
) -> None:
    """Draw who gives what to whom; --regime may be repeated, and all are drawn on one layout."""
    from dpia.api.loading import load
    from dpia.api.regimes import look
    from dpia.api.views import draw_map
    from dpia.cli.views import give

    flow_file = load(model)
    chosen = format_ or (output.rpartition(".")[2] if output and "." in output else "svg")
    named = {"gv": "dot"}.get(chosen, chosen)
    give(draw_map(*look(flow_file, tuple(regime or ()))), named, output, "map")


COMMAND = diagram
