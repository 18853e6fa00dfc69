"""Make the map of one regime, or of several on one set of places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.colophon import colophon
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Group
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from dpia.report.map_edges import collections
from dpia.report.map_edges import edge
from dpia.report.map_edges import is_drawn
from dpia.report.map_part import Part
from dpia.report.map_part import taken
from dpia.report.map_split import Piece
from dpia.report.map_split import taken as split_off
from dpia.report.map_words import equivalent
from dpia.report.names import Names
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer

PEOPLE = "people"


def draw_map(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Diagram:
    """Draw the flows that stand in any of the regimes, a panel a regime, in the order given."""
    drawn = tuple(name for name in flow_file.model.flows if _anywhere(regimes, name))
    panels = tuple(_panels(flow_file, regimes, drawn))
    nodes = tuple(_nodes(flow_file, panels))
    return Diagram(
        label(flow_file.model.title, "title"),
        _finding(panels),
        nodes,
        tuple(_groups(flow_file, nodes)),
        panels,
        equivalent(nodes, panels),
        colophon(flow_file),
    )


def part_of(flow_file: FlowFile, whole: Diagram, part: Part) -> Diagram:
    """Take part of a map, under the same numbers; its finding says what was left out."""
    if not part:
        return whole
    return _smaller(flow_file, *taken(flow_file, whole, part))


def piece_of(flow_file: FlowFile, whole: Diagram, piece: Piece | None) -> Diagram:
    """Take one of the maps that a map is split into; without one, the whole."""
    return whole if piece is None else _smaller(flow_file, *split_off(whole, piece))


def _smaller(flow_file: FlowFile, smaller: Diagram, left_out: Statement) -> Diagram:
    """Count anew, and add to the finding what was left out."""
    panels = tuple(
        replace(panel, counts=tuple(_counts(flow_file, panel.edges))) for panel in smaller.panels
    )
    found = _finding(panels)
    text = say("map.one-after-another", first=found.text, second=left_out.text)
    said = Statement(text, (*found.grounds, *left_out.grounds))
    told = equivalent(smaller.nodes, panels)
    return replace(smaller, panels=panels, finding=said, equivalent=told)


def _anywhere(regimes: tuple[Regime, ...], name: str) -> bool:
    return any(name in regime.flows and is_drawn(regime.flows[name]) for regime in regimes)


def _panels(
    flow_file: FlowFile, regimes: tuple[Regime, ...], drawn: tuple[str, ...]
) -> Iterator[Panel]:
    before: Regime | None = None
    for regime in regimes:
        edges = [*collections(flow_file, drawn)]
        for number, name in enumerate(drawn, start=len(edges) + 1):
            past = before.flows[name] if before is not None else None
            edges.append(edge(flow_file, regime.flows[name], past, number))
        shown = tuple(one for one in edges if one.shape is not Shape.ABSENT or _was_removed(one))
        top = head(regime)
        yield Panel(
            regime.id,
            top.title,
            top.period,
            tuple(_counts(flow_file, shown)),
            shown,
            regime.proposal,
        )
        before = regime


def _was_removed(one: Edge) -> bool:
    return one.mark is Mark.REMOVED


def _counts(flow_file: FlowFile, edges: tuple[Edge, ...]) -> Iterator[Statement]:
    """Count disclosures and requests apart; what is absent or unknown counts as neither."""
    flows = [one for one in edges if one.id in flow_file.model.flows]
    unknown = sum(one.shape is Shape.UNKNOWN for one in flows)
    standing = [one for one in flows if one.shape not in (Shape.ABSENT, Shape.UNKNOWN)]
    requests = sum(one.request for one in standing)
    disclosures = len(standing) - requests
    yield count(say("map.counts", disclosures=disclosures, requests=requests), "flows")
    if unknown:
        yield count(say("map.count-unknown", flows=unknown), "flows")
    contested = sum(one.contested for one in standing)
    if contested:
        yield count(say("map.count-contested", flows=contested), "flows")


def _nodes(flow_file: FlowFile, panels: tuple[Panel, ...]) -> Iterator[Node]:
    model, names = flow_file.model, Names(flow_file.model)
    ends = {end for panel in panels for one in panel.edges for end in (one.source, one.target)}
    for name, subject in model.subjects.items():
        if name in ends and name not in model.organisations:
            given = names.within("purpose", subject.given_in) if subject.given_in else ""
            at = (Ground(GroundKind.FACT, str(Pointer(("subjects", name)))),)
            said = say("map.gave-data-for", purpose=given) if given else ""
            yield Node(name, names.of("subject", name), Statement(said, at), PEOPLE, subject=True)
    for name, body in model.organisations.items():
        if name in ends:
            at_kind = Pointer(
                ("organisations", name, "kind") if body.kind else ("organisations", name)
            )
            kind = label(body.kind or "", str(at_kind))
            yield Node(name, names.of("organisation", name), kind, group_of(body.sector))


def group_of(sector: str | None) -> str:
    """Give the id of the group that a sector is drawn as."""
    return (sector or "").lower().replace(" ", "-")


def _groups(flow_file: FlowFile, nodes: tuple[Node, ...]) -> Iterator[Group]:
    used = dict.fromkeys(node.group for node in nodes)
    sectors = {
        group_of(body.sector): (body.sector or "", name)
        for name, body in sorted(flow_file.model.organisations.items(), reverse=True)
    }
    for id_ in used:
        if id_ == PEOPLE:
            yield Group(PEOPLE, phrase("map.people"))
        elif id_:
            sector, name = sectors[id_]
            yield Group(id_, label(sector, str(Pointer(("organisations", name, "sector")))))


def _finding(panels: tuple[Panel, ...]) -> Statement:
    """Say in one sentence what the picture counts."""
    parts = (
        say("map.panel-counts", panel=panel.title.text, counts=panel.counts[0].text)
        for panel in panels
    )
    contested = any(one.contested for panel in panels for one in panel.edges)
    found = "map.finding-contested" if contested else "map.finding"
    return count(say(found, panels="; ".join(parts)), "flows")
