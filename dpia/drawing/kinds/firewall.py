"""`firewall`: what must stop, at the least, so that a field no longer arrives."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.kind import Picture
from dpia.drawing.wall.picture import draw
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import noted
from dpia.report.picture.firewall import firewall
from dpia.report.picture.firewall import page
from dpia.report.picture.unheeded import in_answer


def picture(ask: Ask) -> Picture:
    """Ask what must stop, and draw the answer."""
    view = firewall(ask)
    view = replace(view, caption=noted(view.caption, in_answer(ask)))
    return Picture(view, page(view), partial(draw, view))
