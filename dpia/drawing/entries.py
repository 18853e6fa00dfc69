"""One flow in the ledger: number and title, who to whom and how it stands, fields, gates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import accumulate

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.chips import Chip
from dpia.drawing.chips import chips
from dpia.drawing.gates import GATE
from dpia.drawing.gates import gate
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import around
from dpia.drawing.palette import ADDED
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import REMOVED
from dpia.drawing.pills import HEIGHT
from dpia.drawing.pills import pill
from dpia.drawing.pills import pill_width
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import ROW
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.rows import rows
from dpia.drawing.sheet import Sheet
from dpia.drawing.standing import with_dispute
from dpia.drawing.type import LEADING
from dpia.language.say import say
from dpia.report.diagram import Edge
from dpia.report.diagram import GateLabel

_COLOURS = {News.ADDED: ADDED, News.REMOVED: REMOVED}
_PADDING = 6.0


def entry(seen: Seen, indent: float, width: float, sheet: Sheet) -> Drawn:
    """Draw one flow from nought, its words to the right of its number."""
    edge, room = seen.edge, width - indent
    number = pill(seen, Box(0, 0, pill_width(edge, sheet.type), HEIGHT), sheet.type, sheet.prefix)
    pieces = tuple(
        piece
        for field in edge.fields
        for piece in chips(
            Chip(field, field.text.text in seen.turned), room, sheet.type, sheet.prefix
        )
    )
    gates = tuple(piece for one in edge.gates for piece in _gate(one, room, sheet))
    parts = (
        _title(seen, room, sheet),
        _standing(edge, room, sheet),
        rows(pieces, x=0, y=1, width=room),
        rows(gates, x=0, y=1, width=room),
    )
    tops = accumulate((part.height for part in parts), initial=0.0)
    words = (
        placed(part, indent, top) for part, top in zip(parts, tops, strict=False) if part.elements
    )
    height = max(HEIGHT, sum(part.height for part in parts))
    return Drawn((group(number, *words, class_="entry"),), height)


def _title(seen: Seen, width: float, sheet: Sheet) -> Drawn:
    lines = sheet.type.lines(seen.edge.title.text, width, bold=True)
    titled = _lines(lines, sheet, fill=_COLOURS.get(seen.news, INK), bold=True)
    return Drawn(titled.elements, max(titled.height, LEADING))


def _standing(edge: Edge, width: float, sheet: Sheet) -> Drawn:
    """Draw who gives to whom, and how the flow stands, on stripes where that is disputed."""
    sender, recipient = sheet.names[edge.source], sheet.names[edge.target]
    way = say("drawing.from-to", sender=sender, recipient=recipient)
    said = edge.standing.text
    if not edge.contested:
        whole = say("drawing.way-standing", way=way, standing=said) if said else way
        drawn = _lines(sheet.type.lines(whole, width), sheet, fill=QUIET)
        return Drawn(drawn.elements, drawn.height + 2)
    said = with_dispute(said)
    ends = _lines(sheet.type.lines(way, width), sheet, fill=QUIET)
    stripes = _striped(sheet.type.lines(said, width - 2 * _PADDING), sheet)
    elements = (*ends.elements, placed(stripes, 0, ends.height + 2))
    return Drawn(elements, ends.height + stripes.height + 5)


def _striped(lines: tuple[str, ...], sheet: Sheet) -> Drawn:
    widest = max(sheet.type.width(line) for line in lines)
    ground = Box(0, 0, widest + 2 * _PADDING, len(lines) * LEADING + 3)
    words = _lines(lines, sheet, fill=INK, striped=True)
    moved = element("g", *words.elements, transform=f"translate({_PADDING:.1f} 1)")
    return Drawn((plate(ground, fill=hatched(sheet.prefix)), moved), ground.height)


def _gate(one: GateLabel, width: float, sheet: Sheet) -> Iterator[Piece]:
    """Give the symbol of a gate with its words, and the rest of them line by line."""
    words = one.text.text
    if one.contested:
        words = say("drawing.marked-disputed", said=words)
    first, *rest = sheet.type.lines(words, width - GATE.width - 4) or ("",)
    for line, has_symbol in ((first, True), *((line, False) for line in rest)):
        draw = partial(_gate_line, one, line, sheet, has_symbol=has_symbol)
        yield Piece(GATE.width + 4 + sheet.type.width(line), draw, after=14.0)


def _gate_line(one: GateLabel, line: str, sheet: Sheet, box: Box, *, has_symbol: bool) -> Element:
    middle = Point(box.x + GATE.width / 2, box.y + ROW / 2)
    symbol = gate(around(middle, GATE), sheet.prefix, contested=one.contested)
    words = text(sheet.type, box.x + GATE.width + 4, box.y + 16, line)
    return group(*((symbol,) if has_symbol else ()), words)


def _lines(
    lines: tuple[str, ...], sheet: Sheet, *, fill: str, bold: bool = False, striped: bool = False
) -> Drawn:
    drawn = tuple(
        text(sheet.type, 0, 15 + index * LEADING, line, bold=bold, fill=fill, striped=striped)
        for index, line in enumerate(lines)
    )
    return Drawn(drawn, len(lines) * LEADING)
