"""The map as a graph in Graphviz's own language, for people who have Graphviz and want to go on.

Panels are clusters of one graph.  Nothing is told by pattern alone: what a line looks like is also
said in its label.  Every name and label is quoted here, because the usual writers read a colon in
a name as a port and a label in angle brackets as markup.
"""

from __future__ import annotations

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

_STYLES = {
    Shape.ACTIVE: "style=solid",
    Shape.AUTHORISED: "style=solid, arrowhead=empty",
    Shape.INACTIVE: 'color="#4D4D4D:#FFFFFF:#4D4D4D", arrowhead=empty',
    Shape.PRACTICE: "style=dotted",
    Shape.UNKNOWN: "style=dotted, arrowhead=empty",
    Shape.ABSENT: 'style=dashed, arrowhead=empty, color="#B34700", fontcolor="#B34700"',
}
_ADDED = 'penwidth=3, color="#0072B2", fontcolor="#0072B2"'


def render(diagram: Diagram) -> str:
    """Write a diagram as one graph, ending in a newline."""
    return "\n".join(_lines(diagram)) + "\n"


def quoted(text: str) -> str:
    """Quote a text so that Graphviz shows it as it is: no escape, markup or entity is read."""
    plain = shown(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _lines(diagram: Diagram) -> Iterator[str]:
    yield "digraph map {"
    title = _stacked(*heading(diagram))
    yield f"  graph [rankdir=LR, newrank=true, labelloc=t, label={title}];"
    yield '  node [shape=box, style="rounded", fontname="Source Sans 3"];'
    yield '  edge [fontname="Source Sans 3", fontsize=10];'
    for panel in panels(diagram):
        yield from _panel(panel)
    yield "}"


def _panel(panel: ToldPanel) -> Iterator[str]:
    yield f'  subgraph "cluster_{panel.id}" {{'
    yield f"    graph [label={_stacked(*panel.lines)}];"
    for band in panel.bands:
        nodes = (f'"{id_}" {_node(node)};' for id_, node in band.nodes)
        if band.group is None:
            yield from (f"    {node}" for node in nodes)
            continue
        title = quoted(band.group.title.text)
        yield f'    subgraph "cluster_{band.id}" {{'
        yield f'      graph [label={title}, style=filled, color="#F4F3EF"];'
        yield from (f"      {node}" for node in nodes)
        yield "    }"
    for flow in panel.flows:
        yield f'    "{flow.source}" -> "{flow.target}" [id="{flow.id}", {_edge(flow.edge)}];'
    yield "  }"


def _node(node: Node) -> str:
    shape = "shape=ellipse, " if node.subject else ""
    return f"[{shape}label={_stacked(*node_lines(node))}]"


def _edge(edge: Edge) -> str:
    style = _ADDED if edge.mark is Mark.ADDED else _STYLES[edge.shape]
    asks = ", arrowhead=vee, style=dashed" if edge.request else ""
    return f"{style}{asks}, label={_stacked(*flow_lines(edge))}"


def _stacked(*lines: str) -> str:
    """Quote lines one by one, and join them by the one escape that is meant."""
    return '"' + "\\n".join(quoted(line)[1:-1] for line in lines if line) + '"'
