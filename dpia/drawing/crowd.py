"""What is drawn in the place of a map that nobody could read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.matrix.picture import draw
from dpia.report.diagram import Diagram
from dpia.report.picture.ask import Ask
from dpia.report.picture.matrix_make import matrix
from dpia.report.picture.matrix_page import page

MOST = 40
"""A map of more flows is read by nobody."""


def instead(ask: Ask, diagram: Diagram) -> Picture | None:
    """Give the matrix of organisations, with a word of why, where a map has too many flows."""
    flows = {edge.id for panel in diagram.panels for edge in panel.edges}
    if len(flows) <= MOST:
        return None
    view = matrix(replace(ask, by="organisation"))
    note = f"{len(flows)} flows are more than a map can show: this is the matrix of them"
    return Picture(view, page(view), partial(draw, view), note=note)
