"""The map as a graph in Graphviz's own language, for people who have Graphviz and want to go on.

Panels are clusters of one graph.  Nothing is told by pattern alone: what a line looks like is also
said in its label.  Every name and label is quoted here, because the usual writers read a colon in
a name as a port and a label in angle brackets as markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.changes import key_of
from dpia.drawing.letters import shown
from dpia.report.diagram import Answer
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Panel
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
_SIGNS = {Mark.ADDED: "+ ", Mark.REMOVED: "\N{MINUS SIGN} ", Mark.SAME: ""}
_WORDS = {
    Answer.YES: "",
    Answer.NO: "no: ",
    Answer.DISPUTED: "disputed: ",
    Answer.NOT_STATED: "not stated: ",
}


def render(diagram: Diagram) -> str:
    """Write a diagram as one graph, ending in a newline."""
    return "\n".join(_lines(diagram)) + "\n"


def quoted(text: str) -> str:
    """Quote a text so that Graphviz shows it as it is: no escape, markup or entity is read."""
    plain = shown(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _lines(diagram: Diagram) -> Iterator[str]:
    yield "digraph map {"
    yield f"  graph [rankdir=LR, newrank=true, labelloc=t, label={quoted(diagram.title.text)}];"
    yield '  node [shape=box, style="rounded", fontname="Source Sans 3"];'
    yield '  edge [fontname="Source Sans 3", fontsize=10];'
    for index, panel in enumerate(diagram.panels):
        yield from _panel(diagram, panel, index)
    yield "}"


def _panel(diagram: Diagram, panel: Panel, index: int) -> Iterator[str]:
    names = {node.id: f"p{index}n{number}" for number, node in enumerate(diagram.nodes)}
    name = f"Proposal: {panel.title.text}" if panel.proposal else panel.title.text
    title = _stacked(name, panel.period.text)
    yield f"  subgraph cluster_p{index} {{"
    yield f"    graph [label={title}];"
    for number, group in enumerate(diagram.groups):
        held = [node for node in diagram.nodes if group.id and node.group == group.id]
        if held:
            yield f"    subgraph cluster_p{index}g{number} {{"
            yield f'      graph [label={quoted(group.title.text)}, style=filled, color="#F4F3EF"];'
            yield from (f"      {names[node.id]} {_node(node)};" for node in held)
            yield "    }"
    bands = {group.id for group in diagram.groups if group.id}
    yield from (
        f"    {names[node.id]} {_node(node)};" for node in diagram.nodes if node.group not in bands
    )
    for edge in sorted(panel.edges, key=key_of):
        yield f"    {names[edge.source]} -> {names[edge.target]} {_edge(edge)};"
    yield "  }"


def _node(node: Node) -> str:
    shape = "shape=ellipse, " if node.subject else ""
    return f"[{shape}label={_stacked(node.title.text, node.subtitle.text)}]"


def _edge(edge: Edge) -> str:
    style = _ADDED if edge.mark is Mark.ADDED else _STYLES[edge.shape]
    asks = ", arrowhead=vee, style=dashed" if edge.request else ""
    title = f"{_SIGNS[edge.mark]}{edge.number} {'asks: ' if edge.request else ''}{edge.title.text}"
    standing = f"{edge.standing.text}{' (disputed)' if edge.contested else ''}"
    gates = (
        f"gate: {gate.text.text}{' (disputed)' if gate.contested else ''}" for gate in edge.gates
    )
    label = _stacked(title, standing, *(_field(field) for field in edge.fields), *gates)
    return f"[{style}{asks}, label={label}]"


def _field(field: FieldLabel) -> str:
    return f"{_SIGNS[field.mark]}{_WORDS[field.answer]}{field.text.text}"


def _stacked(*lines: str) -> str:
    """Quote lines one by one, and join them by the one escape that is meant."""
    return '"' + "\\n".join(quoted(line)[1:-1] for line in lines if line) + '"'
