"""`ledger`: every flow by its number, side by side in each regime."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.ledger_sheet.picture import draw
from dpia.report.map_page import page
from dpia.report.picture.ask import Ask
from dpia.report.picture.maps import maps
from dpia.report.picture.unheeded import in_map


def picture(ask: Ask) -> Picture:
    """List what the map shows."""
    found = maps(ask)
    view = replace(found.view, colophon=(*in_map(ask), *found.view.colophon))
    return Picture(view, page(view), partial(draw, view), found.whole)
