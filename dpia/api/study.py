"""One regime, or several side by side, looked at once for however many files show it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from dpia.api.asking import comparison_question
from dpia.api.assessing import Asked
from dpia.api.assessing import asked
from dpia.api.assessing import assessed
from dpia.api.figures import Figures
from dpia.api.writing import write
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report import comparison_page
from dpia.report.bibliography import bibliography
from dpia.report.comparison import Comparison
from dpia.report.comparison import compare
from dpia.report.crowd import is_crowded
from dpia.report.diagram import Diagram
from dpia.report.frozen.make import Assessed
from dpia.report.map import draw_map
from dpia.report.page import Page
from dpia.report.trace.make import trace
from dpia.report.trace.view import Trace

if TYPE_CHECKING:
    from dpia.drawing.style import Style

DEFAULT = "ico"
"""The framework of an assessment where none is named."""


class Study:
    """What is made of some regimes; each thing is made when it is first wanted, and kept."""

    def __init__(
        self,
        flow_file: FlowFile,
        regimes: tuple[Regime, ...],
        framework: str = "",
        style: Style | None = None,
    ) -> None:
        """Keep what is to be looked at; nothing is made yet.

        Without a framework one regime is assessed in the ICO's order, and several are compared.
        """
        self.flow_file = flow_file
        self.regimes = regimes
        self.framework = framework
        self.style = style

    @cached_property
    def diagram(self) -> Diagram:
        """Make the map."""
        return draw_map(self.flow_file, self.regimes)

    @cached_property
    def comparison(self) -> Comparison:
        """Lay the regimes side by side."""
        return compare(self.flow_file, self.regimes)

    @cached_property
    def assessed(self) -> Assessed:
        """Assess the regimes, however many they are."""
        framework = self.framework or DEFAULT
        return assessed(self.flow_file, self.regimes, framework, self.diagram, self.asked)

    @cached_property
    def asked(self) -> Asked:
        """Ask every rule of the regimes."""
        return asked(self.flow_file, self.regimes)

    @cached_property
    def page(self) -> Page:
        """Make the document: an assessment, or a comparison of several regimes."""
        if self.framework or len(self.regimes) == 1:
            return self.assessed.page
        sources = bibliography(self.flow_file)
        return comparison_page.page(self.comparison, self.diagram, sources, self._answer)

    @property
    def _answer(self) -> Trace | None:
        """Answer the question that a comparison of these regimes is made for, if one is."""
        looked = tuple(one.id for one in self.regimes)
        for name, one in self.flow_file.model.comparisons.items():
            asked = comparison_question(self.flow_file, name)
            if asked is not None and tuple(one.regimes) == looked:
                return trace(self.flow_file, self.regimes, asked)
        return None

    @cached_property
    def figures(self) -> Figures:
        """Draw what its pages show, once for all formats."""
        return Figures(self.style)

    @cached_property
    def svg(self) -> str:
        """Draw the map, or what stands for one that has too many flows to be read."""
        if is_crowded(self.diagram):
            from dpia.api.pictures import picture
            from dpia.drawing.style import AS_SHIPPED
            from dpia.report.picture.ask import Ask

            drawn = picture("flow", Ask(self.flow_file, self.regimes, None))
            return drawn.svg(style=self.style or AS_SHIPPED)
        return self.figures.svg(self.diagram)

    def png(self) -> bytes:
        """Paint the map, a pixel to each of the drawing's."""
        from dpia.formats.diagram_png import painted

        return painted(self.svg, scale=1.0)

    def html(self, page: Page | None = None) -> str | bytes:
        """Write the document (or another page of its map) with the map in it."""
        return write(page or self.page, "html", figures=self.figures)
