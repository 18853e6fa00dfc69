"""What is drawn in the place of a map that nobody could read."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.matrix.picture import draw
from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.map_split import MOST
from dpia.report.map_split import flows_in
from dpia.report.picture.ask import Ask
from dpia.report.picture.matrix_make import matrix
from dpia.report.picture.matrix_page import page
from dpia.report.statement import Statement


def instead(ask: Ask, diagram: Diagram) -> Picture | None:
    """Give the matrix of organisations, which says why, where a map has too many flows."""
    flows = flows_in(diagram)
    if flows <= MOST:
        return None
    view = matrix(replace(ask, by="organisation"))
    found = view.caption.finding
    why = say("drawing.matrix-instead", flows=f"{flows}")
    said = Statement(f"{found.text} {why}", found.grounds)
    view = replace(view, caption=replace(view.caption, finding=said))
    note = (
        f"{flows} flows are more than a map can show: this is the matrix of them; "
        "--split group draws several maps, --collapse GROUP draws fewer bodies"
    )
    return Picture(view, page(view), partial(draw, view), note=note)
