"""The views by what they are called, and what lays each of them out.

Each view is plain data, with the grounds of every text in it.  A command pays only for the views
that it makes: what makes one is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING
from typing import Any

if TYPE_CHECKING:
    from dpia.report.bibliography import Bibliography
    from dpia.report.comparison import Comparison
    from dpia.report.diagram import Diagram
    from dpia.report.fact_list import FactList
    from dpia.report.findings.view import Findings
    from dpia.report.frozen.view import Since
    from dpia.report.overview import Overview
    from dpia.report.page import Page
    from dpia.report.picture.views import PictureView
    from dpia.report.register.view import Register
    from dpia.report.rule_explained import RuleExplained
    from dpia.report.rule_list import RuleList
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
        | Since
    )
else:
    View = object


@dataclass(frozen=True, slots=True)
class Kind:
    """What is to be known of a kind of view: its published name, its page, and its rows.

    `page` is the module whose `page` lays it out, `rows` where what makes a table of it stands;
    either is empty where there is none.
    """

    name: str
    page: str = ""
    rows: str = ""


KINDS: Mapping[str, Kind] = {
    "dpia.report.bibliography:Bibliography": Kind(
        "sources", "dpia.report.bibliography_page", "dpia.report.tables:source_rows"
    ),
    "dpia.report.comparison:Comparison": Kind(
        "compare", "dpia.report.comparison_page", "dpia.report.tables:comparison_rows"
    ),
    "dpia.report.diagram:Diagram": Kind("diagram"),
    "dpia.report.fact_list:FactList": Kind(
        "facts", "dpia.report.fact_list", "dpia.report.tables:fact_rows"
    ),
    "dpia.report.findings.view:Findings": Kind(
        "check", "dpia.report.findings.page", "dpia.report.findings.rows:finding_rows"
    ),
    "dpia.report.frozen.view:Since": Kind("since", "dpia.report.frozen.page"),
    "dpia.report.overview:Overview": Kind("show", "dpia.report.overview_page"),
    "dpia.report.page:Page": Kind("report"),
    "dpia.report.picture.card:Card": Kind("card"),
    "dpia.report.picture.chain:ChainPicture": Kind("chain"),
    "dpia.report.picture.firewall:Firewall": Kind("firewall"),
    "dpia.report.picture.matrix:Matrix": Kind("matrix"),
    "dpia.report.picture.poster:Poster": Kind("poster"),
    "dpia.report.picture.timeline:Timeline": Kind("timeline"),
    "dpia.report.register.view:Register": Kind(
        "register", "dpia.report.register.page", "dpia.report.tables:register_rows"
    ),
    "dpia.report.rule_explained:RuleExplained": Kind("explain", "dpia.report.rule_explained"),
    "dpia.report.rule_list:RuleList": Kind(
        "rules", "dpia.report.rule_list", "dpia.report.rule_list:rule_rows"
    ),
    "dpia.report.trace.view:Trace": Kind("trace", "dpia.report.trace.page"),
}
"""Every kind of view, by the class that holds it (`module:class`)."""


def kind_of(view: type) -> Kind:
    """Tell what is to be known of a view's class; a KeyError for what is no view."""
    return KINDS[f"{view.__module__}:{view.__qualname__}"]


def name_of(view: type) -> str:
    """Give the name under which a kind of view is published as JSON."""
    return kind_of(view).name


def class_named(name: str) -> type:
    """Fetch the class of the views that are published under a name."""
    where = next(where for where, kind in KINDS.items() if kind.name == name)
    found: type = fetched(where)
    return found


def fetched(where: str) -> Any:
    """Fetch what stands at `module:name`."""
    module, _, name = where.partition(":")
    return getattr(import_module(module), name)


def page_of(view: View) -> Page:
    """Lay any view but a picture out as a page; raise TypeError for a picture."""
    from dpia.report.page import Page

    kind = kind_of(type(view))
    if isinstance(view, Page):
        return view
    if not kind.page:
        message = f"a {type(view).__name__} is no page"
        raise TypeError(message)
    made: Page = fetched(f"{kind.page}:page")(view)
    return made
