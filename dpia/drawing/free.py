"""Where there is room: the nearest height at which a box meets nothing that stands already."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from dpia.drawing.geometry import Box

_STEP = 8.0


def with_room(wanted: Box, obstacles: Iterable[Box], gap: float) -> Box:
    """Move a box up or down, no higher than the top, until nothing lies within a gap of it."""
    near = [box for box in obstacles if _meets_across(wanted.grown(gap), box)]
    return next(
        box
        for box in _tries(wanted)
        if box.y >= 0 and not any(overlap(box.grown(gap), other) for other in near)
    )


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share any room."""
    return _meets_across(one, other) and one.y < other.bottom and other.y < one.bottom


def around_all(boxes: Iterable[Box]) -> Box:
    """Give the smallest box that holds all of some."""
    every = tuple(boxes)
    left, top = min(box.x for box in every), min(box.y for box in every)
    right, bottom = max(box.right for box in every), max(box.bottom for box in every)
    return Box(left, top, right - left, bottom - top)


def _meets_across(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right


def _tries(wanted: Box) -> Iterator[Box]:
    """Give heights further and further from the one that is wanted, without an end."""
    for step in count():
        for way in (1, -1) if step else (1,):
            yield replace(wanted, y=wanted.y + way * step * _STEP)
