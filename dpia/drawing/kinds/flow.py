"""`flow`: the map of organisations and flows, a panel for each regime on one set of places."""

from __future__ import annotations

from functools import partial

from dpia.drawing.crowd import instead
from dpia.drawing.kind import Picture
from dpia.drawing.picture import draw
from dpia.report.map import draw_map
from dpia.report.map import part_of
from dpia.report.map_page import page
from dpia.report.picture.ask import Ask


def picture(ask: Ask) -> Picture:
    """Draw the map, or say that there are too many flows for one and draw the matrix."""
    whole = draw_map(ask.flow_file, ask.regimes)
    view = part_of(ask.flow_file, whole, ask.part)
    return instead(ask, view) or Picture(view, page(view), partial(draw, view, whole), whole)
