"""The whole matrix: its groups in columns of about the same height."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dpia.drawing.canvas import Element
from dpia.drawing.frame import MARGIN
from dpia.drawing.frame import Frame
from dpia.drawing.frame import framed
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.keys import explained
from dpia.drawing.keys import stripe_key
from dpia.drawing.matrix.cells import mark
from dpia.drawing.matrix.groups import Grid
from dpia.drawing.matrix.groups import draw_group
from dpia.drawing.palette import BAND
from dpia.drawing.palette import INK
from dpia.drawing.plates import Outline
from dpia.drawing.plates import plate
from dpia.drawing.proportion import columns_for
from dpia.drawing.proportion import filled
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.type import Type
from dpia.drawing.type import type_of
from dpia.language.say import say
from dpia.report.page import Tone
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.matrix_page import page

_WORDS = 128.0
_COUNTS = 84.0
_BETWEEN = 40.0
_BELOW = 30.0
_WIDEST = 1560.0
_LEAST = 900.0
_TONES = {
    Tone.YES: "legend.yes",
    Tone.NO: "legend.no",
    Tone.INFERRED: "legend.inferred",
    Tone.NOT_STATED: "legend.not-stated",
    Tone.ABSENT: "legend.no-terms",
    Tone.DISPUTED: "legend.cell-disputed",
}


def draw(view: Matrix, style: Style = AS_SHIPPED) -> str:
    """Draw a matrix as the text of an SVG."""
    type_ = type_of(style.theme)
    frame = Frame(view.caption, page(view), type_)
    grid = Grid(type_, frame.prefix, _WORDS if view.wide else _COUNTS)
    wide = max((grid.width(one) for one in view.groups), default=0.0)
    parts = tuple(draw_group(one, grid) for one in view.groups)
    widest = style.theme.units(_WIDEST)
    several = max(1, min(len(parts), int((widest + _BETWEEN) // (wide + _BETWEEN))))
    whole = sum(part.height + _BELOW for part in parts)
    if columns_for(whole / several, several * (wide + _BETWEEN)) > 1:
        several = min(len(parts), columns_for(whole, wide + _BETWEEN))
    drawn: list[Element] = []
    highest = 0.0
    for index, column in enumerate(filled(parts, several, _BELOW)):
        y = 0.0
        for part in column:
            drawn.append(placed(part, index * (wide + _BETWEEN), y))
            y += part.height + _BELOW
        highest = max(highest, y - _BELOW)
    width = max(several * (wide + _BETWEEN) - _BETWEEN, _LEAST)
    key = tuple(_key(view, type_, frame.prefix))
    return framed(frame, Drawn(tuple(drawn), highest), key, width + 2 * MARGIN)


def _key(view: Matrix, type_: Type, prefix: str) -> Iterator[Piece]:
    cells = [cell for one in view.groups for row in one.rows for cell in row.cells]
    tones = {cell.tone for cell in cells if cell.words.text}
    for tone, words in _TONES.items() if view.wide else ():
        if tone in tones:
            yield explained(type_, 14, partial(_sample, tone), say(words))
    if not view.wide:
        yield explained(type_, 0, lambda _box: (), say("legend.row-gives"))
        yield explained(type_, 0, lambda _box: (), say("legend.number-of-disclosures"))
        yield explained(type_, 0, lambda _box: (), say("legend.number-of-requests"))
        yield explained(type_, 0, lambda _box: (), say("legend.question-mark"))
    if Tone.DISPUTED in tones:
        yield stripe_key(type_, prefix, say("legend.sources-disagree"))
    if any(cell.changed for cell in cells):
        yield explained(type_, 32, _frame, say("legend.framed"))


def _sample(tone: Tone, box: Box) -> tuple[Element, ...]:
    return tuple(mark(tone, Point(box.x + 7, box.y + 13)))


def _frame(box: Box) -> tuple[Element, ...]:
    small = Box(box.x, box.y + 4, 30, 18)
    return (plate(small, fill=BAND, outline=Outline(INK, 1.8), corner=2, kind="sample"),)
