"""What Graphviz is told: a map as numbers, how much room each thing needs, and in which column.

No text of a model is among it, so nothing in a model can be read as Graphviz's own language.  The
columns are ours (see `ranks`): one track of the backbone is a column of nodes, of the numbers of
flows that lead on from it, or of those within it, and everything is told its track.  Graphviz is
left to find the heights, the widths and the ways.  A number is a thing of its own on the way of its
flows, so that none can lie on another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.geometry import Size
from dpia.drawing.plan import Bundle
from dpia.drawing.plan import Plan
from dpia.drawing.plan import PlannedBand
from dpia.drawing.ranks import ranks

_POINTS_PER_INCH = 72
_MANY = 300
"""Beyond so many flows curved routes take minutes; straight pieces take seconds."""
_NODES, _WITHIN, _ONWARD = range(3)

_Track = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Manner:
    """A way to ask Graphviz for places: how hard it tries to uncross, and the air it leaves."""

    effort: int = 8
    apart: float = 0.32


MANNERS = (
    Manner(),
    Manner(effort=1),
    Manner(effort=3),
    Manner(apart=0.4),
    Manner(effort=1, apart=0.4),
    Manner(apart=0.5),
    Manner(effort=1, apart=0.5),
    Manner(apart=0.7),
    Manner(effort=1, apart=0.7),
)
"""In this order they are tried."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A graph in Graphviz's language, and how many things must come back."""

    text: str
    nodes: int
    edges: int


def as_dot(plan: Plan, manner: Manner = MANNERS[0]) -> Asked:
    """Write a plan in Graphviz's language: only n0, t0, e0, r0, cluster_0 and sizes."""
    tracks = _tracks(plan, ranks(plan))
    pieces = [len(edges_of(index, bundle)) for index, bundle in enumerate(plan.bundles)]
    return Asked(
        "\n".join(_lines(plan, manner, tracks)) + "\n",
        nodes=len(plan.nodes) + len(tracks) + sum(count > 1 for count in pieces),
        edges=len(tracks) - 1 + sum(pieces),
    )


def edges_of(index: int, bundle: Bundle) -> tuple[str, ...]:
    """Name the edges by which a bundle is led: to its number and on, or from a node to itself."""
    return (f"e{index}",) if bundle.tail == bundle.head else (f"e{index}a", f"e{index}b")


def _lines(plan: Plan, manner: Manner, tracks: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    bundles = tuple(enumerate(plan.bundles))
    routes = "spline" if len(plan.flows) <= _MANY else "polyline"
    yield "digraph g {"
    yield f"graph [rankdir=LR, newrank=true, mclimit={manner.effort}, splines={routes}];"
    yield f"graph [nodesep={manner.apart}, ranksep=0.42];"
    yield 'node [shape=box, fixedsize=true, label=""];'
    yield "edge [dir=none];"
    yield from (_sized(f"n{index}", size) for index, size in enumerate(plan.nodes))
    yield from (_sized(f"t{at}", one.room) for at, one in bundles if one.tail != one.head)
    for index, band in enumerate(plan.bands):
        title = f"label={_room(band.title)}, labeljust=l, margin=12"
        yield f"subgraph cluster_{index} {{ graph [{title}]; {' '.join(_held(plan, band))} }}"
    yield "node [width=0.01, height=0.01]; edge [style=invis];"
    yield " -> ".join(f"r{at}" for at in range(len(tracks))) + ";"
    yield from (f"{{ rank=same; r{at}; {' '.join(here)} }}" for at, here in enumerate(tracks))
    yield "edge [style=solid];"
    columns = ranks(plan)
    for index, bundle in bundles:
        yield from _led(index, bundle, columns)
    yield "}"


def _held(plan: Plan, band: PlannedBand) -> Iterator[str]:
    """Name what stands in a band: its nodes, and the numbers of the flows between these."""
    yield from (f"n{member};" for member in band.members)
    for index, bundle in enumerate(plan.bundles):
        if bundle.tail != bundle.head and {bundle.tail, bundle.head} <= {*band.members}:
            yield f"t{index};"


def _tracks(plan: Plan, columns: tuple[int, ...]) -> tuple[tuple[str, ...], ...]:
    """Say what stands on each track, from the left; a column that nobody is in keeps its track."""
    things: dict[_Track, list[str]] = {
        (column, _NODES): [] for column in range(max(columns, default=0) + 1)
    }
    for node, column in enumerate(columns):
        things[column, _NODES].append(f"n{node};")
    for index, bundle in enumerate(plan.bundles):
        if bundle.tail != bundle.head:
            things.setdefault(_track(bundle, columns), []).append(f"t{index};")
    return tuple(tuple(here) for _, here in sorted(things.items()))


def _track(bundle: Bundle, columns: tuple[int, ...]) -> _Track:
    """Choose where the numbers of a bundle stand: half way, or beside the column of both ends."""
    low, high = sorted((columns[bundle.tail], columns[bundle.head]))
    return (low, _WITHIN) if low == high else ((low + high - 1) // 2, _ONWARD)


def _led(index: int, bundle: Bundle, columns: tuple[int, ...]) -> Iterator[str]:
    """Lead a bundle from the left to its number and on to the right, or back to its column."""
    left, right = sorted((bundle.tail, bundle.head), key=lambda node: columns[node])
    weight = f"weight={len(bundle.flows)}"
    if left == right:
        yield f"n{left} -> n{right} [id=e{index}, label={_room(bundle.room)}, {weight}];"
        return
    yield f"n{left} -> t{index} [id=e{index}a, headclip=false, {weight}];"
    if columns[left] == columns[right]:
        yield f"n{right} -> t{index} [id=e{index}b, headclip=false, {weight}];"
    else:
        yield f"t{index} -> n{right} [id=e{index}b, tailclip=false, {weight}];"


def _sized(name: str, size: Size) -> str:
    return f"{name} [width={_inches(size.width)}, height={_inches(size.height)}];"


def _room(size: Size) -> str:
    """Write an empty table of a fixed size: room that no font can change."""
    return (
        f'<<TABLE FIXEDSIZE="TRUE" BORDER="0" WIDTH="{size.width:.0f}" HEIGHT="{size.height:.0f}">'
        "<TR><TD></TD></TR></TABLE>>"
    )


def _inches(pixels: float) -> str:
    return f"{pixels / _POINTS_PER_INCH:.4f}"
