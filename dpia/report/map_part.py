"""Part of a map: which flows are asked for, and in words what was left out, and how much.

A part keeps the numbers of the whole.  Nothing is filtered on a "no": a flow that states that it
does not carry a field says something of that field, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.regime.trees import Trees
from dpia.regime.trees import trees_of
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import Panel
from dpia.report.names import Names
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class Part:
    """What a picture is narrowed to; what is empty narrows nothing.

    `around` with `hops` keeps the bodies that so many flows lead to or from, whatever way these
    run, and every flow between two of them.
    """

    fields: tuple[str, ...] = ()
    about: str = ""
    organisations: tuple[str, ...] = ()
    around: str = ""
    hops: int = 1

    def __bool__(self) -> bool:
        """Tell whether anything is left out."""
        return bool(self.fields or self.about or self.organisations or self.around)


WHOLE = Part()


@dataclass(frozen=True, slots=True)
class Line:
    """A flow as far as it is asked for: its ends, whom it is about, the fields it speaks of."""

    id: str
    ends: tuple[str, str]
    about: tuple[str, ...]
    fields: frozenset[str]


def kept(flow_file: FlowFile, lines: tuple[Line, ...], part: Part) -> frozenset[str]:
    """Name the flows that are in a part; a request stays with the answer that it is for."""
    model = flow_file.model
    trees = trees_of(model)
    found = lines
    if part.about:
        comparable = trees.below[part.about] | trees.above[part.about]
        found = tuple(one for one in found if comparable & set(one.about))
    if part.fields:
        wanted = shown_fields(flow_file, part)
        carrying = {one.id for one in found if one.fields & wanted}
        asked = {name for one in sorted(carrying) for name in _asked(model, one)}
        found = tuple(one for one in found if one.id in carrying | asked)
    if part.organisations:
        bodies = {trees.body[name] for name in part.organisations}
        found = tuple(one for one in found if bodies & _bodies(trees, one))
    if part.around:
        near = _near(tuple(_bodies(trees, one) for one in found), trees.body[part.around], part)
        found = tuple(one for one in found if _bodies(trees, one) <= near)
    return frozenset(one.id for one in found)


def shown_fields(flow_file: FlowFile, part: Part) -> frozenset[str]:
    """Name the fields that are shown: those asked for, and what reveals them."""
    trees = trees_of(flow_file.model)
    return frozenset[str]().union(*(trees.revealing[name] for name in part.fields))


def taken(flow_file: FlowFile, whole: Diagram, part: Part) -> tuple[Diagram, Statement]:
    """Take a part of a map, with the line that says what it leaves out; counts stay to be made."""
    found = kept(flow_file, tuple(_lines(flow_file.model, whole)), part)
    shown = shown_fields(flow_file, part) if part.fields else None
    panels = tuple(_panel(panel, found, shown) for panel in whole.panels)
    ends = {end for panel in panels for edge in panel.edges for end in (edge.source, edge.target)}
    named = {*part.organisations, part.around}
    nodes = tuple(node for node in whole.nodes if node.id in ends | named)
    held = {node.group for node in nodes}
    groups = tuple(group for group in whole.groups if group.id in held)
    smaller = replace(whole, nodes=nodes, groups=groups, panels=panels)
    return smaller, _left_out(flow_file, (whole, smaller), part)


def words(flow_file: FlowFile, part: Part) -> str:
    """Say in words what is shown."""
    return "; ".join(_words(Names(flow_file.model), part))


def _words(names: Names, part: Part) -> Iterator[str]:
    if part.fields:
        said = ", ".join(names.text("field", name) for name in part.fields)
        yield say("map.part-of-fields", fields=said)
    if part.about:
        said = names.text("subject", part.about)
        yield say("map.part-about", people=said)
    if part.organisations:
        said = ", ".join(names.text("organisation", name) for name in part.organisations)
        several = len(part.organisations) > 1
        yield say("map.part-of-bodies", bodies=said) if several else say("map.part-of", body=said)
    if part.around:
        said = names.text("organisation", part.around)
        if part.hops == 1:
            yield say("map.part-one-flow-around", body=said)
        else:
            yield say("map.part-around", body=said, flows=part.hops)


def _lines(model: FlowModel, whole: Diagram) -> Iterator[Line]:
    edges: dict[str, list[Edge]] = {}
    for panel in whole.panels:
        for edge in panel.edges:
            edges.setdefault(edge.id, []).append(edge)
    for id_, some in edges.items():
        flow = model.flows.get(id_)
        about = tuple(flow.about) if flow is not None else (some[0].source,)
        named = frozenset(_field(one) for edge in some for one in edge.fields)
        yield Line(id_, (some[0].source, some[0].target), about, named)


def _panel(panel: Panel, found: frozenset[str], shown: frozenset[str] | None) -> Panel:
    edges = (edge for edge in panel.edges if edge.id in found)
    return replace(panel, edges=tuple(_narrowed(edge, shown) for edge in edges))


def _narrowed(edge: Edge, shown: frozenset[str] | None) -> Edge:
    if shown is None:
        return edge
    return replace(edge, fields=tuple(one for one in edge.fields if _field(one) in shown))


def _field(label: FieldLabel) -> str:
    """Give the field that a label names, by what its name rests on."""
    return label.text.grounds[0].at.split("/")[1]


def _left_out(flow_file: FlowFile, maps: tuple[Diagram, Diagram], part: Part) -> Statement:
    """Count what is not shown, of how many: flows, bodies, and what is said of other fields."""
    (flows, bodies, fields), (kept_flows, left, shown) = (_sizes(one) for one in maps)
    parts = [
        say("map.flows-left-out", some=flows - kept_flows, flows=flows),
        say("map.bodies-left-out", some=bodies - left, bodies=bodies),
    ]
    if part.fields:
        parts.append(say("map.answers-left-out", some=fields - shown, answers=fields))
    text = say("map.shown", what=words(flow_file, part), parts=", ".join(parts))
    return count(text, "flows", "organisations")


def _sizes(diagram: Diagram) -> tuple[int, int, int]:
    edges = [edge for panel in diagram.panels for edge in panel.edges]
    bodies = sum(not node.subject for node in diagram.nodes)
    return len({edge.id for edge in edges}), bodies, sum(len(edge.fields) for edge in edges)


def _asked(model: FlowModel, name: str) -> Iterator[str]:
    """Give the request that an answer is for, as far as one is stated."""
    flow = model.flows.get(name)
    if flow is None:
        return
    asked = read(flow.answers, Pointer(("flows", name, "answers")), grounds_in(flow)).value
    if isinstance(asked, str):
        yield asked


def _bodies(trees: Trees, line: Line) -> set[str]:
    """Give the ends of a flow; a body and its units are one, and people are their own."""
    return {trees.body.get(end, end) for end in line.ends}


def _near(pairs: tuple[set[str], ...], start: str, part: Part) -> set[str]:
    near = {start}
    for _ in range(part.hops):
        near |= {end for pair in pairs if pair & near for end in pair}
    return near
