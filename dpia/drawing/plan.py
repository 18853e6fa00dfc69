"""What Graphviz is told: the union of all panels as numbers, and how much room each thing needs.

No text of a model is among it, so nothing in a model can be read as Graphviz's own language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.geometry import Size

_POINTS_PER_INCH = 72
_MANY = 300
"""Beyond so many flows curved routes take minutes; straight pieces take seconds."""


@dataclass(frozen=True, slots=True)
class PlannedFlow:
    """A flow between two nodes, by their numbers, and the room of its label."""

    source: int
    target: int
    request: bool
    label: Size


@dataclass(frozen=True, slots=True)
class Bundle:
    """All flows between two nodes: one edge for Graphviz, so that question and answer stay a pair.

    It runs as the data run, against its requests: organisations stand in the order in which data
    reach them.  `flows` are numbers of flows, from the upper to the lower.
    """

    tail: int
    head: int
    flows: tuple[int, ...]
    room: Size


@dataclass(frozen=True, slots=True)
class PlannedBand:
    """A group of nodes, by their numbers, and the room of its title."""

    members: tuple[int, ...]
    title: Size


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is to be placed; `first` are the nodes that the data come from, in front."""

    nodes: tuple[Size, ...]
    bands: tuple[PlannedBand, ...]
    flows: tuple[PlannedFlow, ...]
    first: tuple[int, ...] = ()

    @property
    def bundles(self) -> tuple[Bundle, ...]:
        """Gather flows by their two ends, in the order of the first of each."""
        ends = [frozenset((flow.source, flow.target)) for flow in self.flows]
        return tuple(
            self._bundle(tuple(at for at, other in enumerate(ends) if other == pair))
            for pair in dict.fromkeys(ends)
        )

    def _bundle(self, numbers: tuple[int, ...]) -> Bundle:
        flows = [self.flows[number] for number in numbers]
        first = next((flow for flow in flows if not flow.request), None)
        tail, head = (first.source, first.target) if first else (flows[0].target, flows[0].source)
        room = Size(
            max(flow.label.width for flow in flows), sum(flow.label.height for flow in flows)
        )
        return Bundle(tail, head, numbers, room)


@dataclass(frozen=True, slots=True)
class Manner:
    """A way to ask Graphviz for places.

    With `across` columns run across all bands, and those in front stand in one column; it lets
    labels lie on each other in some crowded maps, and asked otherwise does not.
    """

    across: bool = True
    effort: int = 8
    apart: float = 0.32


MANNERS = (
    Manner(),
    Manner(effort=1),
    Manner(across=False),
    Manner(across=False, effort=1),
    Manner(effort=1, apart=0.7),
    Manner(apart=0.7),
    Manner(apart=0.5),
    Manner(across=False, apart=0.5),
)
"""In this order they are tried."""


def as_dot(plan: Plan, manner: Manner = MANNERS[0]) -> str:
    """Write a plan in Graphviz's language: only n0, c0, e0 and sizes."""
    return "\n".join(_lines(plan, manner)) + "\n"


def _lines(plan: Plan, manner: Manner) -> Iterator[str]:
    routes = "spline" if len(plan.flows) <= _MANY else "polyline"
    yield "digraph g {"
    across = "newrank=true, " if manner.across else ""
    yield f"graph [rankdir=LR, {across}mclimit={manner.effort}, splines={routes}];"
    yield f"graph [nodesep={manner.apart}, ranksep=0.85];"
    yield 'node [shape=box, fixedsize=true, label=""];'
    yield "edge [dir=none];"
    for index, size in enumerate(plan.nodes):
        yield f"n{index} [width={_inches(size.width)}, height={_inches(size.height)}];"
    for index, band in enumerate(plan.bands):
        members = " ".join(f"n{member};" for member in band.members)
        title = f"label={_room(band.title)}, labeljust=l, margin=12"
        yield f"subgraph cluster_{index} {{ graph [{title}]; {members} }}"
    if plan.first and manner.across:
        yield f"{{ rank=min; {' '.join(f'n{node};' for node in plan.first)} }}"
    for index, bundle in enumerate(plan.bundles):
        label = f"label={_room(bundle.room)}, weight={len(bundle.flows)}"
        yield f"n{bundle.tail} -> n{bundle.head} [id=e{index}, {label}];"
    yield "}"


def _room(size: Size) -> str:
    """Write an empty table of a fixed size: room that no font can change."""
    return (
        f'<<TABLE FIXEDSIZE="TRUE" BORDER="0" WIDTH="{size.width:.0f}" HEIGHT="{size.height:.0f}">'
        "<TR><TD></TD></TR></TABLE>>"
    )


def _inches(pixels: float) -> str:
    return f"{pixels / _POINTS_PER_INCH:.4f}"
