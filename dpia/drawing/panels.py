"""A panel: its title and days, what moved, its map and its ledger."""

from __future__ import annotations

from dpia.drawing.atlas import atlas
from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.changes import Seen
from dpia.drawing.columns import beside_and_under
from dpia.drawing.columns import level
from dpia.drawing.ledger import entries
from dpia.drawing.ledger import stacked
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.rows import Drawn
from dpia.drawing.sheet import COLUMN
from dpia.drawing.sheet import GUTTER
from dpia.drawing.sheet import MARGIN
from dpia.drawing.sheet import Sheet
from dpia.drawing.told import named
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.report.diagram import Panel

_BELOW_HEAD = 18.0
_BASELINE = 30.0
_UNDER = 24.0


def draw_panel(panel: Panel, flows: tuple[Seen, ...], sheet: Sheet, index: int) -> Drawn:
    """Draw a panel from nought; its things have ids that begin with its own."""
    panel_id = f"{sheet.prefix}-panel-{index + 1}"
    head = _head(panel, sheet)
    top = head.height + _BELOW_HEAD
    body = (
        _beside(flows, sheet, panel_id, top)
        if sheet.beside
        else _below(flows, sheet, panel_id, top)
    )
    whole = group(*head.elements, *body.elements, id=panel_id, class_="panel")
    return Drawn((whole,), top + body.height)


def _beside(flows: tuple[Seen, ...], sheet: Sheet, panel_id: str, top: float) -> Drawn:
    """Set the ledger beside the map; what is longer than the map goes on below it."""
    chart = sheet.layout.size
    told = entries(flows, COLUMN, sheet)
    room = sheet.width - 2 * MARGIN - COLUMN - GUTTER
    first, *rest = beside_and_under(
        told, above=chart.height + _UNDER, under=int((room + GUTTER) // (COLUMN + GUTTER))
    )
    placed = [stacked(first, x=sheet.width - MARGIN - COLUMN, y=top)]
    for index, column in enumerate(rest):
        left = MARGIN + index * (COLUMN + GUTTER)
        placed.append(stacked(column, x=left, y=top + chart.height + _UNDER))
    under = max((one.height for one in placed[1:] if one.elements), default=-_UNDER)
    height = max(chart.height + _UNDER + under, placed[0].height)
    drawn = _map(flows, sheet, panel_id, MARGIN, top)
    return Drawn((drawn, *(item for one in placed for item in one.elements)), height)


def _below(flows: tuple[Seen, ...], sheet: Sheet, panel_id: str, top: float) -> Drawn:
    """Set the ledger under the map, in as many columns as fit."""
    room = sheet.width - 2 * MARGIN
    count = int((room + GUTTER) // (COLUMN + GUTTER))
    width = (room - (count - 1) * GUTTER) / count
    start = top + sheet.layout.size.height + GUTTER
    columns = level(entries(flows, width, sheet), count)
    placed = [
        stacked(column, x=MARGIN + index * (width + GUTTER), y=start)
        for index, column in enumerate(columns)
    ]
    chart = _map(flows, sheet, panel_id, MARGIN + (room - sheet.layout.size.width) / 2, top)
    height = sheet.layout.size.height + GUTTER + max(one.height for one in placed)
    return Drawn((chart, *(item for one in placed for item in one.elements)), height)


def _map(flows: tuple[Seen, ...], sheet: Sheet, panel_id: str, x: float, y: float) -> Element:
    return group(
        *atlas(flows, sheet, panel_id), class_="map", transform=f"translate({x:.1f} {y:.1f})"
    )


def _head(panel: Panel, sheet: Sheet) -> Drawn:
    """Draw the rule, the title with its days after it, and the counts at the right."""
    room = sheet.width - 2 * MARGIN
    rule = _rule(room, proposal=panel.proposal)
    titles = sheet.type.lines(named(panel), room, size=DISPLAY, bold=True)
    title = _display(titles, _BASELINE, sheet, bold=True)
    last = sheet.type.width(titles[-1], size=DISPLAY, bold=True) + 14 if titles else 0.0
    end = _BASELINE + max(len(titles) - 1, 0) * DISPLAY_LEADING
    used = last + sheet.type.width(panel.period.text, size=DISPLAY)
    if used <= room:
        days: tuple[Element, ...] = (_days(panel.period.text, MARGIN + last, end, sheet),)
    else:
        lines = sheet.type.lines(panel.period.text, room, size=DISPLAY)
        days = tuple(
            _days(line, MARGIN, end + (index + 1) * DISPLAY_LEADING, sheet)
            for index, line in enumerate(lines)
        )
        end, used = end + len(lines) * DISPLAY_LEADING, room
    counts = _counts(panel, room - used - GUTTER, end, sheet)
    return Drawn((rule, *title, *days, *counts.elements), end + counts.height + 6)


def _rule(width: float, *, proposal: bool) -> Element:
    """Draw the rule over a panel; that over a proposal is broken."""
    return element(
        "line",
        x1=MARGIN,
        y1=1,
        x2=MARGIN + width,
        y2=1,
        stroke=INK,
        stroke_width=2,
        **({"stroke_dasharray": "14 8"} if proposal else {}),
    )


def _days(words: str, x: float, y: float, sheet: Sheet) -> Element:
    return text(sheet.type, x, y, words, size=DISPLAY, fill=QUIET)


def _counts(panel: Panel, free: float, y: float, sheet: Sheet) -> Drawn:
    """Set the counts at the right of the title, or below it where they do not fit."""
    words = " \N{MIDDLE DOT} ".join(count.text for count in panel.counts)
    if sheet.type.width(words) <= free:
        end = sheet.width - MARGIN
        return Drawn((text(sheet.type, end, y, words, anchor="end"),) if words else (), 0.0)
    lines = sheet.type.lines(words, sheet.width - 2 * MARGIN)
    drawn = tuple(
        text(sheet.type, MARGIN, y + (index + 1) * (LEADING + 2), line)
        for index, line in enumerate(lines)
    )
    return Drawn(drawn, len(lines) * (LEADING + 2))


def _display(
    lines: tuple[str, ...], baseline: float, sheet: Sheet, *, bold: bool
) -> tuple[Element, ...]:
    return tuple(
        text(sheet.type, MARGIN, baseline + index * DISPLAY_LEADING, line, size=DISPLAY, bold=bold)
        for index, line in enumerate(lines)
    )
