"""The ledger of a panel: what each number on the map stands for, the news first."""

from __future__ import annotations

from collections.abc import Iterator
from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.chips import chips
from dpia.drawing.columns import BETWEEN
from dpia.drawing.gates import GATE
from dpia.drawing.gates import gate
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import around
from dpia.drawing.palette import BLUE
from dpia.drawing.palette import GREY
from dpia.drawing.palette import INK
from dpia.drawing.palette import VERMILION
from dpia.drawing.pills import HEIGHT
from dpia.drawing.pills import pill
from dpia.drawing.pills import pill_width
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import ROW
from dpia.drawing.rows import rows
from dpia.drawing.sheet import Sheet
from dpia.drawing.type import LEADING
from dpia.report.diagram import GateLabel

_INDENT = 8.0
_COLOURS = {News.ADDED: BLUE, News.REMOVED: VERMILION}
_AS_BEFORE = "As before:"


def entries(flows: tuple[Seen, ...], width: float, sheet: Sheet) -> tuple[Drawn, ...]:
    """Draw the entries of a panel's flows at the origin, one under another is the caller's."""
    news = tuple(seen for seen in flows if seen.news is not News.STILL)
    still = tuple(seen for seen in flows if seen.news is News.STILL)
    indent = max((pill_width(seen.edge, sheet.type) for seen in news), default=0.0) + _INDENT
    told = tuple(_entry(seen, indent, width, sheet) for seen in news)
    return (*told, *((_as_before(still, width, sheet),) if still else ()))


def stacked(drawn: tuple[Drawn, ...], *, x: float, y: float) -> Drawn:
    """Put entries one under another."""
    placed: list[Element] = []
    top = y
    for entry in drawn:
        placed.append(group(*entry.elements, class_="entry", transform=f"translate({x:.1f} {top:.1f})"))
        top += entry.height + BETWEEN
    return Drawn(tuple(placed), max(top - y - BETWEEN, 0.0))


def _entry(seen: Seen, indent: float, width: float, sheet: Sheet) -> Drawn:
    """Draw one flow: number and title, who to whom and how it stands, fields, gates."""
    edge, room = seen.edge, width - indent
    number = pill(
        seen, Box(0, 0, pill_width(edge, sheet.type), HEIGHT), sheet.type, sheet.prefix
    )
    title = _lines(
        sheet.type.lines(edge.title.text, room, bold=True),
        indent,
        0,
        sheet,
        bold=True,
        fill=_COLOURS.get(seen.news, INK),
    )
    way = f"{sheet.names[edge.source]} \N{RIGHTWARDS ARROW} {sheet.names[edge.target]}"
    standing = _standing(seen, way, indent, max(title.height, LEADING) + 1, room, sheet)
    top = max(title.height, LEADING) + standing.height + 2
    pieces = (piece for field in edge.fields for piece in chips(field, room, sheet.type, sheet.prefix))
    fields = rows(pieces, x=indent, y=top + 1, width=room)
    gates = rows(
        (piece for one in edge.gates for piece in _gate(one, room, sheet)),
        x=indent,
        y=top + fields.height + 1,
        width=room,
    )
    parts = (title, standing, fields, gates)
    elements = (number, *(one for part in parts for one in part.elements))
    return Drawn(elements, max(HEIGHT, top + fields.height + gates.height))


def _standing(seen: Seen, way: str, x: float, y: float, width: float, sheet: Sheet) -> Drawn:
    """Draw who gives to whom, and how the flow stands, on stripes where that is disputed."""
    said = seen.edge.standing.text
    if seen.edge.contested and "disputed" not in said:
        said = f"{said}; disputed" if said else "disputed"
    if not seen.edge.contested:
        whole = f"{way}: {said}" if said else way
        return _lines(sheet.type.lines(whole, width), x, y, sheet, fill=GREY)
    first = _lines(sheet.type.lines(way, width), x, y, sheet, fill=GREY)
    lines = sheet.type.lines(said, width - 12)
    widest = max(sheet.type.width(line) for line in lines)
    ground = Box(x, y + first.height + 2, widest + 12, len(lines) * LEADING + 3)
    second = _lines(lines, x + 6, ground.y + 1, sheet, fill=INK)
    stripes = plate(ground, fill=hatched(sheet.prefix))
    height = first.height + ground.height + 3
    return Drawn((*first.elements, stripes, *second.elements), height)


def _gate(one: GateLabel, width: float, sheet: Sheet) -> Iterator[Piece]:
    """Give the symbol of a gate and its words, which stay together where they fit on a line."""
    words = f"{one.text.text} (disputed)" if one.contested else one.text.text
    room = width - GATE.width - 4
    for index, line in enumerate(sheet.type.lines(words, room)):
        yield Piece(
            GATE.width + 4 + sheet.type.width(line),
            _gate_line(one, line, sheet, first=index == 0),
            after=14.0,
        )


def _gate_line(one: GateLabel, line: str, sheet: Sheet, *, first: bool):
    def draw(box: Box) -> Element:
        middle = Point(box.x + GATE.width / 2, box.y + ROW / 2)
        symbol = (gate(around(middle, GATE), sheet.prefix, contested=one.contested),)
        words = text(sheet.type, box.x + GATE.width + 4, box.y + 16, line)
        return group(*(symbol if first else ()), words)

    return draw


def _as_before(still: tuple[Seen, ...], width: float, sheet: Sheet) -> Drawn:
    """Draw what did not change as one paragraph of numbers and titles."""
    lead = Piece(
        sheet.type.width(_AS_BEFORE),
        lambda box: text(sheet.type, box.x, box.y + 17, _AS_BEFORE, fill=GREY),
    )
    pieces = (piece for seen in still for piece in _still(seen, width, sheet))
    return rows((lead, *pieces), x=0, y=0, width=width, row=28.0)


def _still(seen: Seen, width: float, sheet: Sheet) -> Iterator[Piece]:
    number = pill_width(seen.edge, sheet.type)
    lines = sheet.type.lines(seen.edge.title.text, width - number - 6)
    for index, line in enumerate(lines or ("",)):
        yield Piece(
            number + 6 + sheet.type.width(line),
            _still_line(seen, number, line, sheet, first=index == 0),
            after=12.0,
        )


def _still_line(seen: Seen, width: float, line: str, sheet: Sheet, *, first: bool):
    def draw(box: Box) -> Element:
        ground = Box(box.x, box.y + 1, width, HEIGHT)
        number = (pill(seen, ground, sheet.type, sheet.prefix),) if first else ()
        words = text(sheet.type, box.x + width + 6, box.y + 17, line, fill=GREY)
        return group(*number, *((words,) if line else ()))

    return draw


def _lines(  # noqa: PLR0913
    lines: tuple[str, ...],
    x: float,
    y: float,
    sheet: Sheet,
    *,
    fill: str,
    bold: bool = False,
) -> Drawn:
    return Drawn(
        tuple(
            text(sheet.type, x, y + 15 + index * LEADING, line, bold=bold, fill=fill)
            for index, line in enumerate(lines)
        ),
        len(lines) * LEADING,
    )
