"""`flow`: the map of organisations and flows, a panel for each regime on one set of places."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.crowd import instead
from dpia.drawing.kind import Picture
from dpia.drawing.picture import draw
from dpia.report.map_page import page
from dpia.report.picture.ask import Ask
from dpia.report.picture.maps import maps
from dpia.report.picture.unheeded import in_map


def picture(ask: Ask) -> Picture:
    """Draw the map, or say that there are too many flows for one and draw the matrix."""
    found = maps(ask)
    view = replace(found.view, colophon=(*in_map(ask), *found.view.colophon))
    drawn = Picture(view, page(view), partial(draw, view, found.whole), found.whole)
    return instead(ask, view) or drawn
