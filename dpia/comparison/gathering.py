"""One edit is one difference: what differs alike is told together.

Twelve fields to one new recipient are one difference with twelve fields.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import fields
from typing import Any

from dpia.comparison.cases import Answer
from dpia.comparison.coverage import Uncovered
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Told

_DIRECTIONS = {
    Answer.UNDECIDED: Direction.UNDECIDED,
    Answer.UNKNOWN: Direction.UNKNOWN,
}
_CASED = (Dimension.TRIGGER, Dimension.PURPOSES)
_EVERY_CASE = (Dimension.PURPOSES,)
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


_WHAT, _SUBJECTS, _PURPOSES, _CASES = 3, 4, 5, 6
"""Which of the attributes of a difference, in their order, may be joined."""


@dataclass(slots=True)
class _Row:
    """A difference on its way: its attributes in their order, its sides, what each side says.

    Thousands come together in one comparison, so attributes are kept as one tuple until the end.
    """

    attributes: tuple[Any, ...]
    sides: TakenSides
    before: dict[Told, None]
    after: dict[Told, None]

    @property
    def dimension(self) -> Dimension:
        """Give the dimension."""
        found: Dimension = self.attributes[0]
        return found

    @property
    def undecided(self) -> bool:
        """Tell whether no declared order decides it."""
        return self.attributes[1] is Direction.UNDECIDED


def gathered(told: Iterable[Under]) -> tuple[Under, ...]:
    """Tell together what differs alike, each in the order in which it came."""
    rows: Iterable[_Row] = map(_row, told)
    rows = _together(rows, _WHAT, lambda _: True)
    rows = _together(rows, _SUBJECTS, lambda _: True)
    rows = _together(rows, _PURPOSES, lambda row: row.dimension in _EVERY_PURPOSE)
    rows = _once(rows)
    joined = _together(rows, _CASES, lambda row: row.undecided or row.dimension in _EVERY_CASE)
    return tuple(
        Under(
            Difference(
                **dict(zip(_ATTRIBUTES, row.attributes, strict=True)),
                before=tuple(row.before),
                after=tuple(row.after),
            ),
            row.sides,
        )
        for row in joined
    )


def _row(one: Under) -> _Row:
    told = one.difference
    attributes = tuple(getattr(told, name) for name in _ATTRIBUTES)
    return _Row(attributes, one.sides, dict.fromkeys(told.before), dict.fromkeys(told.after))


_ATTRIBUTES = tuple(
    attribute.name for attribute in fields(Difference) if attribute.name not in {"before", "after"}
)


def _together(rows: Iterable[_Row], place: int, may_join: Callable[[_Row], bool]) -> Iterator[_Row]:
    """Join what differs in nothing but one attribute."""
    found: dict[object, _Row] = {}
    for row in rows:
        attributes = row.attributes
        rest: object = (attributes[:place], attributes[place + 1 :], row.sides)
        known = found.setdefault(rest if may_join(row) else (attributes, row.sides), row)
        if known is not row:
            joined = dict.fromkeys((*known.attributes[place], *attributes[place]))
            known.attributes = (*attributes[:place], tuple(joined), *attributes[place + 1 :])
            known.before.update(row.before)
            known.after.update(row.after)
    for row in found.values():
        attributes = row.attributes
        if len(attributes[place]) > 1:
            ordered = tuple(sorted(attributes[place], key=str))
            row.attributes = (*attributes[:place], ordered, *attributes[place + 1 :])
        yield row


def _once(rows: Iterable[_Row]) -> Iterator[_Row]:
    """Leave out the second of two cases of which neither is shown to lie inside the other."""
    seen: set[object] = set()
    for row in rows:
        if row.undecided and row.attributes[_CASES]:
            flow, cases, against = row.attributes[2], row.attributes[_CASES], row.attributes[7]
            if (flow, against, cases, row.sides) in seen:
                continue
            seen.add((flow, cases, against, row.sides))
        yield row
