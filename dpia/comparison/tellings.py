"""A line of a comparison under every telling: which words it can come to, by which sides.

The parts of a comparison hang on disputes.  A dispute on which several parts hang ties them
together; any other is a matter of one part.  So the sides that parts share are gone through
together, all others part by part, and what parts come to is put together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from itertools import product
from math import prod

from dpia.comparison.difference import Counted
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Found
from dpia.comparison.difference import Told
from dpia.comparison.gathering import TakenSides
from dpia.comparison.gathering import Under
from dpia.comparison.gathering import gathered
from dpia.comparison.sides import NO_SIDES
from dpia.comparison.sides import Disputes
from dpia.comparison.sides import Sides
from dpia.comparison.sides import joined
from dpia.source import Pointer

MOST = 512
"""How many ways of taking sides are gone through; beyond, one dispute at a time is turned."""

Choice = tuple[tuple[str, str], ...]
"""Sides that are taken, by their disputes; those that the model reads are left out."""

MORE, LESS, UNDECIDED, BEFORE, AFTER = (1 << bit for bit in range(5))
_BITS = {Direction.MORE: MORE, Direction.LESS: LESS, Direction.UNDECIDED: UNDECIDED}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a comparison, the disputes on which it hangs, and how to compare it."""

    disputes: Disputes
    compare: Callable[[Sides], Found]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line comes to: its marks, each with the fewest sides that give it; its differences.

    `bounded` says that not every way of taking sides was gone through; `counted` how many more
    differences there are, whatever side is taken.
    """

    marks: Mapping[int, Choice]
    differences: tuple[Under, ...]
    inferred: frozenset[Pointer]
    bounded: bool
    counted: Counted = ()


@dataclass(slots=True)
class _Heard:
    """What one part was found to come to, so far; it is compared once for each way of taking sides.

    A part hangs on some of the disputes that its group shares, and comes round again whenever
    another of them is turned.  `own` lists the ways of taking the sides that no other part shares.
    """

    part: Part
    own: Sequence[Sides]
    shared: tuple[str, ...]
    every: Disputes
    known: dict[tuple[str, ...], dict[int, Choice]] = field(default_factory=dict)
    where: dict[Difference, list[Sides]] = field(default_factory=dict)
    before: dict[Difference, dict[Told, None]] = field(default_factory=dict)
    after: dict[Difference, dict[Told, None]] = field(default_factory=dict)
    taken: list[Sides] = field(default_factory=list)
    inferred: set[Pointer] = field(default_factory=set)

    def marks(self, common: Sides) -> dict[int, Choice]:
        """Give the marks of the part under common sides, each with its fewest own sides."""
        key = tuple([common[name] for name in self.shared])
        if key not in self.known:
            wanted = dict(zip(self.shared, key, strict=True))
            marks = self.known[key] = {}
            for sides in self.own:
                mark = self._compared({**wanted, **sides})
                marks[mark] = _fewer(marks.get(mark), _turned(sides, self.every))
        return self.known[key]

    def _compared(self, sides: Sides) -> int:
        found = self.part.compare(sides)
        self.taken.append(sides)
        self.inferred |= found.inferred
        for one in dict.fromkeys(found.differences):
            self.where.setdefault(one, []).append(sides)
        for one in found.differences:
            self.before.setdefault(one, {}).update(dict.fromkeys(one.before))
            self.after.setdefault(one, {}).update(dict.fromkeys(one.after))
        return marks_of(found)


def outcome(parts: Iterable[Part]) -> Outcome:
    """Compare all parts under every telling, and put together what they come to."""
    always, told, inferred = 0, list[Under](), set[Pointer]()
    disputed: list[Part] = []
    counted: dict[Direction, int] = {}
    for part in parts:
        if part.disputes:
            disputed.append(part)
            continue
        found = part.compare(NO_SIDES)
        always |= marks_of(found)
        inferred |= found.inferred
        told.extend(map(Under, found.differences))
        for direction, number in found.counted:
            counted[direction] = counted.get(direction, 0) + number
    marks: dict[int, Choice] = {always: ()}
    bounded = False
    for group in _tied(disputed):
        every = joined(part.disputes for part in group)
        heard, each, let_go = _group_marks(group, every)
        marks, bounded = _put_together(marks, each), bounded or let_go
        for one in heard:
            inferred |= one.inferred
            told.extend(_under(one, every))
    return Outcome(marks, gathered(told), frozenset(inferred), bounded, tuple(counted.items()))


def marks_of(found: Found) -> int:
    """Mark what was found: wider, narrower, not established, and whether anything passes."""
    marks = BEFORE * found.some_before | AFTER * found.some_after
    for one in found.differences:
        marks |= _BITS.get(one.direction, 0)
    for direction, _ in found.counted:
        marks |= _BITS.get(direction, 0)
    return marks


def _tied(parts: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    """Group the parts that hang on the same disputes."""
    groups: list[list[Part]] = []
    of: dict[str, int] = {}
    for part in parts:
        known = sorted({of[key] for key in part.disputes if key in of})
        home = known[0] if known else len(groups)
        if not known:
            groups.append([])
        for other in known[1:]:
            groups[home] += groups[other]
            groups[other] = []
            of |= {key: home for key, index in of.items() if index == other}
        groups[home].append(part)
        of |= dict.fromkeys(part.disputes, home)
    yield from (tuple(group) for group in groups if group)


def _group_marks(
    group: Sequence[Part], every: Disputes
) -> tuple[list[_Heard], dict[int, Choice], bool]:
    """Go through the sides that parts share; within each, through those of every part."""
    counted = Counter(key for part in group for key in part.disputes)
    shared = {key: sides for key, sides in every.items() if counted[key] > 1}
    choices, bounded = _choices(shared)
    heard: list[_Heard] = []
    for part in group:
        own, let_go = _choices({key: every[key] for key in part.disputes if key not in shared})
        bounded = bounded or let_go
        heard.append(_Heard(part, own, tuple(filter(shared.__contains__, part.disputes)), every))
    marks: dict[int, Choice] = {}
    for common in choices:
        here: dict[int, Choice] = {0: _turned(common, every)}
        for one in heard:
            here = _put_together(here, one.marks(common))
        for mark, choice in here.items():
            marks[mark] = _fewer(marks.get(mark), choice)
    return heard, marks, bounded


def _choices(disputes: Disputes) -> tuple[list[Sides], bool]:
    """List the ways of taking sides, what the model reads first; or turn one at a time."""
    keys = sorted(disputes)
    if prod(len(disputes[key]) for key in keys) <= MOST:
        every = product(*(disputes[key] for key in keys))
        return [dict(zip(keys, sides, strict=True)) for sides in every], False
    read = {key: disputes[key][0] for key in keys}
    turned = [{**read, key: side} for key in keys for side in disputes[key][1:]]
    return [read, *turned], True


def _turned(sides: Sides, disputes: Disputes) -> Choice:
    """Give the sides that are not those that the model reads."""
    return tuple((key, side) for key, side in sorted(sides.items()) if side != disputes[key][0])


def _fewer(one: Choice | None, other: Choice) -> Choice:
    return other if one is None else min(one, other, key=lambda choice: (len(choice), choice))


def _put_together(one: Mapping[int, Choice], other: Mapping[int, Choice]) -> dict[int, Choice]:
    found: dict[int, Choice] = {}
    for mine, ours in one.items():
        for their, theirs in other.items():
            mark, both = mine | their, tuple(sorted({*ours, *theirs})) if theirs else ours
            found[mark] = _fewer(found.get(mark), both)
    return found


def _under(heard: _Heard, disputes: Disputes) -> Iterator[Under]:
    """Say under which sides each difference of a part is there."""
    for one, where in heard.where.items():
        before, after = tuple(heard.before[one]), tuple(heard.after[one])
        difference = replace(one, before=before, after=after)
        if len(where) == len(heard.taken):
            yield Under(difference)
            continue
        sides = tuple(
            (key, there)
            for key in sorted(heard.taken[0])
            if len(there := _sides_at(key, where, disputes)) < len(disputes[key])
        )
        yield Under(difference, sides or _first(where[0]))


def _sides_at(key: str, where: Sequence[Sides], disputes: Disputes) -> tuple[str, ...]:
    there = {sides[key] for sides in where}
    return tuple(side for side in disputes[key] if side in there)


def _first(sides: Sides) -> TakenSides:
    """Give one way of taking sides where no dispute by itself decides."""
    return tuple((key, (side,)) for key, side in sorted(sides.items()))
