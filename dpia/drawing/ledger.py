"""The ledger of a panel: what each number on the map stands for, the news first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import News
from dpia.drawing.changes import Seen
from dpia.drawing.columns import BETWEEN
from dpia.drawing.entries import entry
from dpia.drawing.geometry import Box
from dpia.drawing.palette import QUIET
from dpia.drawing.pills import HEIGHT
from dpia.drawing.pills import pill
from dpia.drawing.pills import pill_width
from dpia.drawing.rows import Drawn
from dpia.drawing.rows import Piece
from dpia.drawing.rows import placed
from dpia.drawing.rows import rows
from dpia.drawing.sheet import Sheet
from dpia.language.say import say

_INDENT = 8.0
_ROW = 28.0


def entries(flows: tuple[Seen, ...], width: float, sheet: Sheet) -> tuple[Drawn, ...]:
    """Draw the entries of a panel's flows, each from nought."""
    news = tuple(seen for seen in flows if seen.news is not News.STILL)
    still = tuple(seen for seen in flows if seen.news is News.STILL)
    indent = max((pill_width(seen.edge, sheet.type) for seen in news), default=0.0) + _INDENT
    told = tuple(entry(seen, indent, width, sheet) for seen in news)
    return (*told, *((_as_before(still, width, sheet),) if still else ()))


def stacked(drawn: tuple[Drawn, ...], *, x: float, y: float) -> Drawn:
    """Put entries one under another."""
    elements: list[Element] = []
    top = y
    for one in drawn:
        elements.append(placed(one, x, top))
        top += one.height + BETWEEN
    return Drawn(tuple(elements), max(top - y - BETWEEN, 0.0))


def _as_before(still: tuple[Seen, ...], width: float, sheet: Sheet) -> Drawn:
    """Draw what did not change as one paragraph of numbers and titles."""
    words = say("drawing.as-before")
    lead = Piece(
        sheet.type.width(words),
        lambda box: text(sheet.type, box.x, box.y + 17, words, fill=QUIET),
    )
    pieces = (piece for seen in still for piece in _still(seen, width, sheet))
    return rows((lead, *pieces), x=0, y=0, width=width, row=_ROW)


def _still(seen: Seen, width: float, sheet: Sheet) -> Iterator[Piece]:
    """Give the number and the title of a flow, and the rest of a long title line by line."""
    number = pill_width(seen.edge, sheet.type) + 6
    first, *rest = sheet.type.lines(seen.edge.title.text, width - number) or ("",)
    draw = partial(_numbered, seen, first, sheet)
    yield Piece(number + sheet.type.width(first), draw, after=12.0)
    for line in rest:
        words = partial(_words, line, sheet)
        yield Piece(sheet.type.width(line), words, after=12.0)


def _numbered(seen: Seen, line: str, sheet: Sheet, box: Box) -> Element:
    width = pill_width(seen.edge, sheet.type)
    number = pill(seen, Box(box.x, box.y + 1, width, HEIGHT), sheet.type, sheet.prefix)
    words = Box(box.x + width + 6, box.y, box.width - width - 6, box.height)
    return group(number, *((_words(line, sheet, words),) if line else ()))


def _words(line: str, sheet: Sheet, box: Box) -> Element:
    return text(sheet.type, box.x, box.y + 17, line, fill=QUIET)
