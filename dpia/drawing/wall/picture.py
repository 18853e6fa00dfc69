"""The whole picture of a firewall: a lane for each regime, the recipient at its right."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.frame import MARGIN
from dpia.drawing.frame import Frame
from dpia.drawing.frame import framed
from dpia.drawing.geometry import Box
from dpia.drawing.keys import explained
from dpia.drawing.keys import line_key
from dpia.drawing.keys import stripe_key
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.drawing.type import type_of
from dpia.drawing.wall.rows import RECIPIENT
from dpia.drawing.wall.rows import WIDTH
from dpia.drawing.wall.rows import running_row
from dpia.drawing.wall.rows import stop_row
from dpia.drawing.wall.rows import wall
from dpia.drawing.wall.rows import words_row
from dpia.language.say import say
from dpia.report.picture.firewall import MOST
from dpia.report.picture.firewall import Firewall
from dpia.report.picture.firewall import WallLane
from dpia.report.picture.firewall import left_out
from dpia.report.picture.firewall import page
from dpia.report.picture.firewall import summary

_AIR = 10.0
_BETWEEN = 30.0


def draw(view: Firewall, style: Style = AS_SHIPPED) -> str:
    """Draw a firewall as the text of an SVG."""
    type_ = type_of(style.theme)
    frame = Frame(view.caption, page(view), type_)
    drawn: list[Element] = []
    y = 0.0
    for lane in view.lanes:
        part = _lane(lane, view.recipient.text, type_, frame.prefix)
        drawn.append(placed(part, 0, y))
        y += part.height + _BETWEEN
    body = Drawn(tuple(drawn), max(y - _BETWEEN, 0.0))
    return framed(frame, body, tuple(_key(view, type_, frame.prefix)), WIDTH + 2 * MARGIN)


def _lane(lane: WallLane, recipient: str, type_: Type, prefix: str) -> Drawn:
    head = _head(lane, type_)
    parts: list[Element] = []
    y = head.height
    for row in _rows(lane, type_, prefix):
        parts.append(placed(row, 0, y))
        y += row.height + _AIR
    lines = type_.lines(recipient, WIDTH - RECIPIENT - 16, bold=True)
    height = max(y - _AIR - head.height, len(lines) * LEADING + 16)
    end = _end(lines, Box(RECIPIENT, head.height, WIDTH - RECIPIENT, height), type_)
    return Drawn((group(*head.elements, end, *parts, class_="lane"),), head.height + height)


def _rows(lane: WallLane, type_: Type, prefix: str) -> Iterator[Drawn]:
    for said in lane.proposed:
        yield words_row(said.text, type_)
    for said in lane.arrives:
        yield running_row(said.text, type_, prefix, contested=said in lane.contested)
    yield words_row(summary(lane).text, type_, bold=True)
    for number, said in enumerate(lane.stops[:MOST], start=1):
        yield stop_row(number, said.text, type_)
    for said in (*lane.beyond[:MOST], *left_out(lane)):
        yield words_row(said.text, type_)


def _head(lane: WallLane, type_: Type) -> Drawn:
    titles = type_.lines(lane.title.text, WIDTH, size=DISPLAY, bold=True)
    days = type_.lines(lane.period.text, WIDTH, size=DISPLAY)
    drawn = tuple(
        text(
            type_,
            0,
            30 + index * DISPLAY_LEADING,
            line,
            size=DISPLAY,
            bold=index < len(titles),
            fill=INK if index < len(titles) else QUIET,
        )
        for index, line in enumerate((*titles, *days))
    )
    rule = element("rect", x=0, y=0, width=WIDTH, height=2, fill=INK)
    return Drawn((rule, *drawn), 20 + len(drawn) * DISPLAY_LEADING)


def _end(lines: tuple[str, ...], box: Box, type_: Type) -> Element:
    top = box.centre.y - len(lines) * LEADING / 2 + 13.5
    return group(
        plate(box, fill=PAPER, outline=Outline(INK, 1.5), corner=4, kind="node"),
        *(
            text(type_, box.centre.x, top + index * LEADING, line, bold=True, anchor="middle")
            for index, line in enumerate(lines)
        ),
    )


def _key(view: Firewall, type_: Type, prefix: str) -> Iterator[Piece]:
    yield line_key(type_, "", say("legend.arrives"))
    if any(lane.contested for lane in view.lanes):
        yield line_key(type_, "7 5", say("legend.arrives-contested"))
        yield stripe_key(type_, prefix, say("legend.sources-disagree"))
    if any(lane.stops for lane in view.lanes):
        yield explained(type_, 14, _small_wall, say("legend.wall"))
        yield line_key(type_, "2 7", say("legend.no-longer-arrives"))


def _small_wall(box: Box) -> tuple[Element, ...]:
    return tuple(wall(Box(box.x, box.y + 2, 14, 22)))
