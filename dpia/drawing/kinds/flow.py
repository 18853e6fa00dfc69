"""`flow`: the map of organisations and flows, a panel for each regime on one set of places."""

from __future__ import annotations

from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.picture import draw
from dpia.report.map import draw_map
from dpia.report.map_page import page
from dpia.report.picture.ask import Ask


def picture(ask: Ask) -> Picture:
    """Draw the map."""
    view = draw_map(ask.flow_file, ask.regimes)
    return Picture(view, page(view), partial(draw, view))
