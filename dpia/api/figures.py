"""How the figures of a page are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dpia.drawing.paper import Placed
    from dpia.drawing.style import Style
    from dpia.report.page import Figure


@dataclass(frozen=True, slots=True)
class Figures:
    """Draws figures, in a style where one is asked for; `svg` is the one figure, where it is made.

    What draws is imported when something is drawn: most pages hold no figure.
    """

    style: Style | None = None
    svg: str = ""

    def draw(self, figure: Figure) -> str:
        """Draw a figure as SVG."""
        from dpia.drawing.picture import draw
        from dpia.drawing.style import AS_SHIPPED

        return self.svg or draw(figure.diagram, style=self.style or AS_SHIPPED)

    def sheets(self, figure: Figure, text_width: float) -> tuple[Placed, ...]:
        """Draw a figure for a text on paper, of some width in millimetres."""
        from dpia.drawing.paper import on_paper
        from dpia.drawing.style import AS_SHIPPED

        return on_paper(figure.diagram, text_width, self.style or AS_SHIPPED)
