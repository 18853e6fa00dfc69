"""A map in a document; where it has more flows than anybody can follow, its counts instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from dpia.report.map_split import MOST
from dpia.report.map_split import flows_in
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Figure
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase

LISTED = 20
"""So many bodies are listed of a map that is not drawn: those with most flows."""


def is_crowded(diagram: Diagram) -> bool:
    """Tell whether a map has more flows than can be read."""
    return flows_in(diagram) > MOST


def shown(anchor: str, diagram: Diagram) -> Iterator[Block]:
    """Show a map, or who gives and gets most on it."""
    if not is_crowded(diagram):
        yield Figure(anchor, diagram.finding, diagram)
        return
    said = count(say("crowd.too-many", flows=flows_in(diagram)), "flows")
    yield Paragraph((diagram.finding, said, phrase("crowd.elsewhere")))
    yield _busiest(anchor, diagram)


def _busiest(anchor: str, diagram: Diagram) -> Table:
    """List the bodies with most flows, with what each gives and gets in every regime."""
    each = [_ends(panel) for panel in diagram.panels]
    total = Counter[str]()
    for gives, gets in each:
        total.update(gives)
        total.update(gets)
    titles = {node.id: node.title for node in diagram.nodes}
    order = sorted(total, key=lambda body: (-total[body], body))
    rows = (
        (Cell((titles[body],)), *(_cell(body, gives, gets) for gives, gets in each))
        for body in order[:LISTED]
    )
    caption = say("crowd.busiest", shown=min(LISTED, len(order)), bodies=len(order))
    head = (
        phrase("crowd.who"),
        *(Statement(panel.title.text, panel.title.grounds) for panel in diagram.panels),
    )
    return Table(anchor, count(caption, "flows"), head, tuple(rows))


def _ends(panel: Panel) -> tuple[Counter[str], Counter[str]]:
    stands = [edge for edge in panel.edges if _is_standing(edge)]
    return Counter(edge.source for edge in stands), Counter(edge.target for edge in stands)


def _is_standing(edge: Edge) -> bool:
    return not edge.request and edge.shape not in (Shape.ABSENT, Shape.UNKNOWN)


def _cell(body: str, gives: Counter[str], gets: Counter[str]) -> Cell:
    text = say("crowd.gives-gets", gives=gives[body], gets=gets[body])
    return Cell((count(text, "flows"),))
