"""Words that are set as large as their room allows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.type import Type

_LEADING = 1.28
_SMALLEST = 9.0
_STEP = 0.92


@dataclass(frozen=True, slots=True)
class Setting:
    """How words are to be set: no larger than a size."""

    size: float
    bold: bool = False
    fill: str = INK
    striped: bool = False


def size_for(words: str, box: Box, type_: Type, setting: Setting) -> float:
    """Find the largest size at which words fit into a box; the smallest is still to be read."""
    size = setting.size
    while size > _SMALLEST:
        lines = type_.lines(words, box.width, size=size, bold=setting.bold)
        if len(lines) * size * _LEADING <= box.height:
            return size
        size = max(size * _STEP, _SMALLEST)
    return size


def fitted(words: str, box: Box, type_: Type, setting: Setting) -> Iterator[Element]:
    """Set words into a box; what fits at no size is cut, and says so."""
    size = size_for(words, box, type_, setting)
    lines = type_.lines(words, box.width, size=size, bold=setting.bold)
    room = max(int(box.height / (size * _LEADING)), 1)
    if len(lines) > room:
        lines = (*lines[: room - 1], "\N{HORIZONTAL ELLIPSIS}")
    for index, line in enumerate(lines):
        y = box.y + size * (0.86 + index * _LEADING)
        yield text(
            type_,
            box.x,
            y,
            line,
            size=size,
            bold=setting.bold,
            fill=setting.fill,
            striped=setting.striped,
        )
