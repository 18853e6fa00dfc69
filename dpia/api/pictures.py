"""Draw a picture of a kind, and write it with its text equivalent."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches

from dpia import catalogue
from dpia.api.asking import narrowed
from dpia.api.asking import question
from dpia.api.views import name_of
from dpia.api.writing import UnknownFormatError
from dpia.document import Refusal
from dpia.drawing.kind import Picture
from dpia.drawing.png import Dots
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.diagram import Diagram
from dpia.report.map_part import Part
from dpia.report.map_split import WAYS
from dpia.report.names import Names
from dpia.report.picture.ask import Ask
from dpia.report.picture.maps import split

_FORMATS = ("json", "markdown", "pdf", "png", "svg")
_ANSWERS = ("card", "chain", "firewall")
"""The kinds that answer a question, which is whole or is none."""
_SPLIT = ("flow", "poster")
"""The kinds of which there can be several, a few flows on each."""
_OF_A_MAP = ("d2", "dot", "drawio", "mermaid")
"""Formats that write a map as text, for another tool to draw."""


def picture(kind: str, ask: Ask) -> Picture:
    """Make a picture; raise Refusal, with what there is, for a kind that is none."""
    if kind not in catalogue.kinds():
        near = get_close_matches(kind, catalogue.kinds(), n=1)
        advice = f"did you mean '{near[0]}'" if near else f"choose {', '.join(catalogue.kinds())}"
        raise Refusal(f"'{kind}' is no kind of picture\n  help: {advice}")
    made: Picture = catalogue.kind(kind)(ask)
    return made


def pictures(kind: str, ask: Ask, by: str) -> tuple[Picture, ...]:
    """Make several maps of one, by the group or the body that comes to hold what they show.

    Raise Refusal for a kind that is no map, and for another way to part one.
    """
    if kind not in _SPLIT:
        raise Refusal(
            f"the picture '{kind}' is not split into several"
            f"\n  help: {' and '.join(_SPLIT)} are; a part of the others is drawn by --organisation"
        )
    if by not in WAYS:
        raise Refusal(f"maps are split by {' or by '.join(WAYS)}, not by '{by}'")
    return tuple(picture(kind, ask.take(piece)) for piece in split(ask, by))


def asked(
    flow_file: FlowFile, regimes: tuple[Regime, ...], kind: str, wanted: tuple[Part, str, str]
) -> Ask:
    """Read what is wanted: a question for a kind that answers one, a part for the others.

    `wanted` holds the part, to whom and for what.  What does not narrow a picture is kept, so that
    the picture can say so; raise Refusal where a question is put for several fields at once.
    """
    part, to, purpose = wanted
    if kind not in _ANSWERS:
        part = narrowed(flow_file, part)
        return Ask(flow_file, regimes, None, part=part, aim=_aim(flow_file, to, purpose))
    if len(part.fields) > 1:
        raise Refusal(
            f"the picture '{kind}' answers a question about one field\n"
            "  help: give --field once, and draw a picture for each"
        )
    narrowed(flow_file, replace(part, fields=(), about=""))
    field = part.fields[0] if part.fields else ""
    put = question(flow_file, (field, to, "", part.about, purpose, "either"))
    return Ask(flow_file, regimes, put if field and to else None, part=part)


def _aim(flow_file: FlowFile, to: str, purpose: str) -> str:
    """Say in words whom and what a question would be about."""
    question(flow_file, ("", to, "", "", purpose, "either"))
    names = Names(flow_file.model)
    holder = names.text("organisation", to) if to else "anybody"
    use = f" for {names.text('purpose', purpose)}" if purpose else ""
    return f"what {holder} comes to hold{use}" if to or purpose else ""


def write_picture(
    made: Picture, format_: str, scale: float | Dots = 1.0, style: Style = AS_SHIPPED
) -> str | bytes:
    """Write a picture; raise UnknownFormatError for a format in which it cannot be written."""
    known = (*_FORMATS, *(_OF_A_MAP if isinstance(made.view, Diagram) else ()))
    if format_ not in known:
        raise UnknownFormatError(format_, tuple(sorted(known)))
    if format_ == "svg":
        return made.svg(style=style)
    if format_ == "markdown":
        return equivalent(made)
    if format_ == "png":
        from dpia.formats.diagram_png import painted

        return painted(made.svg(style=style), scale)
    if format_ == "pdf":
        from dpia.formats.page_pdf import drawing

        return drawing.render(made.svg(style=style), made.page)
    if format_ in _OF_A_MAP:
        places = (made.whole, style.places) if format_ == "drawio" else ()
        written: str = catalogue.writer("diagram", format_)(made.view, *places)
        return written
    from dpia.formats import view_json

    return view_json.render(name_of(type(made.view)), made.view)


def equivalent(made: Picture) -> str:
    """Write in words, as Markdown, what a picture shows."""
    written: str = catalogue.writer("page", "markdown")(made.page, lambda _figure: "")
    return written
