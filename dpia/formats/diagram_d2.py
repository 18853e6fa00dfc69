"""The map in D2, a container a panel.

Every label is a string in double quotes, in which D2 reads escapes and `${...}` and nothing else.
A line between two things has no name of its own in D2: its id stands in a comment before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.letters import shown
from dpia.drawing.told import ToldFlow
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

_HOLLOW = ("target-arrowhead.style.filled: false",)
_STYLES = {
    Shape.ACTIVE: ("style.stroke-width: 2",),
    Shape.AUTHORISED: ("style.stroke-width: 2", *_HOLLOW),
    Shape.INACTIVE: ("style.stroke-width: 1", 'style.stroke: "#8A867A"', *_HOLLOW),
    Shape.PRACTICE: ("style.stroke-width: 2", "style.stroke-dash: 2"),
    Shape.UNKNOWN: ("style.stroke-width: 1", "style.stroke-dash: 2", *_HOLLOW),
    Shape.ABSENT: ("style.stroke-width: 2", "style.stroke-dash: 6", 'style.stroke: "#B34700"'),
}
_ADDED = ("style.stroke-width: 4", 'style.stroke: "#0072B2"')


def render(diagram: Diagram) -> str:
    """Write a diagram as one D2 file, ending in a newline."""
    return "\n".join(_lines(diagram)) + "\n"


def quoted(*lines: str) -> str:
    """Quote lines so that D2 shows them as they are: nothing is substituted or ends the string."""
    return '"' + "\\n".join(_escaped(shown(line)) for line in lines) + '"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("$", "\\$")


def _lines(diagram: Diagram) -> Iterator[str]:
    yield "direction: right"
    yield f"map: {quoted(*heading(diagram))} {{"
    for panel in panels(diagram):
        yield from _panel(panel)
    yield "}"


def _panel(panel: ToldPanel) -> Iterator[str]:
    within: dict[str, str] = {}
    yield f"  {panel.id}: {quoted(*panel.lines)} {{"
    for band in panel.bands:
        path = f"{band.id}." if band.group else ""
        within.update((id_, f"{path}{id_}") for id_, _ in band.nodes)
        nodes = (f"{id_}: {_node(node)}" for id_, node in band.nodes)
        if band.group is None:
            yield from (f"    {node}" for node in nodes)
            continue
        yield f"    {band.id}: {quoted(band.group.title.text)} {{"
        yield from (f"      {node}" for node in nodes)
        yield "    }"
    for flow in panel.flows:
        yield f"    # {flow.id}"
        yield f"    {within[flow.source]} -> {within[flow.target]}: {_flow(flow)}"
    yield "  }"


def _node(node: Node) -> str:
    shape = "oval" if node.subject else "rectangle"
    return f"{quoted(*node_lines(node))} {{shape: {shape}}}"


def _flow(flow: ToldFlow) -> str:
    label = quoted(*flow_lines(flow.edge))
    return f"{label} {{{'; '.join(_style(flow.edge))}}}"


def _style(edge: Edge) -> Iterator[str]:
    yield from _ADDED if edge.mark is Mark.ADDED else _STYLES[edge.shape]
    if edge.request:
        yield "target-arrowhead.shape: arrow"
        if edge.mark is Mark.ADDED or edge.shape not in (Shape.PRACTICE, Shape.UNKNOWN):
            yield from () if edge.shape is Shape.ABSENT else ("style.stroke-dash: 4",)
