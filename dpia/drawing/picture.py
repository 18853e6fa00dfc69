"""The whole picture as an SVG: title, finding, legend, one panel a regime, colophon."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import write
from dpia.drawing.changes import seen
from dpia.drawing.engine import Engine
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Size
from dpia.drawing.palette import PAPER
from dpia.drawing.panels import draw_panel
from dpia.drawing.plates import hatch
from dpia.drawing.rows import Drawn
from dpia.drawing.sheet import MARGIN
from dpia.drawing.sheet import Sheet
from dpia.drawing.sheet import sheet_of
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.drawing.surround import foot
from dpia.drawing.surround import head
from dpia.drawing.theme import Theme
from dpia.drawing.type import type_of
from dpia.report.diagram import Diagram

_BETWEEN = 34.0
_WIDEST = 1440.0
_WASTE = 0.85


@dataclass(frozen=True, slots=True)
class Drawing:
    """An SVG with its size in pixels."""

    svg: str
    width: float
    height: float


@dataclass(frozen=True)
class Composed:
    """A picture whose parts are drawn: what it is written as is written once, and kept."""

    sheet: Sheet
    engine: Engine
    top: Drawn
    panels: tuple[Drawn, ...]

    @cached_property
    def size(self) -> Size:
        """Give the size of the whole."""
        return _stacked(self.sheet, self.top, self.panels, self.engine).size

    @cached_property
    def whole(self) -> Drawing:
        """Write everything on one sheet."""
        return _drawing(_stacked(self.sheet, self.top, self.panels, self.engine))

    def parted(self, tallest: float) -> tuple[Drawing, ...]:
        """Write it for paper: on one sheet, or on several that part it between its panels.

        A sheet is no taller than `tallest` times its width, unless one panel is.  Every place is
        that of the whole; the legend stands on the first sheet, and the colophon on the last.
        """
        if len(self.panels) < 2 or self.size.height <= tallest * self.size.width:
            return (self.whole,)
        groups = _groups(self.panels, self.top.height, tallest * self.sheet.width)
        return tuple(
            _drawing(
                _stacked(
                    self.sheet,
                    Drawn((), MARGIN) if index else self.top,
                    tuple(group),
                    self.engine if index == len(groups) - 1 else None,
                )
            )
            for index, group in enumerate(groups)
        )


def compose(diagram: Diagram, style: Style = AS_SHIPPED) -> Composed:
    """Draw the parts of a diagram once, for every way in which it is written."""
    return _composed(find_engine(), diagram, None, style)


def draw(diagram: Diagram, whole: Diagram | None = None, style: Style = AS_SHIPPED) -> str:
    """Draw a diagram with the Graphviz that is found, as the text of an SVG.

    A part of another one stands in the places that it has in the whole.
    """
    return draw_with(find_engine(), diagram, whole, style)


def draw_with(
    engine: Engine, diagram: Diagram, whole: Diagram | None = None, style: Style = AS_SHIPPED
) -> str:
    """Draw a diagram with one Graphviz; another than the bundled one is named in the colophon."""
    return _composed(engine, diagram, whole, style).whole.svg


@dataclass(frozen=True, slots=True)
class _Picture:
    root: Element
    size: Size
    theme: Theme


def _composed(engine: Engine, diagram: Diagram, whole: Diagram | None, style: Style) -> Composed:
    """Prefer the ledger beside its map, unless the page becomes too wide or paper is wasted."""
    sheet = sheet_of(diagram, type_of(style.theme), engine, whole, style.places)
    below = _drawn(replace(sheet, beside=False), engine)
    if sheet.width > style.theme.units(_WIDEST):
        return below
    beside = _drawn(sheet, engine)
    is_wasteful = _area(below.size) < _WASTE * _area(beside.size)
    return below if is_wasteful else beside


def _area(size: Size) -> float:
    return size.width * size.height


def _drawn(sheet: Sheet, engine: Engine) -> Composed:
    return Composed(sheet, engine, head(sheet), _panels(sheet))


def _stacked(
    sheet: Sheet, top: Drawn, panels: tuple[Drawn, ...], engine: Engine | None
) -> _Picture:
    """Set panels under each other; the colophon follows where the engine that it names is given."""
    parts = [*top.elements]
    y = top.height
    for index, drawn in enumerate(panels):
        parts.append(_moved(drawn, y + _BETWEEN * (index > 0)))
        y += drawn.height + _BETWEEN * (index > 0)
    under = foot(sheet, engine, y + _BETWEEN) if engine else Drawn((), -_BETWEEN)
    size = Size(sheet.width, y + _BETWEEN + under.height + MARGIN)
    return _Picture(_root(sheet, (*parts, *under.elements), size.height), size, sheet.type.theme)


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
    theme, size = picture.theme, picture.size
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
