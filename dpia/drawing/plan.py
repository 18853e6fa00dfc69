"""What is to be placed: the union of all panels as numbers, and how much room each thing needs."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.geometry import Size


@dataclass(frozen=True, slots=True)
class PlannedFlow:
    """A flow between two nodes, by their numbers, and the room of its label.

    `gates` is the width of what stands before the number, within that room.
    """

    source: int
    target: int
    request: bool
    label: Size
    gates: float = 0.0

    @property
    def upright(self) -> Size:
        """Give the room of the label of a flow that turns: its number is in the middle of it."""
        return Size(self.label.width + self.gates, self.label.height)


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
