"""Make the views: each is plain data, with the grounds of every text in it."""

from __future__ import annotations

from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report import comparison_page
from dpia.report import fact_list
from dpia.report import overview_page
from dpia.report.bibliography import Bibliography
from dpia.report.bibliography import bibliography
from dpia.report.bibliography_page import page as bibliography_page
from dpia.report.comparison import Comparison
from dpia.report.comparison import compare
from dpia.report.comparison import compare_sides
from dpia.report.diagram import Diagram
from dpia.report.fact_list import FactList
from dpia.report.findings.page import page as findings_page
from dpia.report.findings.view import Findings
from dpia.report.map import draw_map
from dpia.report.overview import Overview
from dpia.report.overview import overview
from dpia.report.page import Page
from dpia.report.picture.card import Card
from dpia.report.picture.chain import ChainPicture
from dpia.report.picture.firewall import Firewall
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.poster import Poster
from dpia.report.picture.timeline import Timeline
from dpia.report.picture.views import PictureView
from dpia.report.register.make import register
from dpia.report.register.page import page as register_page
from dpia.report.register.view import Register
from dpia.report.rule_explained import RuleExplained
from dpia.report.rule_explained import page as explained_page
from dpia.report.rule_list import RuleList
from dpia.report.rule_list import page as list_page
from dpia.report.trace.make import trace
from dpia.report.trace.page import page as trace_page
from dpia.report.trace.view import Trace

View = (
    Overview
    | Comparison
    | FactList
    | Bibliography
    | Diagram
    | Page
    | Trace
    | Register
    | PictureView
    | Findings
    | RuleList
    | RuleExplained
)

NAMES: dict[type, str] = {
    Card: "card",
    ChainPicture: "chain",
    Matrix: "matrix",
    Firewall: "firewall",
    Poster: "poster",
    Timeline: "timeline",
    Overview: "show",
    Comparison: "compare",
    FactList: "facts",
    Bibliography: "sources",
    Diagram: "diagram",
    Page: "report",
    Trace: "trace",
    Findings: "check",
    RuleList: "rules",
    RuleExplained: "explain",
    Register: "register",
}
"""The name under which each view is published as JSON."""

__all__ = [
    "NAMES",
    "View",
    "bibliography",
    "compare",
    "compare_sides",
    "draw_map",
    "page_of",
    "register",
    "trace",
]


def page_of(view: View) -> Page:  # noqa: C901, PLR0911  one case a kind of view
    """Lay any view but a picture out as a page."""
    match view:
        case Page():
            return view
        case Overview():
            return overview_page.page(view)
        case Comparison():
            return comparison_page.page(view)
        case FactList():
            return fact_list.page(view)
        case Bibliography():
            return bibliography_page(view)
        case Trace():
            return trace_page(view)
        case Register():
            return register_page(view)
        case Findings():
            return findings_page(view)
        case RuleList():
            return list_page(view)
        case RuleExplained():
            return explained_page(view)
        case _:
            raise TypeError(f"a {type(view).__name__} is no page")


def show(flow_file: FlowFile, regimes: tuple[Regime, ...], days: tuple[Regime, ...]) -> Overview:
    """Show a model at a glance, and what stood on each of the days."""
    return overview(flow_file, regimes, days)


def facts(flow_file: FlowFile, *, contested: bool = False) -> FactList:
    """List every claim, or only those of disputed facts."""
    return fact_list.fact_list(flow_file, contested=contested)
