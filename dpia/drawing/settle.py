"""A layout from places that were kept: what has a place stays, what is new goes where room is.

Graphviz is not asked: it would move everything for one flow that is new.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.drawing.free import around_all
from dpia.drawing.free import overlap
from dpia.drawing.free import with_room
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.geometry import Size
from dpia.drawing.geometry import around
from dpia.drawing.layout import BAND_MARGIN
from dpia.drawing.layout import Layout
from dpia.drawing.plan import Plan
from dpia.drawing.plan import PlannedBand
from dpia.drawing.plan import PlannedFlow
from dpia.drawing.routes import is_level

_EDGE = 8.0
_APART = 12.0
_CLEAR = 5.0
_PITCH = 270.0
_SAME_COLUMN = 60.0
_BESIDE = 46.0


@dataclass(frozen=True, slots=True)
class Kept:
    """The places that are kept, in the order of a plan, and room that others keep for themselves.

    None stands for what has no place yet; `among` is where it is looked for, if that is known.
    """

    nodes: tuple[Box | None, ...]
    labels: tuple[Point | None, ...]
    taken: tuple[Box, ...] = ()
    among: tuple[Point | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """A layout, and its plan; `bands` says which of the plan's bands each drawn one is a part of.

    Where a new node stands apart from its band, or something else between, the band is drawn in
    parts.
    """

    layout: Layout
    plan: Plan
    bands: tuple[int, ...]


def settle(plan: Plan, kept: Kept) -> Settled:
    """Place a plan, of whose nodes one at least has a place."""
    nodes = _nodes(plan, kept)
    parts = tuple(_parts(plan, nodes))
    bands = tuple(_band(plan, nodes, band, members) for band, members in parts)
    labels = _labels(plan, kept, nodes, bands)
    whole = around_all((*nodes, *bands, *labels))
    layout = Layout(
        Size(whole.right + _EDGE, whole.bottom + _EDGE),
        nodes,
        bands,
        labels,
        tuple(
            _trail(nodes[flow.source].centre, label.centre, nodes[flow.target].centre)
            for flow, label in zip(plan.flows, labels, strict=True)
        ),
    )
    planned = tuple(PlannedBand(members, plan.bands[band].title) for band, members in parts)
    return Settled(layout, replace(plan, bands=planned), tuple(band for band, _ in parts))


def _nodes(plan: Plan, kept: Kept) -> tuple[Box, ...]:
    placed = {index: box for index, box in enumerate(kept.nodes) if box}
    columns = _columns(tuple(placed.values()))
    for index, size in enumerate(plan.nodes):
        if index in placed:
            continue
        known = kept.among[index] if kept.among else None
        x = _column(plan, index, placed, columns)
        wanted = (
            around(known, size)
            if known
            else Box(x, _height(plan, index, placed), size.width, size.height)
        )
        labels = (
            around(point, flow.label)
            for point, flow in zip(kept.labels, plan.flows, strict=True)
            if point
        )
        obstacles = (*placed.values(), *kept.taken, *labels, *_others(plan, index, placed))
        placed[index] = with_room(wanted, obstacles, _apart(plan, index))
    return tuple(placed[index] for index in range(len(plan.nodes)))


def _apart(plan: Plan, index: int) -> float:
    """Give the room between a new node and others: for the edge and the title of its band."""
    titles = (band.title.height for band in plan.bands if index in band.members)
    return _APART + max(titles, default=0.0) + BAND_MARGIN


def _columns(boxes: tuple[Box, ...]) -> tuple[float, ...]:
    """Give the left edges of the columns in which nodes stand."""
    found: list[float] = []
    for x in sorted(box.x for box in boxes):
        if not found or x - found[-1] > _SAME_COLUMN:
            found.append(x)
    return tuple(found)


def _column(plan: Plan, index: int, placed: dict[int, Box], columns: tuple[float, ...]) -> float:
    """Choose the column after those that give to a node, else the one before those that get."""
    if index in plan.first:
        return columns[0]
    gives = [placed[one.tail].x for one in plan.bundles if one.head == index and one.tail in placed]
    gets = [placed[one.head].x for one in plan.bundles if one.tail == index and one.head in placed]
    if gives:
        after = [x for x in columns if x > max(gives) + _SAME_COLUMN]
        return after[0] if after else max(gives) + _PITCH
    before = [x for x in columns if gets and x < min(gets) - _SAME_COLUMN]
    return before[-1] if before else columns[0]


def _height(plan: Plan, index: int, placed: dict[int, Box]) -> float:
    """Choose the height of those in its band, else of those that it deals with."""
    band = {member for one in plan.bands if index in one.members for member in one.members}
    dealt = {
        end for one in plan.bundles for end in (one.tail, one.head) if index in (one.tail, one.head)
    }
    for some in (band, dealt):
        boxes = [placed[other] for other in sorted(some) if other in placed]
        if boxes:
            return sum(box.y for box in boxes) / len(boxes)
    return 0.0


def _others(plan: Plan, index: int, placed: dict[int, Box]) -> Iterator[Box]:
    """Give the room of the bands that a node is not in, as far as they are placed."""
    for band in plan.bands:
        boxes = [placed[member] for member in band.members if member in placed]
        if index not in band.members and boxes:
            yield around_all(boxes)


def _parts(plan: Plan, nodes: tuple[Box, ...]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Part each band so that no part lies over a node that is not in it; most are whole."""
    for number, band in enumerate(plan.bands):
        others = [box for index, box in enumerate(nodes) if index not in band.members]
        parts: list[tuple[int, ...]] = []
        for member in sorted(band.members, key=lambda index: (nodes[index].y, nodes[index].x)):
            for at, part in enumerate(parts):
                box = _band(plan, nodes, number, (*part, member))
                if not any(overlap(box, other) for other in others):
                    parts[at] = (*part, member)
                    break
            else:
                parts.append((member,))
        yield from ((number, part) for part in sorted(parts, key=len, reverse=True))


