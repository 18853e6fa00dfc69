"""The frame of a picture: title, finding and legend above it, sources and colophon below it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import text
from dpia.drawing.canvas import write
from dpia.drawing.geometry import Size
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import RULE
from dpia.drawing.plates import hatch
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.rows import rows
from dpia.drawing.sign import HEIGHT
from dpia.drawing.sign import sign
from dpia.drawing.sign import sign_room
from dpia.drawing.theme import Theme
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.language.say import say
from dpia.report.page import Page
from dpia.report.picture.caption import Caption
from dpia.report.picture.words import lines_of

MARGIN = 32.0
_LEGEND_ROW = 26.0
_MEASURE = 1180.0
"""The longest line that is still easy to read back from."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is written around a picture; `page` is its text equivalent."""

    caption: Caption
    page: Page
    type: Type

    @property
    def prefix(self) -> str:
        """Name the picture after what it says, so that two of them can stand in one page."""
        said = "\n".join(lines_of(self.page))
        return f"picture-{hashlib.sha256(said.encode(errors='replace')).hexdigest()[:8]}"


def framed(frame: Frame, body: Drawn, key: tuple[Piece, ...], width: float) -> str:
    """Write a picture: its body is drawn from nought, between the margins of a page of a width."""
    room = width - 2 * MARGIN
    top = _head(frame, room)
    legend = rows(key, x=0, y=0, width=room, row=_LEGEND_ROW)
    start = MARGIN + top.height + legend.height + (16 if key else 0)
    foot = _foot(frame, room)
    under = start + body.height + 26
    height = under + foot.height + MARGIN - 8
    return write(
        root(
            frame,
            Size(width, height),
            placed(top, MARGIN, MARGIN),
            element(
                "g",
                *legend.elements,
                class_="legend",
                transform=f"translate({MARGIN:.1f} {MARGIN + top.height:.1f})",
            ),
            placed(body, MARGIN, start),
            placed(foot, MARGIN, under),
        ),
        frame.type.theme,
    )


def root(frame: Frame, size: Size, *parts: Element) -> Element:
    """Make the element that holds a picture: its title and its text equivalent come first."""
    prefix, width, height = frame.prefix, size.width, size.height
    scale = frame.type.theme.scale
    return element(
        "svg",
        element("title", frame.caption.title.text, id=f"{prefix}-title"),
        element("desc", "\n".join(lines_of(frame.page)), id=f"{prefix}-desc"),
        element("defs", hatch(prefix, frame.type.theme)),
        element("rect", width=width, height=height, fill=PAPER),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        width=width * scale,
        height=height * scale,
        viewBox=f"0 0 {width:.1f} {height:.1f}",
        role="img",
        aria_labelledby=f"{prefix}-title {prefix}-desc",
    )


def _head(frame: Frame, room: float) -> Drawn:
    type_, theme = frame.type, frame.type.theme
    measure = min(room - sign_room(theme), _MEASURE)
    titles = type_.lines(frame.caption.title.text, measure, size=DISPLAY, bold=True)
    found = type_.lines(frame.caption.finding.text, measure, size=DISPLAY)
    drawn = tuple(
        text(
            type_,
            0,
            20 + index * DISPLAY_LEADING,
            line,
            size=DISPLAY,
            bold=index < len(titles),
            fill=INK if index < len(titles) else QUIET,
        )
        for index, line in enumerate((*titles, *found))
    )
    return Drawn((*drawn, *sign(theme, room, 0)), _head_height(len(drawn), theme))


def _head_height(lines: int, theme: Theme) -> float:
    return max(lines * DISPLAY_LEADING, HEIGHT if theme.logo else 0.0) + 10


def _foot(frame: Frame, room: float) -> Drawn:
    """Write the sources on as few lines as they take, then the lines of the colophon."""
    sources = "  ".join(one.text for one in frame.caption.sources)
    if any(one.cites for one in frame.caption.sources):
        sources = say("drawing.sources", sources=sources)
    said = (sources, *(one.text for one in frame.caption.colophon))
    lines = tuple(line for words in said for line in frame.type.lines(words, room))
    return Drawn(
        (
            element("rect", x=0, y=0, width=room, height=1, fill=RULE),
            *(
                text(frame.type, 0, 22 + index * LEADING, line, fill=QUIET)
                for index, line in enumerate(lines)
            ),
        ),
        22 + len(lines) * LEADING,
    )
