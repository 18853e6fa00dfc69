"""The whole picture as an SVG: title, finding, legend, one panel a regime, colophon."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import text
from dpia.drawing.canvas import write
from dpia.drawing.changes import seen
from dpia.drawing.engine import Engine
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Size
from dpia.drawing.legend import legend
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import RULE
from dpia.drawing.panels import draw_panel
from dpia.drawing.plates import hatch
from dpia.drawing.rows import Drawn
from dpia.drawing.sheet import MARGIN
from dpia.drawing.sheet import Sheet
from dpia.drawing.sheet import sheet_of
from dpia.drawing.sign import sign
from dpia.drawing.sign import sign_room
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.drawing.type import type_of
from dpia.report.diagram import Diagram

_BETWEEN = 34.0
_WIDEST = 1440.0
_WASTE = 0.85


@dataclass(frozen=True, slots=True)
class _Picture:
    root: Element
    size: Size
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG with its size in pixels."""

    svg: str
    width: float
    height: float


def draw(diagram: Diagram, whole: Diagram | None = None, style: Style = AS_SHIPPED) -> str:
    """Draw a diagram with the Graphviz that is found, as the text of an SVG.

    A part of another one stands in the places that it has in the whole.
    """
    return draw_with(find_engine(), diagram, whole, style)


def draw_with(
    engine: Engine, diagram: Diagram, whole: Diagram | None = None, style: Style = AS_SHIPPED
) -> str:
    """Draw a diagram with one Graphviz; another than the bundled one is named in the colophon."""
    return _drawing(_whole(engine, diagram, whole, style)).svg


def draw_sheets(diagram: Diagram, tallest: float, style: Style = AS_SHIPPED) -> tuple[Drawing, ...]:
    """Draw a diagram for paper: on one sheet, or on several that part it between its panels.

    A sheet is no taller than `tallest` times its width, unless one panel is.  Every place is that
    of the whole; the legend stands on the first sheet, and the colophon on the last.
    """
    engine = find_engine()
    whole = _whole(engine, diagram, None, style)
    if len(diagram.panels) < 2 or whole.size.height <= tallest * whole.size.width:
        return (_drawing(whole),)
    sheet, top = whole.sheet, _top(whole.sheet)
    groups = _groups(_panels(sheet), top.height, tallest * sheet.width)
    return tuple(
        _drawing(
            _stacked(
                sheet,
                Drawn((), MARGIN) if index else top,
                tuple(group),
                engine if index == len(groups) - 1 else None,
            )
        )
        for index, group in enumerate(groups)
    )


def _whole(engine: Engine, diagram: Diagram, whole: Diagram | None, style: Style) -> _Picture:
    beside = sheet_of(diagram, type_of(style.theme), engine, whole, style.places)
    below = replace(beside, beside=False)
    return _smaller(_drawn(beside, engine), _drawn(below, engine))


def _smaller(beside: _Picture, below: _Picture) -> _Picture:
    """Prefer the ledger beside its map, unless the page becomes too wide or paper is wasted."""
    is_wide = beside.size.width > beside.sheet.type.theme.units(_WIDEST)
    is_wasteful = _area(below.size) < _WASTE * _area(beside.size)
    return below if is_wide or is_wasteful else beside


def _area(size: Size) -> float:
    return size.width * size.height


def _drawn(sheet: Sheet, engine: Engine) -> _Picture:
    return _stacked(sheet, _top(sheet), _panels(sheet), engine)


def _stacked(
    sheet: Sheet, top: Drawn, panels: tuple[Drawn, ...], engine: Engine | None
) -> _Picture:
    """Set panels under each other; the colophon follows where the engine that it names is given."""
    parts = [*top.elements]
    y = top.height
    for index, drawn in enumerate(panels):
        parts.append(_moved(drawn, y + _BETWEEN * (index > 0)))
        y += drawn.height + _BETWEEN * (index > 0)
    foot = _colophon(sheet, engine, y + _BETWEEN) if engine else Drawn((), -_BETWEEN)
    size = Size(sheet.width, y + _BETWEEN + foot.height + MARGIN)
    return _Picture(_root(sheet, (*parts, *foot.elements), size.height), size, sheet)