def _band(plan: Plan, nodes: tuple[Box, ...], band: int, members: tuple[int, ...]) -> Box:
    """Give the box of a band round some of its nodes, with room for its title."""
    title = plan.bands[band].title
    inner = around_all(nodes[member] for member in members).grown(BAND_MARGIN)
    width = max(inner.width, title.width + 2 * BAND_MARGIN)
    return Box(inner.x, inner.y - title.height, width, inner.height + title.height)


def _labels(
    plan: Plan, kept: Kept, nodes: tuple[Box, ...], bands: tuple[Box, ...]
) -> tuple[Box, ...]:
    """Keep the numbers of flows where they are, and find room for those of new ones."""
    placed = {
        index: around(point, _room(flow, nodes))
        for index, (point, flow) in enumerate(zip(kept.labels, plan.flows, strict=True))
        if point and _is_on_the_way(around(point, _room(flow, nodes)), flow, nodes)
    }
    titles = tuple(Box(box.x, box.y, box.width, BAND_MARGIN + _EDGE) for box in bands)
    for index, flow in enumerate(plan.flows):
        if index not in placed:
            columns = sorted({box.centre.x for box in placed.values()})
            at = _between(nodes[flow.source], nodes[flow.target], columns)
            obstacles = (*nodes, *placed.values(), *titles)
            placed[index] = with_room(around(at, _room(flow, nodes)), obstacles, _CLEAR)
    return tuple(placed[index] for index in range(len(plan.flows)))


def _room(flow: PlannedFlow, nodes: tuple[Box, ...]) -> Size:
    is_turning = flow.source != flow.target and is_level(nodes[flow.source], nodes[flow.target])
    return flow.upright if is_turning else flow.label


def _is_on_the_way(label: Box, flow: PlannedFlow, nodes: tuple[Box, ...]) -> bool:
    """Tell whether a number lies between its ends, or beside them: one of them may be elsewhere."""
    left, right = sorted((nodes[flow.source], nodes[flow.target]), key=lambda box: box.x)
    if flow.source == flow.target:
        return True
    if is_level(left, right):
        return label.x >= right.right
    return left.right <= label.x and label.right <= right.x


def _between(source: Box, target: Box, columns: list[float]) -> Point:
    """Choose a column of numbers between two nodes, and the height between them."""
    left, right = sorted((source, target), key=lambda box: box.x)
    y = (source.centre.y + target.centre.y) / 2
    if right.x <= left.right:
        return Point(max(left.right, right.right) + _BESIDE, y)
    middle = (left.right + right.x) / 2
    room = [x for x in columns if left.right + _BESIDE / 2 < x < right.x - _BESIDE / 2]
    return Point(min(room, key=lambda x: (abs(x - middle), x), default=middle), y)


def _trail(start: Point, middle: Point, end: Point) -> tuple[Point, ...]:
    """Lead straight from one point over another to a third, written as two curves."""
    return (start, *_thirds(start, middle), middle, *_thirds(middle, end), end)


def _thirds(start: Point, end: Point) -> Iterator[Point]:
    for share in (1 / 3, 2 / 3):
        yield Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)
