"""A conclusion that holds under every side of a dispute does not lean on it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from itertools import product

from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.support import Family
from dpia.reach.support import Support

Sides = Mapping[str, frozenset[str]]
"""Of each dispute, by its key, all sides that somebody takes."""


def disputes_of(supports: Iterable[Support]) -> frozenset[str]:
    """Name the disputes on a side of which some support leans."""
    return frozenset(
        lean.at for support in supports for lean in support.leans if lean.kind is LeanKind.SIDE
    )


def settled(supports: Iterable[Support], sides: Sides) -> Family:
    """Add the supports that lean on no side of a dispute because there is one under each.

    Each is put together from one support a side, with everything else on which they lean; it is
    the resolution rule of propositional logic, run until it brings nothing new.
    """
    family = Family()
    for support in supports:
        family.take(support)
    changed = True
    while changed:
        changed = False
        for dispute in sorted(disputes_of(family.members)):
            for support in _resolved(family.members, dispute, sides.get(dispute, frozenset())):
                changed |= family.take(support)
    return family


def _resolved(supports: list[Support], dispute: str, sides: frozenset[str]) -> list[Support]:
    each = [
        [support for support in supports if Lean(LeanKind.SIDE, dispute, side) in support.leans]
        for side in sorted(sides)
    ]
    if not each or not all(each):
        return []
    found = []
    for chosen in product(*each):
        leans = frozenset(lean for one in chosen for lean in one.leans if lean.at != dispute)
        steps = frozenset(step for one in chosen for step in one.steps)
        found.append(Support(steps, leans))
    return found
