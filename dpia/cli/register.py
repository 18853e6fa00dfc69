"""`dpia register`: the record of processing activities."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.options import Format
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.options import Spoken
from dpia.cli.speaking import speak
from dpia.cli.trouble import refuse


def register(
    model: Model,
    regime: Regimes = None,
    form: Annotated[
        str, typer.Option("--form", metavar="FORM", help="controller (30(1)) or processor (30(2)).")
    ] = "controller",
    language: Spoken = "",
    format_: Format = "text",
    output: Output = None,
) -> None:
    """Write the record of processing (GDPR Article 30), one row a category of data."""
    from dpia.api.law import law_of
    from dpia.api.loading import load
    from dpia.api.regimes import look
    from dpia.cli.views import give
    from dpia.report.register.make import register as view
    from dpia.report.register.view import Form

    speak(language)
    if form not in tuple(Form):
        refuse(f"'{form}' is no form of the record", f"choose {' or '.join(Form)}")
    flow_file = load(model)
    laid = view(*look(flow_file, tuple(regime or ())), Form(form), law_of(flow_file))
    give(laid, format_, output, "register")


COMMAND = register
