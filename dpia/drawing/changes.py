"""What is new in a panel: a reader of three maps looks for that, and finds the rest still."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape


class News(StrEnum):
    """How a flow stands beside itself in the panel before."""

    FIRST = "first"
    """There is no panel before."""
    STILL = "still"
    """Nothing that is drawn of it differs."""
    MOVED = "moved"
    """The flow is the same; its fields, gates or standing are not."""
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Seen:
    """A flow in one panel, with its news.

    `turned` are the fields of which something else is said than in the panel before, where no
    mark says that they came or went: a dispute that is now a yes, for one.
    """

    edge: Edge
    news: News
    turned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class FlowKey:
    """What makes two edges one flow, sorted by its number."""

    number: int
    id: str
    source: str
    target: str


def key_of(edge: Edge) -> FlowKey:
    """Tell which flow an edge shows."""
    return FlowKey(edge.number, edge.id, edge.source, edge.target)


def flows_of(diagram: Diagram) -> dict[FlowKey, tuple[Edge, ...]]:
    """Gather the edges of all panels by flow, in the order of their numbers."""
    keys = sorted({key_of(edge) for panel in diagram.panels for edge in panel.edges})
    return {
        key: tuple(edge for panel in diagram.panels for edge in panel.edges if key_of(edge) == key)
        for key in keys
    }


def seen(panel: Panel, before: Panel | None) -> tuple[Seen, ...]:
    """Give the flows of a panel with their news, in the order of their numbers.

    A flow that is absent, and was not removed just now, is not drawn.
    """
    earlier = {key_of(edge): edge for edge in before.edges} if before else {}
    return tuple(
        Seen(
            edge,
            _news(edge, earlier.get(key_of(edge)), first=before is None),
            _turned(edge, earlier.get(key_of(edge))),
        )
        for edge in sorted(panel.edges, key=key_of)
        if edge.shape is not Shape.ABSENT or edge.mark is Mark.REMOVED
    )


def counted(edge: Edge, mark: Mark) -> int:
    """Count the fields of a flow with a mark."""
    return sum(field.mark is mark for field in edge.fields)


def _news(edge: Edge, earlier: Edge | None, *, first: bool) -> News:
    if edge.mark is Mark.ADDED:
        return News.ADDED
    if edge.mark is Mark.REMOVED:
        return News.REMOVED
    if first:
        return News.FIRST
    if any(field.mark is not Mark.SAME for field in edge.fields):
        return News.MOVED
    return News.STILL if earlier and _drawn(edge) == _drawn(earlier) else News.MOVED


def _turned(edge: Edge, earlier: Edge | None) -> tuple[str, ...]:
    """Name the fields whose answer differs; one that was not listed before has none to differ."""
    answers = {field.text.text: field.answer for field in earlier.fields} if earlier else {}
    return tuple(
        field.text.text
        for field in edge.fields
        if field.mark is Mark.SAME and answers.get(field.text.text, field.answer) != field.answer
    )


def _drawn(edge: Edge) -> tuple[object, ...]:
    """Gather what a reader sees of a flow; what was removed from it is gone the panel after."""
    fields = tuple(
        (field.text.text, field.answer) for field in edge.fields if field.mark is not Mark.REMOVED
    )
    gates = tuple((gate.text.text, gate.contested) for gate in edge.gates)
    return edge.title.text, edge.shape, edge.contested, edge.standing.text, fields, gates