def _groups(panels: tuple[Drawn, ...], first: float, room: float) -> list[list[Drawn]]:
    """Group panels so that each group fits the room; the first stands under the title."""
    groups: list[list[Drawn]] = [[]]
    used = first
    for drawn in panels:
        if groups[-1] and used + _BETWEEN + drawn.height > room:
            groups.append([])
            used = MARGIN
        groups[-1].append(drawn)
        used += drawn.height + _BETWEEN
    return groups


def _drawing(picture: _Picture) -> Drawing:
    theme, size = picture.sheet.type.theme, picture.size
    return Drawing(write(picture.root, theme), size.width * theme.scale, size.height * theme.scale)


def _root(sheet: Sheet, parts: tuple[Element, ...], height: float) -> Element:
    prefix, diagram, scale = sheet.prefix, sheet.diagram, sheet.type.theme.scale
    return element(
        "svg",
        element("title", diagram.title.text, id=f"{prefix}-title"),
        element(
            "desc",
            "\n".join(statement.text for statement in (diagram.finding, *diagram.equivalent)),
            id=f"{prefix}-desc",
        ),
        element("defs", hatch(prefix, sheet.type.theme)),
        element("rect", width=sheet.width, height=height, fill=PAPER),
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        width=sheet.width * scale,
        height=height * scale,
        viewBox=f"0 0 {sheet.width:.1f} {height:.1f}",
        role="img",
        aria_labelledby=f"{prefix}-title {prefix}-desc",
    )


def _panels(sheet: Sheet) -> tuple[Drawn, ...]:
    panels = sheet.diagram.panels
    return tuple(
        draw_panel(panel, seen(panel, panels[index - 1] if index else None), sheet, index)
        for index, panel in enumerate(panels)
    )


def _moved(drawn: Drawn, y: float) -> Element:
    return element("g", *drawn.elements, transform=f"translate(0 {y:.1f})")


def _top(sheet: Sheet) -> Drawn:
    """Draw the title, the finding and the legend."""
    room = sheet.width - 2 * MARGIN
    theme, beside = sheet.type.theme, room - sign_room(sheet.type.theme)
    titles = sheet.type.lines(sheet.diagram.title.text, beside, size=DISPLAY, bold=True)
    finding = sheet.type.even_lines(sheet.diagram.finding.text, beside, size=DISPLAY)
    y = MARGIN + 20
    drawn = [
        text(
            sheet.type,
            MARGIN,
            y + index * DISPLAY_LEADING,
            line,
            size=DISPLAY,
            bold=index < len(titles),
            fill=INK if index < len(titles) else QUIET,
        )
        for index, line in enumerate((*titles, *finding))
    ]
    y += (len(titles) + len(finding) - 1) * DISPLAY_LEADING + 18
    key = legend(sheet, x=MARGIN, y=y, width=room)
    said = (*drawn, *sign(theme, sheet.width - MARGIN, MARGIN))
    return Drawn((*said, element("g", *key.elements, class_="legend")), y + key.height + 20)


def _colophon(sheet: Sheet, engine: Engine, y: float) -> Drawn:
    room = sheet.width - 2 * MARGIN
    said = [statement.text for statement in sheet.diagram.colophon]
    if not engine.bundled:
        said.append(
            f"Laid out with {engine.name} of this system, not with the engine that the toolkit"
            " pins: places can differ by a little."
        )
    lines = tuple(line for words in said for line in sheet.type.lines(words, room))
    if not lines:
        return Drawn((), 0.0)
    return Drawn(
        (
            element("rect", x=MARGIN, y=y, width=room, height=1, fill=RULE),
            *(
                text(sheet.type, MARGIN, y + 22 + index * LEADING, line, fill=QUIET)
                for index, line in enumerate(lines)
            ),
        ),
        22 + (len(lines) - 1) * LEADING,
    )
