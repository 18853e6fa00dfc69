"""The whole picture of a chain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import text
from dpia.drawing.chain.lanes import draw_lane
from dpia.drawing.chain.places import Places
from dpia.drawing.chain.places import places_of
from dpia.drawing.doors import DOOR
from dpia.drawing.doors import door
from dpia.drawing.frame import MARGIN
from dpia.drawing.frame import Frame
from dpia.drawing.frame import framed
from dpia.drawing.geometry import Box
from dpia.drawing.keys import explained
from dpia.drawing.keys import line_key
from dpia.drawing.keys import stripe_key
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import Type
from dpia.drawing.type import type_of
from dpia.language.say import say
from dpia.report.picture.chain import ChainPicture
from dpia.report.picture.chain import Section
from dpia.report.picture.chain_page import page

_LEAST = 1120.0
_BETWEEN = 30.0


def draw(view: ChainPicture, style: Style = AS_SHIPPED) -> str:
    """Draw a chain as the text of an SVG."""
    type_ = type_of(style.theme)
    frame = Frame(view.caption, page(view), type_)
    places = [places_of(section, type_, frame.prefix) for section in view.sections]
    width = max([_LEAST - 2 * MARGIN, *(one.width for one in places)])
    drawn: list[Element] = []
    y = 0.0
    for section, at in zip(view.sections, places, strict=True):
        part = _section(view, section, at)
        drawn.append(placed(part, 0, y))
        y += part.height + _BETWEEN
    body = Drawn(tuple(drawn), max(y - _BETWEEN, 0.0))
    return framed(frame, body, tuple(_key(view, type_, frame.prefix)), width + 2 * MARGIN)


def _section(view: ChainPicture, section: Section, places: Places) -> Drawn:
    several = len(view.sections) > 1
    said = (section.about.text, section.finding.text) if several else (section.about.text,)
    lines = [
        (line, index)
        for index, words in enumerate(said)
        for line in places.type.lines(words, places.width, size=DISPLAY)
    ]
    drawn: list[Element] = [
        text(
            places.type,
            0,
            18 + index * DISPLAY_LEADING,
            line,
            size=DISPLAY,
            fill=INK if not which else QUIET,
        )
        for index, (line, which) in enumerate(lines)
    ]
    y = len(lines) * DISPLAY_LEADING + 8
    for lane in section.lanes:
        part = draw_lane(lane, section, view.caption, view.recipient.text, places)
        drawn.append(placed(part, 0, y))
        y += part.height + _BETWEEN
    return Drawn(tuple(drawn), y - _BETWEEN)


def _key(view: ChainPicture, type_: Type, prefix: str) -> Iterator[Piece]:
    """Explain what occurs in this picture."""
    lanes = [lane for section in view.sections for lane in section.lanes]
    ways = [way for lane in lanes for way in lane.ways]
    doors = [one for way in ways for stop in way.stops for one in stop.doors]
    if doors:
        plain = partial(_door, prefix=prefix, contested=False)
        yield explained(type_, DOOR.width / 2, plain, say("legend.door"))
    if any(one.sides for one in doors):
        striped = partial(_door, prefix=prefix, contested=True)
        yield explained(type_, DOOR.width / 2, striped, say("legend.door-disputed"))
    if any(one.unnamed for one in doors):
        dotted = partial(_door, prefix=prefix, contested=False, unnamed=True)
        yield explained(type_, DOOR.width / 2, dotted, say("legend.door-unnamed"))
    if any(not way.contested for way in ways):
        yield line_key(type_, "", say("legend.established-way"))
    if any(way.contested for way in ways):
        yield line_key(type_, "7 5", say("legend.contested-way"))
        yield stripe_key(type_, prefix, say("legend.disputed"))
    if any(lane.nothing for lane in lanes):
        yield line_key(type_, "2 7", say("legend.nothing"))
    if any(stop.asks for way in ways for stop in way.stops):
        yield line_key(type_, "2 3", say("legend.above-line"), weight=1.0)


def _door(box: Box, *, prefix: str, contested: bool, unnamed: bool = False) -> tuple[Element, ...]:
    small = Box(box.x, box.y + 2, 13, 20)
    return (door(small, prefix, contested=contested, unnamed=unnamed),)
