"""`timeline`: instruments, events, regimes and counted figures on one line of time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.timeline.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import noted
from dpia.report.picture.timeline_make import timeline
from dpia.report.picture.timeline_page import page
from dpia.report.picture.unheeded import in_timeline


def picture(ask: Ask) -> Picture:
    """Lay out what has a date, and draw it."""
    view = timeline(ask)
    view = replace(view, caption=noted(view.caption, in_timeline(ask)))
    return Picture(view, page(view), partial(draw, view))
