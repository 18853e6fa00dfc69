"""A lane: one regime with the person at its left and the recipient at its right."""

from __future__ import annotations

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.chain.places import PERSON
from dpia.drawing.chain.places import RECIPIENT
from dpia.drawing.chain.places import Places
from dpia.drawing.chain.ways import draw_way
from dpia.drawing.geometry import Box
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import placed
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.language.say import say
from dpia.report.picture.caption import Caption
from dpia.report.picture.caption import numbers
from dpia.report.picture.chain import Lane
from dpia.report.picture.chain import Section

_BETWEEN = 24.0
_EMPTY = 56.0


def draw_lane(lane: Lane, section: Section, caption: Caption, ends: str, places: Places) -> Drawn:
    """Draw a lane from nought."""
    head = _head(lane, places)
    parts = [_nothing(lane, places)] if lane.nothing else []
    parts += [draw_way(way, places, caption) for way in lane.ways]
    y = head.height
    drawn: list[Element] = []
    for part in parts:
        drawn.append(placed(part, 0, y))
        y += part.height + _BETWEEN
    names = (
        places.type.lines(section.person.text, PERSON - 16, bold=True),
        places.type.lines(ends, RECIPIENT - 16, bold=True),
    )
    least = max(len(lines) for lines in names) * LEADING + 14
    body = Box(0, head.height, 0, max(y - head.height - _BETWEEN, _EMPTY, least))
    person = _end(names[0], Box(0, body.y, PERSON, body.height), places, corner=20)
    at = Box(places.recipient, body.y, RECIPIENT, body.height)
    recipient = _end(names[1], at, places, corner=4)
    notes = _beside(lane, places, caption, body.bottom + 10)
    whole = group(*head.elements, person, recipient, *drawn, *notes.elements, class_="lane")
    return Drawn((whole,), body.bottom + notes.height)


def _head(lane: Lane, places: Places) -> Drawn:
    titles = places.type.lines(lane.title.text, places.width, size=DISPLAY, bold=True)
    end = 30 + (len(titles) - 1) * DISPLAY_LEADING
    left = places.type.width(titles[-1], size=DISPLAY, bold=True) + 14 if titles else 0.0
    rule = element("rect", x=0, y=0, width=places.width, height=2, fill=INK)
    names = tuple(
        text(places.type, 0, 30 + index * DISPLAY_LEADING, line, size=DISPLAY, bold=True)
        for index, line in enumerate(titles)
    )
    room = places.width - left
    if places.type.width(lane.period.text, size=DISPLAY) > room:
        left, end = 0.0, end + DISPLAY_LEADING
    lines = places.type.lines(lane.period.text, places.width - left, size=DISPLAY)
    days = tuple(
        text(places.type, left, end + index * DISPLAY_LEADING, line, size=DISPLAY, fill=QUIET)
        for index, line in enumerate(lines)
    )
    return Drawn((rule, *names, *days), end + (len(lines) - 1) * DISPLAY_LEADING + 20)


def _end(lines: tuple[str, ...], box: Box, places: Places, *, corner: float) -> Element:
    """Draw the person, or the recipient: as high as all ways that lie between them."""
    top = box.centre.y - len(lines) * LEADING / 2 + 13.5
    return group(
        plate(box, fill=PAPER, outline=Outline(INK, 1.5), corner=corner, kind="node"),
        *(
            text(
                places.type,
                box.centre.x,
                top + index * LEADING,
                line,
                bold=True,
                anchor="middle",
            )
            for index, line in enumerate(lines)
        ),
        class_="end",
    )


def _nothing(lane: Lane, places: Places) -> Drawn:
    """Draw a way that is not there: dots that do not arrive, and the words in their midst."""
    middle = (PERSON + places.recipient) / 2
    room = places.recipient - PERSON - 160
    lines = places.type.lines(lane.nothing.text if lane.nothing else "", room, bold=True)
    width = max((places.type.width(line, bold=True) for line in lines), default=0.0) + 28
    height = len(lines) * LEADING + 14
    y = max(_EMPTY, height) / 2
    sign = Box(middle - width / 2, y - height / 2, width, height)
    dots = (
        element(
            "line",
            class_="nothing",
            x1=start,
            y1=y,
            x2=end,
            y2=y,
            stroke=QUIET,
            stroke_width=2,
            stroke_dasharray="2 7",
        )
        for start, end in ((PERSON + 6, sign.x - 10), (sign.right + 10, places.recipient - 14))
    )
    said = (
        text(places.type, middle, sign.y + 20.5 + index * LEADING, line, bold=True, anchor="middle")
        for index, line in enumerate(lines)
    )
    outline = Outline(QUIET, 1.2, "1.5 3")
    label = group(plate(sign, outline=outline), *said, class_="nothing")
    return Drawn((*dots, label), y * 2)


def _beside(lane: Lane, places: Places, caption: Caption, top: float) -> Drawn:
    if not lane.beside:
        return Drawn((), 0.0)
    said = "; ".join(f"{one.text}{numbers(caption, one.cites)}" for one in lane.beside)
    left = places.cards[0] if places.cards else 0.0
    lines = places.type.lines(say("drawing.not-counted", gates=said), places.width - left)
    drawn = tuple(
        text(places.type, left, top + 12 + index * LEADING, line, fill=QUIET)
        for index, line in enumerate(lines)
    )
    return Drawn(drawn, 12 + len(lines) * LEADING)
