"""The whole card: 1200 by 630, the size that sites show of a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import write
from dpia.drawing.card.fitting import Setting
from dpia.drawing.card.fitting import fitted
from dpia.drawing.card.sides import draw_sides
from dpia.drawing.frame import Frame
from dpia.drawing.frame import root
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Size
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.sign import sign
from dpia.drawing.sign import sign_room
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.theme import BODY_SIZE
from dpia.drawing.type import Type
from dpia.drawing.type import type_of
from dpia.language.say import say
from dpia.report.picture.card import Card
from dpia.report.picture.card import page

SIZE = Size(1200.0, 630.0)
_MARGIN = 48.0
_TOP = 176.0
_HEIGHT = 330.0
_BETWEEN = 52.0
_SMALL = Setting(14, fill=QUIET)


def draw(view: Card, style: Style = AS_SHIPPED) -> str:
    """Draw a card as the text of an SVG."""
    theme = replace(style.theme, size=BODY_SIZE)  # a card has the size that sites show
    type_ = type_of(theme)
    frame = Frame(view.caption, page(view), type_)
    room = SIZE.width - 2 * _MARGIN - sign_room(theme)
    title = Setting(40, bold=True)
    lines = type_.lines(view.caption.title.text, room, size=title.size, bold=True)
    head = Box(_MARGIN, 38 if len(lines) > 1 else 46, room, 90)
    about = Box(_MARGIN, 128 if len(lines) > 1 else 112, room, 36)
    parts = (
        *sign(theme, SIZE.width - _MARGIN, 40),
        *fitted(view.caption.title.text, head, type_, title),
        *fitted(view.about.text, about, type_, Setting(22, fill=QUIET)),
        *_sides(view, type_, frame.prefix),
        *_foot(view, type_),
    )
    return write(root(frame, SIZE, group(*parts, class_="card")), theme)


def _sides(view: Card, type_: Type, prefix: str) -> Iterator[Element]:
    whole = Box(_MARGIN, _TOP, SIZE.width - 2 * _MARGIN, _HEIGHT)
    count = len(view.sides)
    if not count:
        yield from fitted(view.caption.finding.text, whole, type_, Setting(40, bold=True))
        return
    width = (whole.width - (count - 1) * _BETWEEN) / count
    boxes = tuple(
        replace(whole, x=whole.x + index * (width + _BETWEEN), width=width)
        for index in range(count)
    )
    yield from draw_sides(view.sides, boxes, type_, prefix)
    yield from (_arrow(box.x - _BETWEEN / 2, _TOP + 118) for box in boxes[1:])


def _arrow(x: float, y: float) -> Element:
    tip = f"M{x - 15:.1f} {y - 3:.1f}h16v-8l14 11l-14 11v-8h-16Z"
    return element("path", d=tip, fill=INK)


def _foot(view: Card, type_: Type) -> Iterator[Element]:
    room = SIZE.width - 2 * _MARGIN
    sources = " ".join(one.text for one in view.caption.sources)
    if any(one.cites for one in view.caption.sources):
        sources = say("drawing.sources", sources=sources)
    yield from fitted(sources, Box(_MARGIN, 520, room, 40), type_, _SMALL)
    said = " ".join(one.text for one in view.caption.colophon)
    yield from fitted(said, Box(_MARGIN, 568, room, 50), type_, _SMALL)
