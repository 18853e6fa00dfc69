"""`chain`: the steps from a person to a recipient, each body that may refuse a door."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.chain.picture import draw
from dpia.drawing.kind import Picture
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import noted
from dpia.report.picture.chain_make import chain
from dpia.report.picture.chain_page import page
from dpia.report.picture.unheeded import in_answer


def picture(ask: Ask) -> Picture:
    """Answer the question, and draw the answer."""
    view = chain(ask)
    view = replace(view, caption=noted(view.caption, in_answer(ask)))
    return Picture(view, page(view), partial(draw, view))
