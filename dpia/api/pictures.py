"""Draw a picture of a kind, and write it with its text equivalent."""

from __future__ import annotations

from difflib import get_close_matches

from dpia import catalogue
from dpia.api.asking import narrowed
from dpia.api.asking import question
from dpia.api.views import name_of
from dpia.api.writing import UnknownFormatError
from dpia.document import Refusal
from dpia.drawing.kind import Picture
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.diagram import Diagram
from dpia.report.map_part import Part
from dpia.report.picture.ask import Ask

_FORMATS = ("json", "markdown", "pdf", "png", "svg")
_IN_PARTS = frozenset({"flow", "ledger", "matrix"})
"""The kinds that may leave flows out, as they say how many."""
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


def asked(
    flow_file: FlowFile, regimes: tuple[Regime, ...], kind: str, wanted: tuple[Part, str, str]
) -> Ask:
    """Read what is wanted: a part for a kind that can show one, a question for the others.

    `wanted` holds the part, to whom and for what.  Raise Refusal where a kind can show no part.
    """
    part, to, purpose = wanted
    if kind in _IN_PARTS:
        return Ask(flow_file, regimes, None, part=narrowed(flow_file, part))
    several = len(part.fields) > 1
    if part.organisations or part.around or several:
        what = "more than one field" if several else "a part of its organisations"
        raise Refusal(
            f"the picture '{kind}' is not drawn for {what}\n"
            f"  help: {', '.join(sorted(_IN_PARTS))} can be narrowed so"
        )
    field = part.fields[0] if part.fields else ""
    put = question(flow_file, (field, to, "", part.about, purpose, "either"))
    return Ask(flow_file, regimes, put if field and to else None)


def write_picture(
    made: Picture, format_: str, scale: float = 1.0, style: Style = AS_SHIPPED
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
        places = (made.whole,) if format_ == "drawio" else ()
        written: str = catalogue.writer("diagram", format_)(made.view, *places)
        return written
    from dpia.formats import view_json

    return view_json.render(name_of(type(made.view)), made.view)


def equivalent(made: Picture) -> str:
    """Write in words, as Markdown, what a picture shows."""
    written: str = catalogue.writer("page", "markdown")(made.page, lambda _figure: "")
    return written
