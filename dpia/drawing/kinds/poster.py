"""`poster`: the maps of all regimes below each other, on the same places, with headlines."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.crowd import instead
from dpia.drawing.kind import Picture
from dpia.drawing.poster.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import noted
from dpia.report.picture.maps import maps
from dpia.report.picture.poster import page
from dpia.report.picture.poster import poster
from dpia.report.picture.unheeded import in_map


def picture(ask: Ask) -> Picture:
    """Draw the maps, or say that there are too many flows for them and draw the matrix."""
    found = maps(ask)
    if (other := instead(ask, found.view)) is not None:
        return other
    view = poster(ask, found.view)
    view = replace(view, caption=noted(view.caption, in_map(ask)))
    return Picture(view, page(view), partial(draw, view, found.whole), found.whole)
