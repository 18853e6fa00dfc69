"""`matrix`: fields by regimes, or organisations by organisations; it grows past any map."""

from __future__ import annotations

from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.matrix.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.matrix_make import matrix
from dpia.report.picture.matrix_page import page


def picture(ask: Ask) -> Picture:
    """Lay the answers out, and draw them."""
    view = matrix(ask)
    return Picture(view, page(view), partial(draw, view))
