"""The regimes of a card side by side, all in the same sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.card.fitting import Setting
from dpia.drawing.card.fitting import fitted
from dpia.drawing.card.fitting import size_for
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.type import Type
from dpia.report.picture.card import CardSide

_PADDING = 18.0
_TITLE = Setting(24, bold=True)
_DAYS = Setting(15, fill=QUIET)
_FIGURE = Setting(80, bold=True)
_SAID = Setting(22)


def draw_sides(
    sides: tuple[CardSide, ...], boxes: tuple[Box, ...], type_: Type, prefix: str
) -> Iterator[Element]:
    """Draw every regime; a figure that is contested stands on stripes."""
    rooms = tuple(_rooms(box) for box in boxes)
    settings = tuple(
        _common(
            [(_words(side)[at], room[at]) for side, room in zip(sides, rooms, strict=True)],
            one,
            type_,
        )
        for at, one in enumerate((_TITLE, _DAYS, _FIGURE, _SAID))
    )
    for side, box, room in zip(sides, boxes, rooms, strict=True):
        title, days, figure, said = (
            tuple(fitted(words, part, type_, replace(one, striped=is_striped)))
            for words, part, one, is_striped in zip(
                _words(side), room, settings, (False, False, side.contested, False), strict=True
            )
        )
        ground = Box(box.x, box.y + 74, box.width, 104)
        fill = hatched(prefix) if side.contested else PAPER
        yield group(
            plate(box, outline=Outline(INK, 2), corner=6, kind="node"), *title, *days, *said
        )
        strip = plate(ground, fill=fill, outline=Outline(INK, 1), corner=0)
        yield group(strip, *figure, class_="figure")


def _words(side: CardSide) -> tuple[str, str, str, str]:
    return side.title.text, side.period.text, side.figure.text, side.text.text


def _rooms(box: Box) -> tuple[Box, Box, Box, Box]:
    left, width = box.x + _PADDING, box.width - 2 * _PADDING
    return (
        Box(left, box.y + 8, width, 31),
        Box(left, box.y + 38, width, 32),
        Box(left, box.y + 74, width, 104),
        Box(left, box.y + 190, width, box.height - 200),
    )


def _common(words: list[tuple[str, Box]], setting: Setting, type_: Type) -> Setting:
    """Find the size at which all of them fit."""
    size = min(size_for(said, box, type_, setting) for said, box in words)
    return Setting(size, setting.bold, setting.fill)
