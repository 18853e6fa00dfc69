"""`firewall`: what must stop, at the least, so that a field no longer arrives."""

from __future__ import annotations

from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.wall.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.firewall import firewall
from dpia.report.picture.firewall import page


def picture(ask: Ask) -> Picture:
    """Ask what must stop, and draw the answer."""
    view = firewall(ask)
    return Picture(view, page(view), partial(draw, view))
