"""`chain`: the steps from a person to a recipient, each body that may refuse a door."""

from __future__ import annotations

from functools import partial

from dpia.drawing.chain.picture import draw
from dpia.drawing.kind import Picture
from dpia.report.picture.ask import Ask
from dpia.report.picture.chain_make import chain
from dpia.report.picture.chain_page import page


def picture(ask: Ask) -> Picture:
    """Answer the question, and draw the answer."""
    view = chain(ask)
    return Picture(view, page(view), partial(draw, view))
