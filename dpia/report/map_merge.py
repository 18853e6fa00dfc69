"""Groups of organisations drawn as one body, with one arrow for what runs between the same two.

Nothing is counted twice: a panel still counts flows, an arrow names the flows that it stands for
and how many stand how, and what runs within a group is counted and not drawn.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace

from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Group
from dpia.report.diagram import Node
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from dpia.report.map_bundle import bundled
from dpia.report.map_words import equivalent
from dpia.report.statement import Statement
from dpia.report.statement import count

_Ends = tuple[str, str, bool]
Keys = Mapping[str, tuple[str, int]]
"""For each flow that is merged: the id of its arrow, and the arrow's number."""


def grouped(diagram: Diagram, groups: tuple[str, ...]) -> Diagram:
    """Put one body in the place of all of a group; every flow is kept, some from it to itself."""
    held = {node.id: f"group:{node.group}" for node in diagram.nodes if node.group in groups}
    panels = tuple(
        replace(panel, edges=tuple(_moved(edge, held) for edge in panel.edges))
        for panel in diagram.panels
    )
    nodes = tuple(_nodes(diagram, held))
    bands = tuple(group for group in diagram.groups if group.id not in groups)
    return replace(diagram, nodes=nodes, groups=bands, panels=panels)


def named_groups(diagram: Diagram) -> Diagram:
    """Say in the finding of a grouped map which groups stand for their bodies."""
    if not _groups(diagram):
        return diagram
    found = diagram.finding
    text = say("map.counted-as-one", finding=found.text, groups=_names(diagram))
    return replace(diagram, finding=Statement(text, found.grounds))


def merging(whole: Diagram) -> Keys:
    """Find which flows of a grouped map are one arrow, and give it the first number of theirs."""
    found: dict[_Ends, dict[str, int]] = {}
    for panel in whole.panels:
        for edge in panel.edges:
            if _is_grouped(edge):
                found.setdefault(_ends(edge), {})[edge.id] = edge.number
    return {
        id_: (f"{source}-{'asks' if request else 'gives'}-{target}", min(flows.values()))
        for (source, target, request), flows in found.items()
        for id_ in flows
        if len(flows) > 1
    }


def merged(diagram: Diagram, keys: Keys) -> Diagram:
    """Draw the flows of a grouped map that run between the same two bodies as one arrow."""
    panels = tuple(_panel(panel, keys) for panel in diagram.panels)
    said = _said(diagram, panels)
    finding = Statement(
        say("map.one-after-another", first=diagram.finding.text, second=said.text),
        (*diagram.finding.grounds, *said.grounds),
    )
    told = equivalent(diagram.nodes, panels)
    return replace(diagram, panels=panels, finding=finding, equivalent=told)


def _moved(edge: Edge, held: Mapping[str, str]) -> Edge:
    source, target = held.get(edge.source, edge.source), held.get(edge.target, edge.target)
    return replace(edge, source=source, target=target)


def _nodes(diagram: Diagram, held: Mapping[str, str]) -> Iterator[Node]:
    titles: dict[str, Group] = {f"group:{group.id}": group for group in diagram.groups}
    drawn: set[str] = set()
    for node in diagram.nodes:
        if node.id not in held:
            yield node
        elif (name := held[node.id]) not in drawn:
            drawn.add(name)
            some = tuple(id_ for id_, other in held.items() if other == name)
            said = count(_of_group(len(some), people=node.subject), "organisations")
            yield Node(name, titles[name].title, said, "", subject=node.subject, held=some)


def _of_group(several: int, *, people: bool) -> str:
    if people:
        one, more = "map.group-of-one-category", "map.group-of-categories"
    else:
        one, more = "map.group-of-one-body", "map.group-of-bodies"
    return say(one) if several == 1 else say(more, number=several)


def _is_grouped(edge: Edge) -> bool:
    """Tell whether an end is a group; no id of a model holds a colon."""
    return edge.source != edge.target and ":" in edge.source + edge.target


def _ends(edge: Edge) -> _Ends:
    return edge.source, edge.target, edge.request


def _panel(panel: Panel, keys: Keys) -> Panel:
    """Merge the arrows of a panel; what runs within a group has no arrow."""
    bundles: dict[tuple[str, int], list[Edge]] = {}
    for edge in panel.edges:
        if not (edge.source == edge.target and ":" in edge.source):
            bundles.setdefault(keys.get(edge.id, (edge.id, edge.number)), []).append(edge)
    edges = (
        bundled(id_, number, tuple(some)) if some[0].id in keys else some[0]
        for (id_, number), some in bundles.items()
    )
    return replace(panel, edges=tuple(sorted(edges, key=lambda edge: edge.number)))


def _groups(diagram: Diagram) -> tuple[Node, ...]:
    return tuple(node for node in diagram.nodes if ":" in node.id)


def _names(diagram: Diagram) -> str:
    return ", ".join(
        say("map.group-named", group=node.title.text, size=node.subtitle.text)
        for node in _groups(diagram)
    )


def _said(diagram: Diagram, panels: tuple[Panel, ...]) -> Statement:
    """Say what is drawn as one, and what became of its flows."""
    flows = {edge.id: edge for panel in diagram.panels for edge in panel.edges if _stands(edge)}
    inside = sum(edge.source == edge.target for edge in flows.values())
    touching = sum(_is_grouped(edge) for edge in flows.values())
    arrows = {
        edge.id for panel in panels for edge in panel.edges if _is_grouped(edge) and _stands(edge)
    }
    alone = len(_groups(diagram)) == 1
    drawn = say(
        "map.group-drawn" if alone else "map.groups-drawn",
        groups=_names(diagram),
        flows=touching,
        arrows=len(arrows),
    )
    if inside:
        text = say("map.drawn-as-one-apart-from", drawn=drawn, flows=inside)
    else:
        text = say("map.drawn-as-one", drawn=drawn)
    return count(text, "flows", "organisations")


def _stands(edge: Edge) -> bool:
    return edge.shape is not Shape.ABSENT or edge.mark is not edge.mark.SAME
