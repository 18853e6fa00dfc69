"""A card of the way: what is asked, thin and above; what is given, bold and below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.chain.places import CARD
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.language.say import say
from dpia.report.picture.chain import Move
from dpia.report.picture.chain import Stop

PADDING = 9.0
_ROOM = CARD - 2 * PADDING
_RULE = 9.0


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    bold: bool = False
    fill: str = QUIET
    striped: bool = False


def card_height(stop: Stop, type_: Type) -> float:
    """Give the height that a card takes."""
    asks, gives = _asks(stop, type_), _gives(stop, type_)
    between = _RULE if asks and gives else 0.0
    return (len(asks) + len(gives)) * LEADING + between + 2 * PADDING - 3


def card(stop: Stop, box: Box, type_: Type, prefix: str, *, contested: bool) -> Element:
    """Draw a card in its box."""
    asks, gives = _asks(stop, type_), _gives(stop, type_)
    top = box.y + PADDING
    middle = top + len(asks) * LEADING
    drawn = [*_lines(asks, box.x, top, type_, prefix)]
    if asks and gives:
        drawn.append(_rule(box, middle + 1))
        middle += _RULE
    drawn += _lines(gives, box.x, middle, type_, prefix)
    outline = Outline(INK, 1.5, "6 4" if contested else "")
    return group(plate(box, outline=outline, corner=4, kind="node"), *drawn, class_="stop")


def _asks(stop: Stop, type_: Type) -> tuple[_Line, ...]:
    return tuple(line for move in stop.asks for line in _move(stop, move, type_, asks=True))


def _gives(stop: Stop, type_: Type) -> tuple[_Line, ...]:
    return tuple(line for move in stop.gives for line in _move(stop, move, type_, asks=False))


def _move(stop: Stop, move: Move, type_: Type, *, asks: bool) -> Iterator[_Line]:
    title = f"{move.number} {move.name.text}"
    yield from _broken(title, type_, bold=not asks, fill=QUIET if asks else INK)
    if stop.repeated:
        if not asks:
            yield _Line(say("drawing.as-above"))
        return
    route = say("drawing.asks", what=move.route.text) if asks else move.route.text
    yield from _broken(route, type_, fill=QUIET if asks else INK)
    if not asks:
        yield from _broken(move.under.text, type_)
        yield from _standing(move, type_)
    elif not stop.gives:
        yield from _standing(move, type_)


def _standing(move: Move, type_: Type) -> Iterator[_Line]:
    striped = move.disputed
    for line in type_.lines(move.standing.text, _ROOM - (10 if striped else 0)):
        yield _Line(line, fill=INK if striped else QUIET, striped=striped)


def _broken(words: str, type_: Type, *, bold: bool = False, fill: str = QUIET) -> Iterator[_Line]:
    for line in type_.lines(words, _ROOM, bold=bold):
        yield _Line(line, bold, fill)


def _lines(
    lines: tuple[_Line, ...], left: float, top: float, type_: Type, prefix: str
) -> Iterator[Element]:
    for index, line in enumerate(lines):
        x, y = left + PADDING, top + index * LEADING
        if line.striped:
            ground = Box(x, y, type_.width(line.words) + 10, LEADING)
            yield plate(ground, fill=hatched(prefix), kind="stripe", corner=2)
            x += 5
        yield text(
            type_, x, y + 13.5, line.words, bold=line.bold, fill=line.fill, striped=line.striped
        )


def _rule(box: Box, y: float) -> Element:
    """Draw the line between what is asked and what is given."""
    return element(
        "line",
        x1=box.x + PADDING,
        y1=y + 2,
        x2=box.right - PADDING,
        y2=y + 2,
        stroke=QUIET,
        stroke_width=1,
        stroke_dasharray="2 3",
    )
