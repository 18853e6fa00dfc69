"""`dpia diagram`: a picture of one regime, or of several on one set of places."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING
from typing import Annotated

import typer

from dpia.catalogue import kinds
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Regimes
from dpia.cli.options import Themed

if TYPE_CHECKING:
    from dpia.drawing.kind import Picture
    from dpia.drawing.style import Style

_SUFFIXES = {"gv": "dot", "md": "markdown", "mmd": "mermaid"}


_Fields = Annotated[
    list[str] | None,
    typer.Option("--field", metavar="FIELD", help="Which field; a map takes several."),
]
_Organisations = Annotated[
    list[str] | None,
    typer.Option(
        "--organisation", metavar="ORG", help="Draw what this body gives, gets or asks. Repeat."
    ),
]
_Around = Annotated[
    str, typer.Option("--around", metavar="ORG", help="Draw what lies within --hops flows of it.")
]
_Hops = Annotated[int, typer.Option("--hops", min=1, metavar="N", help="How many flows away.")]


def diagram(
    model: Model,
    regime: Regimes = None,
    kind: Annotated[
        str, typer.Option("--kind", "-k", metavar="K", help=f"One of {', '.join(kinds())}.")
    ] = "flow",
    field: _Fields = None,
    organisation: _Organisations = None,
    around: _Around = "",
    hops: _Hops = 1,
    to: Annotated[str, typer.Option("--to", metavar="ORG", help="Who comes to hold it.")] = "",
    about: Annotated[str, typer.Option("--about", metavar="SUBJECT", help="About whom.")] = "",
    purpose: Annotated[str, typer.Option("--purpose", metavar="P", help="For what.")] = "",
    by: Annotated[
        str, typer.Option("--by", metavar="WHAT", help="A matrix by field or by organisation.")
    ] = "field",
    scale: Annotated[
        float, typer.Option("--scale", min=0.1, max=8, help="Pixels of a PNG for each drawn.")
    ] = 1.5,
    theme: Themed = "",
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="svg, png, pdf, markdown or json; for a flow map also dot, mermaid, d2 or drawio.",
        ),
    ] = None,
    output: Output = None,
) -> None:
    """Draw a picture of who gives what to whom; --regime may be repeated.

    A map, a matrix or a ledger can be narrowed by --field, --about, --organisation and --around:
    what is left stands where it stood, and the picture says what was left out.
    Beside a picture that is written to a file stands what it says in words, as Markdown.
    """
    from dpia.api.loading import load
    from dpia.api.pictures import asked
    from dpia.api.pictures import picture
    from dpia.api.regimes import look
    from dpia.api.theming import style
    from dpia.report.map_part import Part

    flow_file, regimes = look(load(model), tuple(regime or ()))
    part = Part(tuple(field or ()), about, tuple(organisation or ()), around, hops)
    ask = replace(asked(flow_file, regimes, kind, (part, to, purpose)), by=by)
    suffix = output.rpartition(".")[2] if output and "." in output else "svg"
    written = format_ or _SUFFIXES.get(suffix, suffix)
    _give(picture(kind, ask), written, (scale, style(theme)), output, kind)


def _give(
    made: Picture, format_: str, look: tuple[float, Style], output: str | None, kind: str
) -> None:
    """Write a picture, and beside a file that is drawn its text equivalent."""
    from dpia.api.pictures import equivalent
    from dpia.api.pictures import write_picture
    from dpia.api.writing import UnknownFormatError
    from dpia.cli.output import put
    from dpia.cli.trouble import refuse

    default = "map" if kind == "flow" else kind
    try:
        content = write_picture(made, format_, *look)
    except UnknownFormatError as error:
        refuse(str(error), "see --help for the formats")
        return
    if made.note:
        print(f"dpia: {made.note}", file=sys.stderr)
    put(content, output, f"{default}.{format_}")
    path = output or (f"{default}.{format_}" if format_ in {"pdf", "png"} else "")
    if path and format_ in {"pdf", "png", "svg"}:
        stem = path.rpartition(".")[0] if path.endswith(f".{format_}") else path
        put(equivalent(made), f"{stem}.md", "")


COMMAND = diagram
