"""The figures at the end of a way: how many bodies must let it pass, in the words of the trace."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.chain.places import NUMBER
from dpia.drawing.chain.places import Places
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.rows import Drawn
from dpia.drawing.type import LEADING
from dpia.language.say import say
from dpia.report.picture.caption import Caption
from dpia.report.picture.caption import numbers
from dpia.report.picture.chain import Number
from dpia.report.picture.chain import Way

FIGURE = 44.0


def figures(way: Way, places: Places, caption: Caption) -> Drawn:
    """Set the figures below each other, from nought."""
    drawn: list[Element] = []
    top = 0.0
    for one in way.numbers:
        part = _number(one, places, caption, top)
        drawn += part.elements
        top += part.height + 8
    return Drawn(tuple(drawn), max(top - 8, 0.0))


def _number(one: Number, places: Places, caption: Caption, top: float) -> Drawn:
    """Set a figure large and its words beside it; where it is no plain figure, words alone."""
    figure, rest = _parted(one)
    left = places.type.width(figure, size=FIGURE, bold=True) + 10 if figure else 0.0
    lines = tuple(_lines(one, rest, places, caption, NUMBER - left))
    said = tuple(
        text(
            places.type,
            left,
            top + 15 + index * LEADING,
            line,
            bold=bold,
            fill=INK if bold else QUIET,
        )
        for index, (line, bold) in enumerate(lines)
    )
    large = text(places.type, 0, top + 35, figure, size=FIGURE, bold=True)
    height = max(len(lines) * LEADING + 2, 40.0 if figure else 0.0)
    return Drawn((group(*((large,) if figure else ()), *said, class_="figure"),), height)


def _parted(one: Number) -> tuple[str, str]:
    """Part a figure from the words after it; there is none where it is not plain, or not first."""
    figure, whole = one.figure.text, one.text.text
    if figure.isdecimal() and whole.startswith(f"{figure} "):
        return figure, whole.removeprefix(f"{figure} ")
    return "", whole


def _lines(
    one: Number, rest: str, places: Places, caption: Caption, room: float
) -> Iterator[tuple[str, bool]]:
    for line in places.type.lines(rest, room, bold=True):
        yield line, True
    if one.sides is not None:
        cited = numbers(caption, one.sides.cites)
        words = say("drawing.number-if", sides=one.sides.text, sources=cited)
        for line in places.type.lines(words, room):
            yield line, False
