"""Organisations, the people whom data are about, and the bands that they stand in."""

from __future__ import annotations

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Size
from dpia.drawing.layout import BAND_MARGIN
from dpia.drawing.palette import BAND
from dpia.drawing.palette import EDGE
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import plate
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.report.diagram import Group
from dpia.report.diagram import Node

WIDTH = 128.0
_PADDING = 8.0
_LEAST = 44.0
_TITLE_WIDTH = 220.0


def node_size(node: Node, ports: int, gap: float, type_: Type) -> Size:
    """Give the room of a node: for its words, and for the flows that meet one of its sides."""
    words = len(_titles(node, type_)) + len(_subtitles(node, type_))
    return Size(WIDTH, max(_LEAST, words * LEADING + 2 * _PADDING, ports * gap + 8))


def node_box(node: Node, box: Box, type_: Type) -> Element:
    """Draw a node: an organisation has corners, people have none."""
    titles, subtitles = _titles(node, type_), _subtitles(node, type_)
    top = box.centre.y - (len(titles) + len(subtitles)) * LEADING / 2 + 13.5
    lines = (*((line, True) for line in titles), *((line, False) for line in subtitles))
    return group(
        plate(
            box,
            fill=PAPER,
            outline=Outline(INK, 1.5),
            corner=min(box.height / 2, 22) if node.subject else 4,
            kind="node",
        ),
        *(
            text(
                type_,
                box.centre.x,
                top + index * LEADING,
                line,
                bold=bold,
                fill=INK if bold else QUIET,
                anchor="middle",
            )
            for index, (line, bold) in enumerate(lines)
        ),
        class_="organisation",
    )


def band_title_size(band: Group, type_: Type) -> Size:
    """Give the room of a band's title."""
    lines = band_lines(band, type_)
    width = max((type_.width(line, bold=True) for line in lines), default=0.0)
    return Size(width + 2, len(lines) * LEADING)


def band_lines(band: Group, type_: Type) -> tuple[str, ...]:
    """Break a band's title."""
    return type_.lines(band.title.text, _TITLE_WIDTH, bold=True)


def band_box(band: Group, box: Box, type_: Type) -> Element:
    """Draw a band and its title."""
    return group(
        element(
            "rect",
            class_="band",
            x=box.x,
            y=box.y,
            width=box.width,
            height=box.height,
            rx=9,
            fill=BAND,
            stroke=EDGE,
        ),
        *(
            text(
                type_,
                box.x + BAND_MARGIN,
                box.y + 18 + index * LEADING,
                line,
                bold=True,
                fill=QUIET,
            )
            for index, line in enumerate(band_lines(band, type_))
        ),
    )


def _titles(node: Node, type_: Type) -> tuple[str, ...]:
    return type_.lines(node.title.text, WIDTH - 2 * _PADDING, bold=True)


def _subtitles(node: Node, type_: Type) -> tuple[str, ...]:
    return type_.lines(node.subtitle.text, WIDTH - 2 * _PADDING)
