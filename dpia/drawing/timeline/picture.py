"""The whole timeline."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import accumulate

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import text
from dpia.drawing.frame import MARGIN
from dpia.drawing.frame import Frame
from dpia.drawing.frame import framed
from dpia.drawing.geometry import Box
from dpia.drawing.keys import explained
from dpia.drawing.palette import BAND
from dpia.drawing.palette import EDGE
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.timeline.bars import bar
from dpia.drawing.timeline.bars import hidden
from dpia.drawing.timeline.rows import event_row
from dpia.drawing.timeline.rows import instrument_row
from dpia.drawing.timeline.rows import period_row
from dpia.drawing.timeline.scale import WIDTH
from dpia.drawing.timeline.scale import Scale
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import Type
from dpia.drawing.type import type_of
from dpia.language.say import say
from dpia.report.picture.timeline import Days
from dpia.report.picture.timeline import Stretch
from dpia.report.picture.timeline import Timeline
from dpia.report.picture.timeline_page import page

_AXIS = 30.0
_HEAD = 40.0
_EVERY = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


def draw(view: Timeline, style: Style = AS_SHIPPED) -> str:
    """Draw a timeline as the text of an SVG."""
    type_ = type_of(style.theme)
    frame = Frame(view.caption, page(view), type_)
    scale = Scale(type_, frame.prefix, view.first_year, view.last_year)
    parts = tuple(_parts(view, scale))
    tops = list(accumulate((part.height for part in parts), initial=_AXIS))
    drawn = (
        *_years(scale, tops[-1]),
        *(placed(part, 0, top) for part, top in zip(parts, tops, strict=False)),
    )
    key = tuple(_key(type_, frame.prefix))
    return framed(frame, Drawn(drawn, tops[-1]), key, WIDTH + 2 * MARGIN)


def _parts(view: Timeline, scale: Scale) -> Iterator[Drawn]:
    caption = view.caption
    rows = (
        ("drawing.regimes", [period_row(one, scale, caption, bold=True) for one in view.regimes]),
        ("drawing.instruments", [instrument_row(one, scale, caption) for one in view.instruments]),
        ("drawing.events", [event_row(one, scale, caption) for one in view.events]),
        ("drawing.counted", [period_row(one, scale, caption, bold=False) for one in view.figures]),
    )
    for title, some in rows:
        if some:
            yield _head(say(title), scale)
            yield from some


def _head(title: str, scale: Scale) -> Drawn:
    rule = element("rect", x=0, y=6, width=WIDTH, height=1.5, fill=INK)
    said = text(scale.type, 0, 30, title, size=DISPLAY, bold=True)
    return Drawn((rule, said), _HEAD)


def _years(scale: Scale, height: float) -> Iterator[Element]:
    """Draw every second stretch of years as a band, its first year above it."""
    whole = scale.last_year - scale.first_year
    every = next((step for step in _EVERY if whole / step <= 18), _EVERY[-1])
    for index, year in enumerate(range(scale.first_year, scale.last_year, every)):
        left = scale.at(f"{year:04d}-01-01")
        right = scale.at(f"{min(year + every, scale.last_year):04d}-01-01")
        if index % 2 == 0:
            yield element(
                "rect", x=left, y=0, width=right - left, height=height, fill=BAND, class_="year"
            )
        if scale.type.theme.paint(EDGE):
            yield element("line", x1=left, y1=2, x2=left, y2=_AXIS - 6, stroke=EDGE)
        yield text(scale.type, left + 3, 18, str(year))


def _key(type_: Type, prefix: str) -> Iterator[Piece]:
    """Explain the signs on a year of their own."""

    def sample(begins: Days, ends: Days, box: Box, *, dark: bool) -> tuple[Element, ...]:
        small = Scale(type_, prefix, 2000, 2001)
        shift = f"translate({box.x - small.at('2000-01-01'):.1f} {box.y + 4:.1f})"
        paint = hidden if dark else bar
        return (element("g", *paint(Stretch(begins, ends), 0, small), transform=shift),)

    begin, end, later = (Days(day, day) for day in ("2000-01-01", "2000-01-17", "2000-01-12"))
    perhaps = Days("2000-01-09", "2000-01-17")
    for words, stretch, dark in (
        ("legend.bar", (begin, end), False),
        ("legend.striped", (begin, perhaps), False),
        ("legend.black", (begin, later), True),
    ):
        yield explained(type_, 42, partial(sample, *stretch, dark=dark), say(words))
    for sure, words in ((True, "legend.day"), (False, "legend.hollow-day")):
        yield explained(type_, 12, partial(_diamond, sure=sure), say(words))
    torn = (Stretch(begin, Days("", "")), say("legend.torn"))
    yield explained(type_, 42, partial(_torn, torn[0], type_, prefix), torn[1])


def _diamond(box: Box, *, sure: bool) -> tuple[Element, ...]:
    path = f"M{box.x + 6:.1f} {box.y + 7:.1f}l6 6l-6 6l-6 -6Z"
    fill = INK if sure else PAPER
    return (element("path", d=path, fill=fill, stroke=INK, stroke_width=1.2),)


def _torn(stretch: Stretch, type_: Type, prefix: str, box: Box) -> tuple[Element, ...]:
    small = Scale(type_, prefix, 2000, 2024)
    at = "2023-01-01"
    cut = Stretch(Days(at, at), stretch.ends)
    shift = f"translate({box.x - small.at(at):.1f} {box.y + 4:.1f})"
    return (element("g", *bar(cut, 0, small), transform=shift),)
