"""A map that nobody could read as several that can be read, each flow on exactly one of them.

A flow stands on the map of whoever comes to hold data by it, or asks for them, so that a request
and its answer stay together.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.statement import Statement
from dpia.report.statement import count

MOST = 40
"""A map of more flows is read by nobody."""
WAYS = ("group", "recipient")
_Name = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Piece:
    """One of several maps of one whole: its number, of how many, whose it is, and its flows."""

    number: int
    of: int
    name: str
    flows: frozenset[str]


def flows_in(diagram: Diagram) -> int:
    """Count the arrows of a map, each once however many panels show it."""
    return len({edge.id for panel in diagram.panels for edge in panel.edges})


def pieces(whole: Diagram, by: str) -> tuple[Piece, ...]:
    """Part the flows of a map by the group or the body that comes to hold; at most MOST in each."""
    flows = {edge.id: edge for panel in whole.panels for edge in panel.edges}
    titles = {node.id: node.title.text for node in whole.nodes}
    places = {name: at for at, name in enumerate(titles)}
    ordered = sorted(flows.values(), key=lambda edge: (places[_holder(edge)], edge.number))
    groups = {node.id: node.group for node in whole.nodes}
    named = {group.id: group.title.text for group in whole.groups}
    key: _Name = _holder_group(groups) if by == "group" else lambda name: name
    buckets: dict[str, list[Edge]] = {}
    for edge in ordered:
        buckets.setdefault(key(_holder(edge)), []).append(edge)
    found = [
        (name, part)
        for id_, bucket in buckets.items()
        for name, part in _fitting(
            titles[id_] if by != "group" else named.get(id_) or say("map.no-group"), bucket
        )
    ]
    return tuple(
        Piece(number, len(found), name, frozenset(edge.id for edge in part))
        for number, (name, part) in enumerate(found, start=1)
    )


def taken(whole: Diagram, piece: Piece) -> tuple[Diagram, Statement]:
    """Take one piece, titled as such, with the line that says what stands on the others.

    Counts and words stay to be made.
    """
    panels = tuple(
        replace(panel, edges=tuple(edge for edge in panel.edges if edge.id in piece.flows))
        for panel in whole.panels
    )
    ends = {end for panel in panels for edge in panel.edges for end in (edge.source, edge.target)}
    nodes = tuple(node for node in whole.nodes if node.id in ends)
    held = {node.group for node in nodes}
    every = len({edge.id for panel in whole.panels for edge in panel.edges})
    said = say(
        "map.piece-shows",
        number=piece.number,
        maps=piece.of,
        body=piece.name,
        shown=len(piece.flows),
        flows=every,
        others=every - len(piece.flows),
        left=_bodies(whole) - _bodies(replace(whole, nodes=nodes)),
        bodies=_bodies(whole),
    )
    title = say(
        "map.piece-title",
        title=whole.title.text,
        number=piece.number,
        maps=piece.of,
        body=piece.name,
    )
    smaller = replace(
        whole,
        title=Statement(title, whole.title.grounds),
        nodes=nodes,
        groups=tuple(group for group in whole.groups if group.id in held),
        panels=panels,
    )
    return smaller, count(said, "flows", "organisations")


def _holder(edge: Edge) -> str:
    return edge.source if edge.request else edge.target


def _giver(edge: Edge) -> str:
    return edge.target if edge.request else edge.source


def _holder_group(groups: dict[str, str]) -> _Name:
    return lambda name: groups[name]


def _bodies(diagram: Diagram) -> int:
    return sum(not node.subject for node in diagram.nodes)


def _fitting(name: str, edges: list[Edge]) -> Iterator[tuple[str, list[Edge]]]:
    """Fill maps with whole recipients, as many as there is room for; a larger one goes by giver."""
    if len(edges) <= MOST:
        yield name, edges
        return
    parts = list(_packed(_runs(edges)))
    for at, part in enumerate(parts, start=1):
        yield say("map.piece-part", body=name, number=at, parts=len(parts)), part


def _runs(edges: list[Edge]) -> Iterator[list[Edge]]:
    """Give what is kept together: all of a recipient, else of a giver, else as many as fit."""
    for of_holder in _by(edges, _holder):
        if len(of_holder) <= MOST:
            yield of_holder
            continue
        for of_giver in _by(of_holder, _giver):
            yield from (of_giver[at : at + MOST] for at in range(0, len(of_giver), MOST))


def _by(edges: Iterable[Edge], key: Callable[[Edge], str]) -> Iterator[list[Edge]]:
    found: dict[str, list[Edge]] = {}
    for edge in edges:
        found.setdefault(key(edge), []).append(edge)
    yield from found.values()


def _packed(runs: Iterable[list[Edge]]) -> Iterator[list[Edge]]:
    filled: list[Edge] = []
    for run in runs:
        if filled and len(filled) + len(run) > MOST:
            yield filled
            filled = []
        filled = [*filled, *run]
    if filled:
        yield filled
