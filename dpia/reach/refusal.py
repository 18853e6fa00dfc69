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
from dpia.reach.lean import agree
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
        """Count the members of the smallest set: how many must agree at least."""
        return min((len(one) for one in self.sets), default=0)

    @property
    def unnamed(self) -> int:
        """Count, in the smallest sets, the steps at which it is not stated who decides."""
        smallest = [one for one in self.sets if len(one) == self.number]
        return min((sum(m.startswith(UNNAMED) for m in one) for one in smallest), default=0)


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


Pair = tuple[Leans, Members]


def tellings(
    supports: Iterable[Support], steps: Mapping[StepId, Step], sides: Sides
) -> tuple[Telling, ...]:
    """Give the established telling first, then each that changes it, by how much it takes."""
    supports = tuple(supports)
    pairs = tuple(dict.fromkeys(pair for one in supports for pair in _pairs(one, steps)))
    own = frozenset(lean for one in supports for lean in one.leans if lean.contests)
    over_gates = _neutral(pairs, own)
    base = Telling((), _variants(pairs, frozenset(), over_gates, sides))
    found: dict[tuple[Variant, ...], list[tuple[Lean, ...]]] = {}
    taken: list[Leans] = []
    for leans in _choices(supports):
        variants = _variants(pairs, leans, over_gates, sides)
        if variants != base.variants and not any(one <= leans for one in taken):
            taken.append(leans)
            found.setdefault(variants, []).append(tuple(sorted(leans)))
    others = (Telling(one[0], variants, tuple(one[1:])) for variants, one in found.items())
    return (base, *others)


def _choices(supports: tuple[Support, ...]) -> list[Leans]:
    """List the choices of sides on which some support leans, the smallest first."""
    every = {frozenset(lean for lean in one.leans if lean.contests) for one in supports}
    return sorted((one for one in every if one), key=lambda one: (len(one), sorted(one)))


def _pairs(support: Support, steps: Mapping[StepId, Step]) -> Iterator[Pair]:
    """Give the members that a support takes, under each side of the disputes over its gates."""
    base = frozenset(lean for lean in support.leans if lean.contests)
    for chosen in product(*(steps[step].gates.taken for step in sorted(support.steps))):
        leans = base.union(*(one for one, _ in chosen))
        members: Members = frozenset().union(*(bodies for _, bodies in chosen))
        leans = frozenset(lean for lean in leans if lean.contests)
        if agree(leans):
            yield leans, members


def _neutral(pairs: tuple[Pair, ...], own: Leans) -> frozenset[str]:
    """Name the disputes that are over gates alone: they change numbers, not whether it arrives."""
    arrival = {lean.at for lean in own}
    every = {lean.at for leans, _ in pairs for lean in leans if lean.kind is LeanKind.SIDE}
    return frozenset(every - arrival)


def _variants(
    pairs: tuple[Pair, ...], taken: Leans, over_gates: frozenset[str], sides: Sides
) -> tuple[Variant, ...]:
    """Give the sets under each choice of sides over gates; choices that agree are one."""
    confirmed = frozenset(lean for lean in taken if lean.kind is LeanKind.CONFIRM)
    keys = sorted({lean.at for leans, _ in pairs for lean in leans if lean.at in over_gates})
    found: dict[Sets, tuple[Lean, ...]] = {}
    for chosen in product(*(sorted(sides.get(key, frozenset())) for key in keys)):
        choice = frozenset(
            Lean(LeanKind.SIDE, key, side) for key, side in zip(keys, chosen, strict=True)
        )
        fitting = (members for leans, members in pairs if leans <= taken | choice | confirmed)
        found.setdefault(least_sets(fitting), tuple(sorted(choice)))
    if len(found) > 1:
        # A side that says nothing of a gate leaves no sets: it is no variant of the number.
        found.pop((), None)
    return tuple(Variant(choice if len(found) > 1 else (), sets) for sets, choice in found.items())


def least_sets(several: Iterable[Members]) -> Sets:
    """Keep the sets that contain no other, the smallest first."""
    kept: list[Members] = []
    for one in sorted(set(several), key=lambda one: (len(one), sorted(one))):
        if not any(other <= one for other in kept):
            kept.append(one)
    return tuple(kept)
