"""One way: its line from the person to the recipient, with cards and doors on it."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.chain.cards import card
from dpia.drawing.chain.cards import card_height
from dpia.drawing.chain.figures import figures
from dpia.drawing.chain.places import CARD
from dpia.drawing.chain.places import PERSON
from dpia.drawing.chain.places import Places
from dpia.drawing.chain.places import gap
from dpia.drawing.doors import DOOR
from dpia.drawing.doors import door
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import around
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import placed
from dpia.drawing.type import LEADING
from dpia.language.say import say
from dpia.report.picture.caption import Caption
from dpia.report.picture.caption import numbers
from dpia.report.picture.chain import Door
from dpia.report.picture.chain import Stop
from dpia.report.picture.chain import Way

_HEAD = 10.0
_BELOW_DOOR = 22.0


def draw_way(way: Way, places: Places, caption: Caption) -> Drawn:
    """Draw a way from nought: what it is above, its line in the middle, its figures at the end."""
    head = _head(way, places, caption)
    cards = max((card_height(stop, places.type) for stop in way.stops), default=0.0)
    above = max(cards, DOOR.height + 4)
    under = max((_door_lines(stop, places) for stop in way.stops), default=0) * LEADING
    told = figures(way, places, caption)
    y = head.height + max(above, told.height) / 2
    height = max(y + above / 2, y + DOOR.height / 2 + _BELOW_DOOR + under, told.height)
    drawn = (
        *head.elements,
        *_line(way, places, y),
        *(part for stop in way.stops for part in _stop(way, stop, places, y)),
        placed(told, places.number, max(y - told.height / 2, 0)),
    )
    return Drawn((group(*drawn, class_="way"),), height)


def _head(way: Way, places: Places, caption: Caption) -> Drawn:
    """Say how well the way stands, and in full which sides a contested one takes."""
    left, room = places.cards[0], places.recipient - places.cards[0] - 24
    if not way.contested:
        said = "; ".join((way.state.text, *(one.text for one in way.origins)))
        lines = places.type.lines(said, room)
        return Drawn(tuple(_text(places, left, lines, 0)), len(lines) * LEADING + 12)
    state = way.state.text.removeprefix(f"{say('trace.contested')}, ")
    cited = numbers(caption, way.telling.cites)
    mark = say("drawing.contested", telling=way.telling.text, sources=cited, state=state)
    first = places.type.lines(mark, room - 12, bold=True)
    taken = " ".join(say("drawing.it-takes", takes=one.text) for one in way.taken)
    rest = places.type.lines(taken, room)
    widest = max(places.type.width(line, bold=True) for line in first)
    stripe = Box(left, 0, widest + 12, len(first) * LEADING + 3)
    drawn = (
        plate(stripe, fill=hatched(places.prefix), kind="stripe"),
        *_text(places, left + 6, first, 1, bold=True, striped=True),
        *_text(places, left, rest, stripe.height + 2),
    )
    return Drawn(drawn, stripe.height + len(rest) * LEADING + 14)


def _text(  # noqa: PLR0913  a line of type has as many properties
    places: Places,
    x: float,
    lines: tuple[str, ...],
    top: float,
    *,
    bold: bool = False,
    striped: bool = False,
) -> Iterator[Element]:
    for index, line in enumerate(lines):
        y = top + 13.5 + index * LEADING
        yield text(places.type, x, y, line, bold=bold, fill=INK if bold else QUIET, striped=striped)


def _line(way: Way, places: Places, y: float) -> Iterator[Element]:
    end = places.recipient
    yield element(
        "line",
        class_="way-line",
        x1=PERSON,
        y1=y,
        x2=end - _HEAD,
        y2=y,
        stroke=INK,
        stroke_width=2,
        **({"stroke_dasharray": "7 5"} if way.contested else {}),
    )
    tip = f"M{end - 1:.1f} {y:.1f}l-11 -6v12Z"
    yield element(
        "path",
        d=tip,
        stroke=INK,
        stroke_width=1.5,
        fill=PAPER if way.contested else INK,
    )


def _stop(way: Way, stop: Stop, places: Places, y: float) -> Iterator[Element]:
    x = places.cards[stop.column]
    height = card_height(stop, places.type)
    box = Box(x, y - height / 2, CARD, height)
    yield card(stop, box, places.type, places.prefix, contested=way.contested)
    if stop.doors:
        middle = Point(x + CARD + gap(places, stop.column) / 2, y)
        contested = any(one.sides for one in stop.doors)
        unnamed = any(one.unnamed for one in stop.doors)
        box = around(middle, DOOR)
        ajar = door(box, places.prefix, contested=contested, unnamed=unnamed)
        words = tuple(_door_text(stop, places, middle))
        yield group(ajar, *words, class_="door-of")


def _door_text(stop: Stop, places: Places, middle: Point) -> Iterator[Element]:
    top = middle.y + DOOR.height / 2 + _BELOW_DOOR
    lines = _door_words(stop, places)
    for index, (line, bold) in enumerate(lines):
        yield text(
            places.type,
            middle.x,
            top + index * LEADING - 1,
            line,
            bold=bold,
            fill=INK if bold else QUIET,
            anchor="middle",
        )


def _door_lines(stop: Stop, places: Places) -> int:
    return len(_door_words(stop, places))


def _door_words(stop: Stop, places: Places) -> tuple[tuple[str, bool], ...]:
    """Name who may refuse, on each side where that is disputed."""
    room = gap(places, stop.column) - 8
    said = [part for one in stop.doors for part in _door_said(one)]
    return tuple(
        (line, bold) for words, bold in said for line in places.type.lines(words, room, bold=bold)
    )


def _door_said(one: Door) -> Iterator[tuple[str, bool]]:
    yield (say("drawing.nobody") if one.open else one.names.text), True
    if one.sides:
        yield say("drawing.door-if", sides=one.sides), False
    else:
        yield say("drawing.door-unnamed" if one.unnamed else "drawing.door-refuses"), False
