"""`flow`: the map of organisations and flows, a panel for each regime on one set of places."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.kinds import matrix
from dpia.drawing.picture import draw
from dpia.report.map import draw_map
from dpia.report.map_page import page
from dpia.report.picture.ask import Ask

MOST = 40
"""A map of more flows is read by nobody."""


def picture(ask: Ask) -> Picture:
    """Draw the map, or say that there are too many flows for one and draw the matrix."""
    view = draw_map(ask.flow_file, ask.regimes)
    flows = {edge.id for panel in view.panels for edge in panel.edges}
    if len(flows) > MOST:
        note = f"{len(flows)} flows are more than a map can show: this is the matrix of them"
        return replace(matrix.picture(replace(ask, by="organisation")), note=note)
    return Picture(view, page(view), partial(draw, view))
