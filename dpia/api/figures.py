"""How the figures of pages are drawn: each once, for however many pages and formats show it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dpia.drawing.paper import Placed
    from dpia.drawing.picture import Composed
    from dpia.drawing.picture import Drawing
    from dpia.drawing.style import Style
    from dpia.report.diagram import Diagram
    from dpia.report.page import Figure


class Figures:
    """Draws figures in a style, and keeps what it drew for the next format that asks for it."""

    def __init__(self, style: Style | None = None) -> None:
        """Keep how things are to look; nothing is drawn yet."""
        self._style = style
        self._known: list[_Known] = []

    def draw(self, figure: Figure) -> str:
        """Draw a figure as SVG."""
        return self.svg(figure.diagram)

    def svg(self, diagram: Diagram) -> str:
        """Draw a diagram as SVG."""
        return self._of(diagram).picture.whole.svg

    def sheets(self, figure: Figure, text_width: float) -> tuple[Placed, ...]:
        """Draw a figure for a text on paper, of some width in millimetres."""
        from dpia.drawing.paper import on_paper

        return on_paper(self._of(figure.diagram).sheets, text_width)

    def _of(self, diagram: Diagram) -> _Known:
        """Find a diagram among those that are drawn; it is told by itself, not by what it says."""
        found = next((one for one in self._known if one.diagram is diagram), None)
        if found is None:
            found = _Known(diagram, self._style)
            self._known.append(found)
        return found


class _Known:
    """A diagram that is drawn when it is first wanted.

    What draws is imported then: most pages hold no figure.
    """

    def __init__(self, diagram: Diagram, style: Style | None) -> None:
        self.diagram = diagram
        self._style = style

    @cached_property
    def picture(self) -> Composed:
        """Draw its parts."""
        from dpia.drawing.picture import compose
        from dpia.drawing.style import AS_SHIPPED

        return compose(self.diagram, self._style or AS_SHIPPED)

    @cached_property
    def sheets(self) -> tuple[Drawing, ...]:
        """Write it for paper."""
        from dpia.drawing.paper import sheets

        return sheets(self.picture)
