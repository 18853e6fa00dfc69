"""`card`: one claim, 1200 by 630: how many bodies must let it pass, before and after."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from dpia.drawing.card.picture import draw
from dpia.drawing.kind import Picture
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import noted
from dpia.report.picture.card import card
from dpia.report.picture.card import page
from dpia.report.picture.unheeded import in_answer


def picture(ask: Ask) -> Picture:
    """Answer the question in one claim, and draw it."""
    view = card(ask)
    view = replace(view, caption=noted(view.caption, in_answer(ask)))
    return Picture(view, page(view), partial(draw, view))
