"""What the text formats of a map share: the id of each thing in it, and each flow in words.

The ids are those of the SVG, without the prefix that keeps two pictures of one page apart.  They
hold numbers only, so that nothing a model says is ever part of a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.changes import key_of
from dpia.drawing.standing import standing_of
from dpia.language.say import say
from dpia.report.diagram import Answer
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import Group
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Panel

SIGNS = {Mark.ADDED: "+ ", Mark.REMOVED: "\N{MINUS SIGN} ", Mark.SAME: ""}
_WORDS = {
    Answer.NO: "drawing.field-is-no",
    Answer.DISPUTED: "drawing.field-is-disputed",
    Answer.NOT_STATED: "drawing.field-is-not-stated",
}


@dataclass(frozen=True, slots=True)
class ToldBand:
    """A group in one panel, with the nodes that it holds; no group for those in none."""

    id: str
    group: Group | None
    nodes: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class ToldFlow:
    """A flow in one panel, with the ids of its ends."""

    id: str
    source: str
    target: str
    edge: Edge


@dataclass(frozen=True, slots=True)
class ToldPanel:
    """A panel, everything in it with an id, in the order in which it is written."""

    id: str
    lines: tuple[str, ...]
    bands: tuple[ToldBand, ...]
    flows: tuple[ToldFlow, ...]


def panels(diagram: Diagram) -> Iterator[ToldPanel]:
    """Give every panel with the ids of what is in it."""
    for number, panel in enumerate(diagram.panels, start=1):
        yield _panel(diagram, panel, f"panel-{number}")


def heading(diagram: Diagram) -> tuple[str, ...]:
    """Say what a map is called and what it finds."""
    return _filled(diagram.title.text, diagram.finding.text)


def named(panel: Panel) -> str:
    """Name a regime; a proposal is called one."""
    title = panel.title.text
    return say("drawing.proposal", title=title) if panel.proposal else title


def node_lines(node: Node) -> tuple[str, ...]:
    """Say who a node is."""
    return _filled(node.title.text, node.subtitle.text)


def flow_lines(edge: Edge) -> tuple[str, ...]:
    """Say of a flow all that its line shows: whether it asks, how it stands, fields, gates."""
    title = edge.title.text
    if edge.request:
        title = say("drawing.asks", what=title)
    gates = (
        _marked(say("drawing.gate", body=gate.text.text), disputed=gate.contested)
        for gate in edge.gates
    )
    return (
        f"{SIGNS[edge.mark]}{edge.number} {title}",
        _marked(standing_of(edge), disputed=edge.contested),
        *(_field(field) for field in edge.fields),
        *gates,
    )


def _marked(said: str, *, disputed: bool) -> str:
    return say("drawing.marked-disputed", said=said) if disputed else said


def _panel(diagram: Diagram, panel: Panel, id_: str) -> ToldPanel:
    ids = {node.id: f"{id_}-node-{at}" for at, node in enumerate(diagram.nodes, start=1)}
    name = named(panel)
    counts = "; ".join(one.text for one in panel.counts)
    flows = (
        ToldFlow(f"{id_}-flow-{edge.number}", ids[edge.source], ids[edge.target], edge)
        for edge in sorted(panel.edges, key=key_of)
    )
    return ToldPanel(
        id_,
        _filled(name, panel.period.text, counts),
        tuple(_bands(diagram, id_, ids)),
        tuple(flows),
    )


def _bands(diagram: Diagram, id_: str, ids: dict[str, str]) -> Iterator[ToldBand]:
    drawn = [group for group in diagram.groups if group.id]
    for at, group in enumerate(drawn, start=1):
        held = tuple((ids[node.id], node) for node in diagram.nodes if node.group == group.id)
        if held:
            yield ToldBand(f"{id_}-group-{at}", group, held)
    named = {group.id for group in drawn}
    free = tuple((ids[node.id], node) for node in diagram.nodes if node.group not in named)
    if free:
        yield ToldBand("", None, free)


def _field(field: FieldLabel) -> str:
    words = _WORDS.get(field.answer)
    said = say(words, field=field.text.text) if words else field.text.text
    return f"{SIGNS[field.mark]}{said}"


def _filled(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)
