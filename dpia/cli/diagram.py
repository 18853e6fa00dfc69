"""`dpia diagram`: a picture of one regime, or of several on one set of places."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from dataclasses import replace
from typing import TYPE_CHECKING
from typing import Annotated

import typer

from dpia.catalogue import kinds
from dpia.cli.options import Model
from dpia.cli.options import Output
from dpia.cli.options import Placed
from dpia.cli.options import Regimes
from dpia.cli.options import Spoken
from dpia.cli.options import Themed
from dpia.cli.progress import late
from dpia.cli.speaking import speak

if TYPE_CHECKING:
    from collections.abc import Callable

    from dpia.drawing.kind import Picture
    from dpia.drawing.png import Dots
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
_Collapse = Annotated[
    list[str] | None,
    typer.Option("--collapse", metavar="GROUP", help="Draw a group of bodies as one. Repeat."),
]
_Split = Annotated[
    str,
    typer.Option(
        "--split", metavar="WHAT", help="Several maps: by group or by recipient of the data."
    ),
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
    collapse: _Collapse = None,
    split: _Split = "",
    to: Annotated[str, typer.Option("--to", metavar="ORG", help="Who comes to hold it.")] = "",
    about: Annotated[str, typer.Option("--about", metavar="SUBJECT", help="About whom.")] = "",
    purpose: Annotated[str, typer.Option("--purpose", metavar="P", help="For what.")] = "",
    by: Annotated[
        str, typer.Option("--by", metavar="WHAT", help="A matrix by field or by organisation.")
    ] = "field",
    scale: Annotated[
        float | None,
        typer.Option("--scale", min=0.1, max=8, help="Pixels of a PNG for each drawn: 1.5."),
    ] = None,
    dpi: Annotated[
        int | None,
        typer.Option("--dpi", min=24, max=768, help="Or dots to an inch, as the PNG then says."),
    ] = None,
    theme: Themed = "",
    positions: Placed = "",
    keep_positions: Annotated[
        bool, typer.Option("--keep-positions", help="Add to that file what has no place yet.")
    ] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="And take out of it what is not in this map.")
    ] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            help="svg, png, pdf, markdown or json; for a flow map also dot, mermaid, d2 or drawio.",
        ),
    ] = None,
    language: Spoken = "",
    output: Output = None,
) -> None:
    """Draw a picture of who gives what to whom; --regime may be repeated.

    A picture is narrowed by --field, --about, --organisation and --around: what is left stands
    where it stood, and the picture says what was left out, or that it cannot be narrowed so.
    Above forty flows the matrix is drawn in the place of the map; --split group draws several
    maps in its place, as FILE-1, FILE-2 and so on, each flow on one of them.
    Beside a picture that is written to a file stands what it says in words, as Markdown.
    """
    from dpia.api.asking import groups_named
    from dpia.api.loading import load
    from dpia.api.pictures import asked
    from dpia.api.pictures import picture
    from dpia.api.pictures import pictures
    from dpia.api.regimes import look
    from dpia.api.styling import style
    from dpia.report.map_part import Part

    speak(language)
    flow_file, regimes = look(load(model), tuple(regime or ()))
    part = Part(tuple(field or ()), about, tuple(organisation or ()), around, hops)
    ask = replace(
        asked(flow_file, regimes, kind, (part, to, purpose)),
        by=by,
        collapse=groups_named(flow_file, tuple(collapse or ())),
    )
    suffix = output.rpartition(".")[2] if output and "." in output else "svg"
    if keep_positions or prune:
        _keep(picture(kind, ask), kind, positions, prune=prune)
    writing = _Writing(
        format_ or _SUFFIXES.get(suffix, suffix),
        (_fineness(scale, dpi), style(theme, positions)),
        output,
        kind,
    )
    with late("drawing") as heard:
        if not split:
            writing.give(picture(kind, ask))
            return
        writing.give_all(pictures(kind, ask, split), heard)


def _fineness(scale: float | None, dpi: int | None) -> float | Dots:
    """Say how fine a PNG is; of two ways to say so, one is taken."""
    from dpia.cli.trouble import refuse
    from dpia.drawing.png import Dots

    if scale is not None and dpi is not None:
        refuse("--scale and --dpi both say how fine a PNG is", "give one of them")
    return Dots(dpi) if dpi is not None else 1.5 if scale is None else scale


def _keep(made: Picture, kind: str, path: str, *, prune: bool) -> None:
    """Write where things stand in a map into the file of positions."""
    from dpia.api.styling import kept_positions
    from dpia.api.styling import positions_in
    from dpia.cli.output import put
    from dpia.cli.trouble import refuse

    if not path:
        refuse("positions are kept in a file, and none is named", "add --positions FILE")
    put(kept_positions(made, kind, positions_in(path, or_none=True), prune=prune), path, "")


@dataclass(frozen=True, slots=True)
class _Writing:
    """In which format, at which scale and in which theme, to which file, and of what kind."""

    format: str
    look: tuple[float | Dots, Style]
    output: str | None
    kind: str

    def give_all(self, made: tuple[Picture, ...], heard: Callable[[int, int], None]) -> None:
        """Write several pictures, each to a file with its number before the suffix."""
        name = self.output or f"{self._default()}.{self.format}"
        stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
        width = len(str(len(made)))
        for number, one in enumerate(made, start=1):
            replace(self, output=f"{stem}-{number:0{width}}{dot}{suffix}").give(one)
            heard(number, len(made))

    def give(self, made: Picture) -> None:
        """Write a picture, and beside a file that is drawn its text equivalent."""
        from dpia.api.pictures import equivalent
        from dpia.api.pictures import write_picture
        from dpia.api.writing import UnknownFormatError
        from dpia.cli.output import put
        from dpia.cli.trouble import refuse

        default = f"{self._default()}.{self.format}"
        try:
            content = write_picture(made, self.format, *self.look)
        except UnknownFormatError as error:
            refuse(str(error), "see --help for the formats")
            return
        if made.note:
            print(f"dpia: {made.note}", file=sys.stderr)
        put(content, self.output, default)
        path = self.output or (default if self.format in {"pdf", "png"} else "")
        if path and self.format in {"pdf", "png", "svg"}:
            stem = path.rpartition(".")[0] if path.endswith(f".{self.format}") else path
            put(equivalent(made), f"{stem}.md", "")

    def _default(self) -> str:
        return "map" if self.kind == "flow" else self.kind


COMMAND = diagram
