"""How pictures are to look, as a command was asked: a theme, and places that were kept."""

from __future__ import annotations

from dpia.api.beside import read_beside
from dpia.api.beside import refuse_where_wrong
from dpia.api.theming import theme
from dpia.document import Refusal
from dpia.document import Unreadable
from dpia.drawing.keeping import kept
from dpia.drawing.kind import Picture
from dpia.drawing.positions import NOWHERE
from dpia.drawing.positions import Positions
from dpia.drawing.positions import written
from dpia.drawing.positions_file import understood
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.report.diagram import Diagram
from dpia.report.picture.poster import Poster

_PLACED = ("flow", "poster")
"""The kinds of picture in which things have places to be kept."""


def style(theme_name: str, positions: str = "") -> Style:
    """Read a theme and a file of positions, where they are named; raise Unreadable."""
    look = theme(theme_name) if theme_name else AS_SHIPPED.theme
    return Style(look, positions_in(positions) if positions else NOWHERE)


def positions_in(path: str, *, or_none: bool = False) -> Positions:
    """Read a file of positions; raise Unreadable with everything wrong with it.

    With `or_none` a file that is not there holds none: it is about to be written.
    """
    try:
        document = read_beside(path)
    except Unreadable as unreadable:
        if or_none and [one.code for one in unreadable.diagnostics] == ["no-such-path"]:
            return NOWHERE
        raise
    positions, problems = understood(document.data)
    refuse_where_wrong(problems, document)
    return positions


def kept_positions(made: Picture, kind: str, before: Positions, *, prune: bool) -> str:
    """Write the places of a map, those that were kept before first; raise Refusal for no map."""
    shown = made.view.diagram if isinstance(made.view, Poster) else made.view
    whole = made.whole or (shown if isinstance(shown, Diagram) else None)
    if kind not in _PLACED or whole is None:
        raise Refusal(
            f"a picture '{kind}' of this model has no places to keep\n"
            f"  help: {' and '.join(_PLACED)} have, up to as many flows as a map can show"
        )
    return written(kept(whole, before, prune=prune))
