"""What one regime says of one flow, as lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.palette import ADDED
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import REMOVED
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.standing import standing_of
from dpia.drawing.standing import with_dispute
from dpia.drawing.strokes import head
from dpia.drawing.strokes import inset
from dpia.drawing.strokes import line
from dpia.drawing.strokes import stroke_of
from dpia.drawing.type import LEADING
from dpia.drawing.type import Type
from dpia.language.say import say
from dpia.report.diagram import Answer
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import Mark

_SAMPLE = 40.0
_COLOURS = {News.ADDED: ADDED, News.REMOVED: REMOVED}
_WORDS = (
    (Answer.YES, ""),
    (Answer.NO, "drawing.fields-not-given"),
    (Answer.DISPUTED, "drawing.fields-disputed"),
    (Answer.NOT_STATED, "drawing.fields-not-stated"),
)
_SIGNS = {Mark.ADDED: "+ ", Mark.REMOVED: "\N{MINUS SIGN} ", Mark.SAME: ""}


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    bold: bool = False
    fill: str = QUIET
    striped: bool = False


def cell(found: Seen | None, width: float, type_: Type, prefix: str) -> Drawn:
    """Draw a cell from nought: how the flow stands, its fields, who may refuse."""
    if found is None:
        said = text(type_, 0, 15, say("drawing.not-in-regime"), fill=QUIET)
        return Drawn((said,), LEADING)
    lines = tuple(_lines(found, width, type_))
    look = stroke_of(found.edge, found.news)
    path = f"M0.0 10.0H{_SAMPLE - inset(look):.1f}"
    drawn: list[Element] = [*line(path, look), head(Point(_SAMPLE, 10), 1, look)]
    for index, one in enumerate(lines):
        x = _SAMPLE + 8 if index < _beside(found, width, type_) else 0.0
        y = index * LEADING
        if one.striped:
            ground = Box(x, y + 1, type_.width(one.words, bold=one.bold) + 10, LEADING)
            drawn.append(plate(ground, fill=hatched(prefix), kind="stripe", corner=2))
            x += 5
        drawn.append(
            text(type_, x, y + 15, one.words, bold=one.bold, fill=one.fill, striped=one.striped)
        )
    return Drawn((group(*drawn),), len(lines) * LEADING)


def _beside(found: Seen, width: float, type_: Type) -> int:
    """Count the lines that stand beside the sample: those that say how the flow stands."""
    return len(_standing(found, width, type_))


def _standing(found: Seen, width: float, type_: Type) -> tuple[str, ...]:
    edge = found.edge
    sign = _SIGNS[edge.mark]
    standing = standing_of(edge)
    words = f"{sign}{with_dispute(standing) if edge.contested else standing}"
    bold = found.news in _COLOURS
    room = width - _SAMPLE - 8 - (10 if edge.contested else 0)
    return type_.lines(words, room, bold=bold)


def _lines(found: Seen, width: float, type_: Type) -> Iterator[_Line]:
    edge = found.edge
    fill, bold = _COLOURS.get(found.news, INK), found.news in _COLOURS
    for words in _standing(found, width, type_):
        yield _Line(words, bold, INK if edge.contested else fill, edge.contested)
    if found.news is News.STILL:
        yield _Line(say("drawing.same-as-before"))
        return
    for said, turned in _said(edge, found.turned):
        for words in type_.lines(said, width - (10 if turned else 0), bold=turned):
            yield _Line(words, turned, INK if turned else QUIET)


def _said(edge: Edge, turned: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """Say the fields by their answer, those that differ from the regime before in bold."""
    for answer, word in _WORDS:
        fields = tuple(one for one in edge.fields if one.answer is answer)
        news = tuple(one for one in fields if _is_news(one, turned))
        same = tuple(one for one in fields if one not in news)
        for some, is_news in ((news, True), (same, False)):
            if some:
                names = ", ".join(f"{_SIGNS[one.mark]}{one.text.text}" for one in some)
                yield (say(word, fields=names) if word else names), is_news
    for gate in edge.gates:
        said = say("drawing.may-refuse", body=gate.text.text)
        yield (say("drawing.marked-disputed", said=said) if gate.contested else said), False


def _is_news(field: FieldLabel, turned: tuple[str, ...]) -> bool:
    return field.mark is not Mark.SAME or field.text.text in turned
