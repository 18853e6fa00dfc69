"""`matrix`: fields by regimes, or organisations by organisations; it grows past any map."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.matrix.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import noted
from dpia.report.picture.matrix_make import matrix
from dpia.report.picture.matrix_page import page
from dpia.report.picture.unheeded import in_matrix


def picture(ask: Ask) -> Picture:
    """Lay the answers out, and draw them."""
    view = matrix(ask)
    view = replace(view, caption=noted(view.caption, in_matrix(ask)))
    return Picture(view, page(view), partial(draw, view))
