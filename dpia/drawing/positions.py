"""Where things stand in the maps of a model, kept so that a change of the model moves nothing.

A place is what a reader remembers of a map.  It is kept by the id of what stands there, a line
each in the order of ids, so that two people can add to it and a merge is the sum of both.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point

_HEAD = (
    "# Where things stand in maps of this model, in units of which 14 are the size of text.",
    "# Written by dpia diagram --keep-positions, which adds what is new and moves nothing.",
    "positions: 1",
)
GROUP = "group:"
"""What the id of a group begins with that is drawn as one body; no id of a model holds a colon."""


@dataclass(frozen=True, slots=True)
class Positions:
    """The box of each node and the middle of each flow's number, by their ids."""

    nodes: Mapping[str, Box] = field(default_factory=dict)
    flows: Mapping[str, Point] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Tell whether any node has a place."""
        return bool(self.nodes)


NOWHERE = Positions()


def joined(kept: Positions, now: Positions, *, prune: bool) -> Positions:
    """Add what is new; what is gone keeps its line, unless these are to be pruned."""
    nodes = {**now.nodes, **kept.nodes}
    flows = {**now.flows, **kept.flows}
    if not prune:
        return Positions(nodes, flows)
    return Positions({id_: nodes[id_] for id_ in now.nodes}, {id_: flows[id_] for id_ in now.flows})


def written(positions: Positions) -> str:
    """Write positions as a file: the same text for the same places."""
    return "\n".join(_lines(positions)) + "\n"


def _lines(positions: Positions) -> Iterator[str]:
    yield from _HEAD
    yield "nodes:                       # the upper left corner, and the height"
    for id_, box in sorted(positions.nodes.items()):
        yield f"  {_key(id_)}: [{box.x:.0f}, {box.y:.0f}, {box.height:.0f}]"
    if positions.flows:
        yield "flows:                       # the middle of the number"
    for id_, at in sorted(positions.flows.items()):
        yield f"  {_key(id_)}: [{at.x:.0f}, {at.y:.0f}]"


def _key(id_: str) -> str:
    """Quote every id: one such as 'no' or '2017' would be read as another kind of thing."""
    return f'"{id_}"'
