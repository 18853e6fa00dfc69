"""`timeline`: instruments, events, regimes and counted figures on one line of time."""

from __future__ import annotations

from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.timeline.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.timeline_make import timeline
from dpia.report.picture.timeline_page import page


def picture(ask: Ask) -> Picture:
    """Lay out what has a date, and draw it."""
    view = timeline(ask)
    return Picture(view, page(view), partial(draw, view))
