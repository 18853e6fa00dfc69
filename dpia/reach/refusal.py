"""Who could have said no: the smallest sets of bodies that suffice, under each telling."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from dpia.reach.consensus import Sides
from dpia.reach.gate import UNNAMED
from dpia.reach.gate import Members
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.lean import Leans
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.reach.support import Support

Sets = tuple[Members, ...]
"""Sets of members of which none contains another, in a fixed order."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The minimal sufficient sets where these sides of disputes over gates are taken."""

    sides: tuple[Lean, ...]
    sets: Sets

    @property
    def may_refuse(self) -> Members:
        """Give whoever stands in one of the sets."""
        return frozenset().union(*self.sets)

    @property
    def can_stop(self) -> Members:
        """Give whoever stands in all of them."""
        return frozenset.intersection(*self.sets) if self.sets else frozenset()

    @property
    def number(self) -> int:
        """Count the members of the set that takes least: the fewest named, then unnamed ones.

        Whoever decides where that is not stated may be nobody, or one of those who are named.
        """
        return sum(self._fewest)

    @property
    def unnamed(self) -> int:
        """Count, in that set, the steps at which it is not stated who decides."""
        return self._fewest[1]

    @property
    def _fewest(self) -> tuple[int, int]:
        return min((_counted(one) for one in self.sets), default=(0, 0))


@dataclass(frozen=True, slots=True)
class Telling:
    """The sets under a smallest choice of sides that changes them; no sides: the established.

    `alike` lists other choices of sides under which the sets are the same.
    """

    sides: tuple[Lean, ...]
    variants: tuple[Variant, ...]
    alike: tuple[tuple[Lean, ...], ...] = ()

    @property
    def shown(self) -> bool:
        """Tell whether the thing arrives at all under this telling."""
        return any(variant.sets for variant in self.variants)


@dataclass(frozen=True, slots=True)
class _Pool:
    """What the tellings of one conclusion are made from.

    `derived` are the supports as they came about; `settled` those and the ones that lean on no
    side of a dispute because there is one under each.
    """

    derived: tuple[Support, ...]
    settled: tuple[Support, ...]
    steps: Mapping[StepId, Step]
    sides: Sides

    def taking(self, taken: Leans) -> _Taking:
        """See what follows where some sides are taken."""
        decided = {lean.at for lean in taken}
        free = frozenset(self._indifferent(taken)) - decided
        usable = tuple(
            one
            for one in self.derived
            if all(
                lean in taken or (lean.kind is LeanKind.SIDE and lean.at in free)
                for lean in one.contested
            )
        )
        over = {at: set(self.sides[at]) for at in free}
        for step in {step for one in usable for step in one.steps}:
            for lean in self.steps[step].gates.sides:
                if lean.at not in decided:
                    over.setdefault(lean.at, set()).add(lean.side)
        return _Taking(self, taken, usable, over)

    def _indifferent(self, taken: Leans) -> Iterator[str]:
        """Name the disputes of which, once some sides are taken, no side matters any more."""
        for one in self.settled:
            if one.contested <= taken and one not in self.derived:
                for part in self.derived:
                    if part.makes_part_of(one):
                        yield from (lean.at for lean in part.leans - one.leans)


@dataclass(frozen=True, slots=True)
class _Taking:
    """What follows where some sides are taken.

    `usable` lists the supports that lean on nothing else, or else on disputes that do not matter;
    `over` gives the sides, of each dispute, under which the sets may still differ: all where it
    does not matter for arrival who is right, else those that say something of a gate.
    """

    pool: _Pool
    taken: Leans
    usable: tuple[Support, ...]
    over: Mapping[str, set[str]]

    def sets(self, choice: Leans) -> Sets:
        """Give the minimal sufficient sets where these sides are chosen besides."""
        every = self.taken | choice
        decided = {lean.at: lean.side for lean in every if lean.kind is LeanKind.SIDE}
        steps = self.pool.steps
        return least_sets(
            frozenset[str]().union(*(steps[step].gates.under(decided) for step in one.steps))
            for one in self.usable
            if one.contested <= every
        )

    def variants(self) -> tuple[Variant, ...]:
        """Give the sets under each choice; choices under which they are the same are one."""
        found: dict[Sets, Leans] = {}
        for choice in _choices(self.over):
            found.setdefault(self.sets(choice), choice)
        alone = len(found) == 1
        return tuple(
            Variant(() if alone else tuple(sorted(choice)), sets) for sets, choice in found.items()
        )

    def changes(self, established: _Taking) -> bool:
        """Tell whether the sets are others than the established ones, under some choice."""
        over = {at: set(sides) for at, sides in self.over.items()}
        for at in established.over.keys() - {lean.at for lean in self.taken}:
            over.setdefault(at, set()).update(established.over[at])
        return any(
            self.sets(choice) != established.sets(self.taken | choice) for choice in _choices(over)
        )


def _choices(over: Mapping[str, set[str]]) -> Iterator[Leans]:
    """List every way to take one side of each dispute."""
    each = ([Lean(LeanKind.SIDE, at, side) for side in sorted(over[at])] for at in sorted(over))
    return (frozenset(chosen) for chosen in product(*each))


def tellings(
    derived: Iterable[Support],
    settled: Iterable[Support],
    steps: Mapping[StepId, Step],
    sides: Sides,
) -> tuple[Telling, ...]:
    """Give the established telling first, then each that changes it, by how much it takes."""
    pool = _Pool(tuple(derived), tuple(settled), steps, sides)
    established = pool.taking(frozenset())
    found: dict[tuple[Variant, ...], list[tuple[Lean, ...]]] = {}
    changing: list[Leans] = []
    for taken in _leant_on((*pool.derived, *pool.settled)):
        telling = pool.taking(taken)
        if not any(one <= taken for one in changing) and telling.changes(established):
            changing.append(taken)
            found.setdefault(telling.variants(), []).append(tuple(sorted(taken)))
    others = (Telling(one[0], variants, tuple(one[1:])) for variants, one in found.items())
    return (Telling((), established.variants()), *others)


def _leant_on(supports: tuple[Support, ...]) -> list[Leans]:
    """List the choices of sides on which some support leans, the smallest first."""
    every = {one.contested for one in supports}
    return sorted((one for one in every if one), key=lambda one: (len(one), sorted(one)))


def _counted(members: Members) -> tuple[int, int]:
    unnamed = sum(member.startswith(UNNAMED) for member in members)
    return len(members) - unnamed, unnamed


def least_sets(several: Iterable[Members]) -> Sets:
    """Keep the sets that contain no other, the smallest first."""
    kept: list[Members] = []
    for one in sorted(set(several), key=lambda one: (len(one), sorted(one))):
        if not any(other <= one for other in kept):
            kept.append(one)
    return tuple(kept)
