"""The map as a Mermaid flowchart, for a page that draws Mermaid itself.

Mermaid reads markup, entities, directives and lists inside labels, and in what order differs from
one of its versions to the next.  So a label holds letters, figures, blanks and very little else;
every other character is written by its number.  Ids stand in comments before the flows: an id on
a line itself is read by its newest versions only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dpia.drawing.letters import shown
from dpia.drawing.told import ToldPanel
from dpia.drawing.told import flow_lines
from dpia.drawing.told import heading
from dpia.drawing.told import node_lines
from dpia.drawing.told import panels
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Shape

_RISKY = re.compile(r"(?!(?<=[^\W_])-(?=[^\W_]))[^\w ,()]|[_\ufb02]")
"""All but letters, figures, blanks, commas and brackets; a hyphen is safe inside a word.

The ligature is what Mermaid itself writes for the mark of an entity, and reads back wherever it is.
"""
_LIGATURE = "#60;U#43;FB02#62;"
_STYLES = {
    Shape.ACTIVE: "stroke-width:2px",
    Shape.AUTHORISED: "stroke-width:1px",
    Shape.INACTIVE: "stroke-width:1px,stroke:#8A867A",
    Shape.PRACTICE: "stroke-width:2px,stroke-dasharray:2 4",
    Shape.UNKNOWN: "stroke-width:1px,stroke-dasharray:1 5",
    Shape.ABSENT: "stroke-width:2px,stroke:#B34700,stroke-dasharray:8 4",
}
_ADDED = "stroke-width:4px,stroke:#0072B2"
_ROOM = '%%{init: {"flowchart": {"wrappingWidth": 800, "subGraphTitleMargin": {"bottom": 24}}}}%%'
"""A title that Mermaid breaks into lines stands on what it is the title of."""


def render(diagram: Diagram) -> str:
    """Write a diagram as one flowchart, a subgraph a panel, ending in a newline."""
    return "\n".join(_lines(diagram)) + "\n"


def quoted(*lines: str) -> str:
    """Quote lines so that Mermaid shows them as they are."""
    plain = (" ".join(shown(line).split()) for line in lines)
    said = "<br>".join(_RISKY.sub(_numbered, line) for line in plain if line)
    # A label of nothing at all is no label to Mermaid, but an error.
    return f'"{said or " "}"'


def _numbered(found: re.Match[str]) -> str:
    return _LIGATURE if found[0] == "\ufb02" else f"#{ord(found[0])};"


def _lines(diagram: Diagram) -> Iterator[str]:
    yield _ROOM
    yield "flowchart LR"
    yield f"  subgraph map[{quoted(*heading(diagram))}]"
    drawn = 0
    for panel in panels(diagram):
        yield from _panel(panel, drawn)
        drawn += len(panel.flows)
    # Lines that are not drawn keep the panels in their order.
    for number in range(2, len(diagram.panels) + 1):
        yield f"  panel-{number - 1} ~~~ panel-{number}"
    yield "  end"
    yield "  classDef people stroke-width:2px"


def _panel(panel: ToldPanel, drawn: int) -> Iterator[str]:
    yield f"  subgraph {panel.id}[{quoted(', '.join(panel.lines))}]"
    yield "    direction LR"
    for band in panel.bands:
        nodes = (f"{id_}{_node(node)}" for id_, node in band.nodes)
        if band.group is None:
            yield from (f"    {node}" for node in nodes)
            continue
        yield f"    subgraph {band.id}[{quoted(band.group.title.text)}]"
        yield from (f"      {node}" for node in nodes)
        yield "    end"
    for index, flow in enumerate(panel.flows, start=drawn):
        line = "-.->" if flow.edge.request else "-->"
        yield f"    %% {flow.id}"
        yield f"    {flow.source} {line}|{quoted(*flow_lines(flow.edge))}| {flow.target}"
        yield f"    linkStyle {index} {_style(flow.edge)}"
    yield "  end"


def _node(node: Node) -> str:
    label = quoted(*node_lines(node))
    return f"([{label}]):::people" if node.subject else f"[{label}]"


def _style(edge: Edge) -> str:
    return _ADDED if edge.mark is Mark.ADDED else _STYLES[edge.shape]
