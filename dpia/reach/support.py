"""Supports: the smallest sets of steps, and of what they lean on, by which something is held."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import field

from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.lean import agree
from dpia.reach.step import StepId

MOST = 400
"""How many supports of one thing are kept; beyond, the smallest are, and the answer says so."""


@dataclass(frozen=True, slots=True)
class Support:
    """A set of steps with everything that is not simply stated on which it leans."""

    steps: frozenset[StepId]
    leans: frozenset[Lean]

    def __or__(self, other: Support) -> Support:
        """Lean on both."""
        return Support(self.steps | other.steps, self.leans | other.leans)

    def within(self, other: Support) -> bool:
        """Tell whether the other contains this one."""
        return self.steps <= other.steps and self.leans <= other.leans

    def makes_part_of(self, other: Support) -> bool:
        """Tell whether the other may be put together from this one and its like for other sides."""
        beyond = self.unrooted.leans - other.leans
        return (
            self.steps <= other.steps
            and all(lean.kind is LeanKind.SIDE for lean in beyond)
            and agree(self.leans | other.leans)
        )

    @property
    def contested(self) -> frozenset[Lean]:
        """Give the sides and the facts to confirm on which it leans."""
        return frozenset(lean for lean in self.leans if lean.contests)

    @property
    def unrooted(self) -> Support:
        """Give the support without where the field was first collected: that is not uncertain."""
        leans = frozenset(lean for lean in self.leans if lean.kind is not LeanKind.ORIGIN)
        return self if len(leans) == len(self.leans) else Support(self.steps, leans)

    def begins_at(self, body: str) -> bool:
        """Tell whether what is handed on was collected by this body itself."""
        return any(
            lean.kind is LeanKind.ORIGIN and lean.at.partition("/")[0] == body
            for lean in self.leans
        )

    @property
    def agrees(self) -> bool:
        """Tell whether it takes no two sides of one dispute."""
        return agree(self.leans)

    @property
    def established(self) -> bool:
        """Tell whether it leans on no side of a dispute, and on nothing to confirm."""
        return not self.contested

    @property
    def order(self) -> tuple[bool, int, int, list[StepId], list[Lean]]:
        """Order supports: established first, then by how much they take."""
        return (
            not self.established,
            len(self.steps),
            len(self.leans),
            sorted(self.steps),
            sorted(self.leans),
        )


NOTHING = Support(frozenset(), frozenset())


@dataclass(slots=True)
class Family:
    """The supports of one thing: none contains another.  `bounded` says that some were let go."""

    members: list[Support] = field(default_factory=list)
    bounded: bool = False

    def take(self, support: Support) -> bool:
        """Take a support in unless it contains one that is known; tell whether it was new."""
        steps, leans = support.steps, support.leans
        for one in self.members:  # what is known comes again most often, so this is asked first
            if one.steps <= steps and one.leans <= leans:
                return False
        if not support.agrees:
            return False
        self.members = [
            one for one in self.members if not (steps <= one.steps and leans <= one.leans)
        ]
        self.members.append(support)
        if len(self.members) > MOST:
            self.members = sorted(self.members, key=lambda one: one.order)[:MOST]
            self.bounded = True
            return support in self.members
        return True


def joined(*several: Iterable[Support]) -> list[Support]:
    """Combine supports of things of which every one is needed; keep the smallest that agree."""
    found = [NOTHING]
    for choices in several:
        family = Family()
        options = list(choices)
        for one in found:
            for other in options:
                family.take(other if one is NOTHING else one | other)
        found = family.members
    return found
