"""`ledger`: every flow by its number, side by side in each regime."""

from __future__ import annotations

from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.ledger_sheet.picture import draw
from dpia.report.map import draw_map
from dpia.report.map import part_of
from dpia.report.map_page import page
from dpia.report.picture.ask import Ask


def picture(ask: Ask) -> Picture:
    """List what the map shows."""
    whole = draw_map(ask.flow_file, ask.regimes)
    view = part_of(ask.flow_file, whole, ask.part)
    return Picture(view, page(view), partial(draw, view), whole)
