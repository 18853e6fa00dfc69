"""`poster`: the maps of all regimes below each other, on the same places, with headlines."""

from __future__ import annotations

from functools import partial

from dpia.drawing.crowd import instead
from dpia.drawing.kind import Picture
from dpia.drawing.poster.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.poster import maps
from dpia.report.picture.poster import page
from dpia.report.picture.poster import poster


def picture(ask: Ask) -> Picture:
    """Draw the maps, or say that there are too many flows for them and draw the matrix."""
    diagram = maps(ask)
    if (other := instead(ask, diagram)) is not None:
        return other
    view = poster(ask, diagram)
    return Picture(view, page(view), partial(draw, view))
