"""The legend: in words, what each kind of line, chip and sign in this picture means."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.changes import seen
from dpia.drawing.chips import Chip
from dpia.drawing.chips import chips
from dpia.drawing.gates import GATE
from dpia.drawing.gates import gate
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import around
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import rows
from dpia.drawing.sheet import Sheet
from dpia.drawing.strokes import head
from dpia.drawing.strokes import inset
from dpia.drawing.strokes import line
from dpia.drawing.strokes import stroke
from dpia.language.say import say
from dpia.report.diagram import Answer
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape
from dpia.report.statement import Statement

_LISTS = ("legend.flows", "legend.changes", "legend.fields")
_MARKS = {Mark.ADDED: "legend.added", Mark.REMOVED: "legend.removed"}
_SAMPLE = 44.0
_ROW = 26.0
_SHAPES = {
    Shape.ACTIVE: "legend.active",
    Shape.AUTHORISED: "legend.authorised",
    Shape.INACTIVE: "legend.inactive",
    Shape.PRACTICE: "legend.practice",
    Shape.UNKNOWN: "legend.unknown",
}
_ANSWERS = {
    Answer.YES: "legend.given",
    Answer.NO: "legend.not-given",
    Answer.DISPUTED: "legend.sources-disagree",
    Answer.NOT_STATED: "legend.not-stated",
}


def legend(sheet: Sheet, *, x: float, y: float, width: float) -> Drawn:
    """Draw the legend of what occurs in the picture, and of nothing else: three short lists."""
    drawn: list[Element] = []
    top = y
    words = tuple(map(say, _LISTS))
    indent = max(sheet.type.width(word, bold=True) for word in words) + 16
    for word, pieces in zip(words, (_flows(sheet), _news(sheet), _fields(sheet)), strict=True):
        listed = rows(pieces, x=x + indent, y=top, width=width - indent, row=_ROW)
        if listed.elements:
            drawn += [text(sheet.type, x, top + 18, word, bold=True), *listed.elements]
        top += listed.height
    return Drawn(tuple(drawn), top - y)


def _flows(sheet: Sheet) -> Iterator[Piece]:
    edges = _edges(sheet)
    shapes = {edge.shape for edge in edges if not edge.request or edge.shape is not Shape.ACTIVE}
    for shape, words in _SHAPES.items():
        if shape in shapes:
            yield _line(sheet, shape, News.FIRST, say(words), request=False)
    if any(edge.request for edge in edges):
        yield _line(sheet, Shape.ACTIVE, News.FIRST, say("legend.asks"), request=True)
    if any(edge.gates for edge in edges):
        yield _gate(sheet)
    if any(edge.contested for edge in edges):
        yield _ring(sheet)
    if any(edge.merged for edge in edges):
        yield _explained(sheet, 0.0, lambda _box: (), say("legend.several"))


def _news(sheet: Sheet) -> Iterator[Piece]:
    news = {one.news for one in _all_seen(sheet)}
    if News.ADDED in news:
        yield _line(sheet, Shape.ACTIVE, News.ADDED, say("legend.flow-added"), request=False)
    if News.REMOVED in news:
        yield _line(sheet, Shape.ABSENT, News.REMOVED, say("legend.flow-removed"), request=False)
    if News.MOVED in news:
        yield _line(sheet, Shape.ACTIVE, News.MOVED, say("legend.flow-moved"), request=False)
    if News.STILL in news:
        yield _line(sheet, Shape.ACTIVE, News.STILL, say("legend.as-before"), request=False)


def _fields(sheet: Sheet) -> Iterator[Piece]:
    fields = tuple(field for edge in _edges(sheet) for field in edge.fields)
    answers = {field.answer for field in fields}
    marks = {field.mark for field in fields}
    for answer, words in _ANSWERS.items():
        if answer in answers:
            yield _chip(sheet, Chip(_field(answer, Mark.SAME)), say(words))
    for mark, words in _MARKS.items():
        if mark in marks:
            yield _chip(sheet, Chip(_field(Answer.YES, mark)), say(words))
    if any(one.turned for one in _all_seen(sheet)):
        yield _chip(
            sheet, Chip(_field(Answer.YES, Mark.SAME), turned=True), say("legend.answer-differs")
        )


def _edges(sheet: Sheet) -> tuple[Edge, ...]:
    return tuple(edge for panel in sheet.diagram.panels for edge in panel.edges)


def _all_seen(sheet: Sheet) -> Iterator[Seen]:
    panels = sheet.diagram.panels
    for before, panel in zip((None, *panels), panels, strict=False):
        yield from seen(panel, before)


def _line(sheet: Sheet, shape: Shape, news: News, words: str, *, request: bool) -> Piece:
    look = stroke(shape, news, request=request)

    def sample(box: Box) -> tuple[Element, ...]:
        y = box.y + _ROW / 2
        path = f"M{box.x:.1f} {y:.1f}H{box.x + _SAMPLE - inset(look):.1f}"
        return (*line(path, look), head(Point(box.x + _SAMPLE, y), 1, look))

    return _explained(sheet, _SAMPLE, sample, words)


def _ring(sheet: Sheet) -> Piece:
    def sample(box: Box) -> tuple[Element, ...]:
        ring = Box(box.x, box.y + 3, 32, 20)
        return (
            plate(
                ring,
                fill=hatched(sheet.prefix),
                outline=Outline(QUIET, 0.8),
                corner=10,
                kind="sample",
            ),
            plate(ring.grown(-4), outline=Outline(QUIET), corner=6, kind="sample"),
        )

    return _explained(sheet, 32.0, sample, say("legend.disputed"))


def _gate(sheet: Sheet) -> Piece:
    def sample(box: Box) -> tuple[Element, ...]:
        middle = Point(box.x + GATE.width / 2, box.y + _ROW / 2)
        return (gate(around(middle, GATE), sheet.prefix, contested=False),)

    return _explained(sheet, GATE.width, sample, say("legend.gate"))


def _field(answer: Answer, mark: Mark) -> FieldLabel:
    return FieldLabel(Statement(say("legend.field"), ()), answer, mark)


def _chip(sheet: Sheet, sampled: Chip, words: str) -> Piece:
    chip, *_ = chips(sampled, sheet.width, sheet.type, sheet.prefix)

    def sample(box: Box) -> tuple[Element, ...]:
        return (chip.draw(Box(box.x, box.y + 2, chip.width, box.height)),)

    return _explained(sheet, chip.width, sample, words)


def _explained(
    sheet: Sheet, sample_width: float, sample: Callable[[Box], tuple[Element, ...]], words: str
) -> Piece:
    def draw(box: Box) -> Element:
        said = text(sheet.type, box.x + sample_width + 7, box.y + 18, words, fill=QUIET)
        return group(*sample(box), said)

    return Piece(sample_width + 7 + sheet.type.width(words), draw, after=24.0)
