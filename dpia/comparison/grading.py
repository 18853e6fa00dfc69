"""Grades set against each other over related limbs: is there a laxer one, is there a stricter one.

A limb before that no related limb after lets through as laxly was narrowed; a limb after that none
before let through as laxly was widened.  So with bounds, and so with constraints.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic
from typing import TypeVar

from dpia.comparison.cases import Answer
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Told

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Grade(Generic[T]):
    """What one limb has of something that is graded, and what is said of it."""

    has: T
    told: tuple[Told, ...]


Pairs = Sequence[tuple[Grade[T], tuple[Grade[T], ...]]]
"""Each grade of one side, with those of the related limbs of the other."""


@dataclass(frozen=True, slots=True)
class Scale(Generic[T]):
    """One thing that is graded: its dimension, its name, and its order."""

    dimension: Dimension
    what: tuple[str, ...]
    at_most: Callable[[T, T], Answer]
    """Tells whether the first is at most as lax as the second."""


def graded(flow: str, scale: Scale[T], gone: Pairs[T], come: Pairs[T]) -> Iterator[Difference]:
    """Compare grades: `gone` are those before, each with those after; `come` the other way."""
    seen: set[Difference] = set()
    for one, others in gone:
        if (direction := _direction(one, others, scale, Direction.LESS)) is not None:
            seen.add(_difference(flow, scale, direction, (one,), others))
    for one, others in come:
        if (direction := _direction(one, others, scale, Direction.MORE)) is not None:
            seen.add(_difference(flow, scale, direction, others, (one,)))
    yield from sorted(seen, key=lambda one: (one.direction, one.before, one.after))


def _direction(
    one: Grade[T], others: Sequence[Grade[T]], scale: Scale[T], sure: Direction
) -> Direction | None:
    answers = {scale.at_most(one.has, other.has) for other in others}
    if not answers or Answer.YES in answers:
        return None
    if Answer.UNKNOWN in answers:
        return Direction.UNKNOWN
    return Direction.UNDECIDED if Answer.UNDECIDED in answers else sure


def _difference(
    flow: str,
    scale: Scale[T],
    direction: Direction,
    before: Sequence[Grade[T]],
    after: Sequence[Grade[T]],
) -> Difference:
    first, second = (
        tuple(sorted({told for grade in grades for told in grade.told}))
        for grades in (before, after)
    )
    return Difference(scale.dimension, direction, flow, scale.what, before=first, after=second)
