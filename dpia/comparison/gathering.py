"""One edit is one difference: what differs alike is told together.

Twelve fields to one new recipient are one difference with twelve fields.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from typing import Generic
from typing import TypeVar

from dpia.comparison.cases import Answer
from dpia.comparison.cases import Case
from dpia.comparison.coverage import Uncovered
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Told

T = TypeVar("T")
_DIRECTIONS = {
    Answer.UNDECIDED: Direction.UNDECIDED,
    Answer.UNKNOWN: Direction.UNKNOWN,
}
_CASED = (Dimension.TRIGGER, Dimension.PURPOSES)
_EVERY_PURPOSE = (Dimension.FLOW, Dimension.FIELDS, Dimension.PASSAGE)
TakenSides = tuple[tuple[str, tuple[str, ...]], ...]
"""For each dispute that matters, the sides under which something is so."""


@dataclass(frozen=True, slots=True)
class Under:
    """A difference, and for each dispute that matters to it the sides under which it is there.

    Without sides it is there whatever side is taken.
    """

    difference: Difference
    sides: TakenSides = ()


def difference(flow: str, one: Uncovered, direction: Direction) -> Difference:
    """Say that a cell passes on one side only: `less` before only, `more` after only."""
    having, lacking = (one.cell.told,), one.lacking
    before, after = (having, lacking) if direction is Direction.LESS else (lacking, having)
    cell, word = one.cell, _DIRECTIONS.get(one.answer, direction)
    what = (cell.field,) if cell.field else ()
    if word is Direction.UNKNOWN:
        return Difference(one.dimension, word, flow, what, before=before, after=after)
    return Difference(
        one.dimension,
        word,
        flow,
        what,
        (cell.subject,),
        (cell.purpose,),
        (cell.case,) if one.dimension in _CASED else (),
        one.against,
        one.shown_by,
        before=before,
        after=after,
    )


def gathered(told: Iterable[Under]) -> tuple[Under, ...]:
    """Tell together what differs alike, each in the order in which it came."""
    by_field = _together(told, _what, lambda one, names: replace(one, what=names))
    by_person = _together(by_field, _subjects, lambda one, names: replace(one, subjects=names))
    by_purpose = _together(by_person, _purposes, lambda one, names: replace(one, purposes=names))
    told_once = _once(by_purpose)
    return tuple(_together(told_once, _cases, lambda one, cases: replace(one, cases=cases)))


def _what(one: Difference) -> tuple[str, ...] | None:
    return one.what


def _subjects(one: Difference) -> tuple[str, ...] | None:
    return one.subjects


def _purposes(one: Difference) -> tuple[str, ...] | None:
    return one.purposes if one.dimension in _EVERY_PURPOSE else None


def _cases(one: Difference) -> tuple[Case, ...] | None:
    undecided = one.direction is Direction.UNDECIDED
    return one.cases if undecided or one.dimension is Dimension.PURPOSES else None


@dataclass(slots=True)
class _Gathered(Generic[T]):
    """What has come together so far: the first of it, what is joined, and what each side says."""

    first: Under
    joined: dict[T, None] = field(default_factory=dict)
    before: dict[Told, None] = field(default_factory=dict)
    after: dict[Told, None] = field(default_factory=dict)


def _together(
    told: Iterable[Under],
    own: Callable[[Difference], tuple[T, ...] | None],
    put: Callable[[Difference, tuple[T, ...]], Difference],
) -> Iterator[Under]:
    """Join what differs in nothing but one attribute; None says that it is not to be joined."""
    found: dict[Under, _Gathered[T]] = {}
    for one in told:
        names = own(one.difference)
        key = one if names is None else Under(put(one.difference, ()), one.sides)
        here = found.setdefault(key, _Gathered(one))
        if names is not None:
            here.joined.update(dict.fromkeys(names))
        here.before.update(dict.fromkeys(one.difference.before))
        here.after.update(dict.fromkeys(one.difference.after))
    for here in found.values():
        first = here.first.difference
        if here.joined:
            first = put(first, tuple(sorted(here.joined, key=str)))
        told_by = replace(first, before=tuple(here.before), after=tuple(here.after))
        yield Under(told_by, here.first.sides)


def _once(told: Iterable[Under]) -> Iterator[Under]:
    """Leave out the second of two cases of which neither is shown to lie inside the other."""
    seen: set[tuple[str, tuple[Case, ...], tuple[Case, ...], TakenSides]] = set()
    for one in told:
        difference = one.difference
        if difference.direction is Direction.UNDECIDED and difference.cases:
            if (difference.flow, difference.against, difference.cases, one.sides) in seen:
                continue
            seen.add((difference.flow, difference.cases, difference.against, one.sides))
        yield one
