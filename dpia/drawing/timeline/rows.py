"""Rows of a timeline, each with its name at the left and its words beside its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.rows import Drawn
from dpia.drawing.timeline.bars import BAR
from dpia.drawing.timeline.bars import bar
from dpia.drawing.timeline.bars import hidden
from dpia.drawing.timeline.scale import AXIS
from dpia.drawing.timeline.scale import LABEL
from dpia.drawing.timeline.scale import WIDTH
from dpia.drawing.timeline.scale import Scale
from dpia.drawing.type import LEADING
from dpia.report.picture.caption import Caption
from dpia.report.picture.caption import numbers
from dpia.report.picture.timeline import InstrumentRow
from dpia.report.picture.timeline import Moment
from dpia.report.picture.timeline import PeriodRow
from dpia.report.statement import Statement

_AIR = 9.0
_NAME = LABEL - 20.0
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class _Flag:
    """The words of a moment, that begin at its x, and the lane in which they stand."""

    x: float
    sure: bool
    lines: tuple[str, ...]
    width: float
    top: float


def period_row(one: PeriodRow, scale: Scale, caption: Caption, *, bold: bool) -> Drawn:
    """Draw a stretch, its words beside it."""
    name = _name(one.title, scale, bold=bold)
    drawn = tuple(bar(one.stretch, 0, scale))
    left, _ = scale.begins(one.stretch.begins)
    _, right = scale.ends(one.stretch.ends)
    words = _beside(one.text, left, max(right, left), scale, caption)
    height = max(name.height, words.height, BAR)
    return Drawn((group(*name.elements, *drawn, *words.elements),), height + _AIR)


def event_row(one: Moment, scale: Scale, caption: Caption) -> Drawn:
    """Draw an event: a diamond, or stripes over the days among which it lies."""
    left, right = scale.begins(one.days) if one.days.first else (LABEL, scale.at(one.days.last))
    words = _beside(one.text, left - 7, right + 7, scale, caption)
    drawn = tuple(_sign(left, right, scale, sure=one.days.first == one.days.last))
    return Drawn((group(*drawn, *words.elements),), max(words.height, BAR) + 5)


def _sign(left: float, right: float, scale: Scale, *, sure: bool) -> Iterator[Element]:
    if right - left < 3:
        yield element(
            "path",
            d=f"M{left:.1f} 2l6 6l-6 6l-6 -6Z",
            fill=INK if sure else PAPER,
            stroke=INK,
            stroke_width=1.2,
        )
        return
    yield element(
        "rect",
        class_="bar",
        x=left,
        y=4,
        width=right - left,
        height=8,
        fill=f"url(#{scale.prefix}-hatch)",
        stroke=INK,
        stroke_width=1,
        stroke_dasharray="3 3",
    )


def instrument_row(one: InstrumentRow, scale: Scale, caption: Caption) -> Drawn:
    """Draw a version: its bar, and below it a flag for each of its dates."""
    title = _name(one.title, scale, bold=True)
    notes = tuple(line for said in one.unstated for line in scale.type.lines(said.text, _NAME))
    under = tuple(
        text(scale.type, 0, title.height + 13 + index * LEADING, line, fill=QUIET)
        for index, line in enumerate(notes)
    )
    drawn: list[Element] = []
    if one.force is not None:
        drawn += bar(one.force, 0, scale)
    if one.unpublished is not None:
        drawn += hidden(one.unpublished, 0, scale)
    flags = _flags(one, scale, caption)
    for flag in flags:
        drawn += _flag(flag, scale)
    right = max((flag.top + len(flag.lines) * LEADING for flag in flags), default=BAR)
    height = max(title.height + len(notes) * LEADING, right)
    return Drawn((group(*title.elements, *under, *drawn),), height + _AIR + 6)


def _flags(one: InstrumentRow, scale: Scale, caption: Caption) -> tuple[_Flag, ...]:
    """Place the flags from right to left, each below those that it would meet.

    A flag's words begin at its pole, so that no pole runs through words that stand higher.
    """
    said: dict[float, list[Statement]] = {}
    sure: dict[float, bool] = {}
    gap = (Moment(one.unpublished.begins, one.gap),) if one.gap and one.unpublished else ()
    for moment in (*one.moments, *gap):
        x = round(scale.at(moment.days.last or moment.days.first), 1)
        said.setdefault(x, []).append(moment.text)
        sure[x] = sure.get(x, True) and moment.days.first == moment.days.last
    placed: list[_Flag] = []
    for x in sorted(said, reverse=True):
        words = "; ".join(f"{one.text}{numbers(caption, one.cites)}" for one in said[x])
        lines = scale.type.lines(words, WIDTH - x - 4)
        width = max(scale.type.width(line) for line in lines)
        placed.append(_Flag(x, sure[x], lines, width, _top(x, width, placed)))
    return tuple(placed)


def _top(x: float, width: float, placed: list[_Flag]) -> float:
    met = [one for one in placed if one.x < x + 4 + width + _GAP]
    return max((one.top + len(one.lines) * LEADING for one in met), default=BAR + 4)


def _flag(flag: _Flag, scale: Scale) -> Iterator[Element]:
    yield element(
        "line",
        class_="pole",
        x1=flag.x,
        y1=BAR / 2,
        x2=flag.x,
        y2=flag.top + 14,
        stroke=INK,
        stroke_width=1,
    )
    yield element(
        "path",
        d=f"M{flag.x:.1f} {BAR / 2 - 4:.1f}l4 4l-4 4l-4 -4Z",
        fill=INK if flag.sure else PAPER,
        stroke=INK,
        stroke_width=1.2,
    )
    for index, line in enumerate(flag.lines):
        yield text(scale.type, flag.x + 4, flag.top + 13 + index * LEADING, line, fill=QUIET)


def _name(said: Statement, scale: Scale, *, bold: bool) -> Drawn:
    lines = scale.type.lines(said.text, _NAME, bold=bold)
    drawn = tuple(
        text(scale.type, 0, 13 + index * LEADING, line, bold=bold)
        for index, line in enumerate(lines)
    )
    return Drawn(drawn, len(lines) * LEADING)


def _beside(said: Statement, left: float, right: float, scale: Scale, caption: Caption) -> Drawn:
    """Write after a sign, or before it where there is more room."""
    words = f"{said.text}{numbers(caption, said.cites)}"
    after, before = WIDTH - right - _GAP, left - LABEL - _GAP
    is_after = after >= min(scale.type.width(words), before, AXIS / 2)
    room = max(after if is_after else before, 120.0)
    x = right + _GAP if is_after else left - _GAP
    lines = scale.type.lines(words, room)
    drawn = tuple(
        text(
            scale.type,
            x,
            13 + index * LEADING,
            line,
            fill=QUIET,
            anchor="start" if is_after else "end",
        )
        for index, line in enumerate(lines)
    )
    return Drawn(drawn, len(lines) * LEADING)
