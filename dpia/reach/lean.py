"""What a derivation leans on besides what is simply stated, and under which sides a fact holds."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from dpia.model.fact import Claim
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.regime.terms import Said
from dpia.vocabulary import Status


class LeanKind(StrEnum):
    """Why a derivation is less than stated."""

    SIDE = "side"
    """It takes one side of a dispute."""
    CONFIRM = "to confirm"
    """It takes a fact from memory."""
    INFERRED = "inferred"
    """It takes an inference of the model's author."""
    ASSUMED = "origin not modelled"
    """Nothing shows how the sender comes to hold what it gives."""
    ORIGIN = "collected by"
    """Where the field that is handed on was first collected: told, and nothing uncertain."""
    SAME_PERSON = "same person"
    """What is required is held about a wider or other category, for another purpose."""


@dataclass(frozen=True, slots=True, order=True)
class Lean:
    """One thing that a derivation leans on: its kind, the fact (or conflict), and the side."""

    kind: LeanKind
    at: str
    side: str = ""

    @property
    def contests(self) -> bool:
        """Tell whether leaning on it leaves a conclusion contested."""
        return self.kind in (LeanKind.SIDE, LeanKind.CONFIRM)


Leans = frozenset[Lean]
Ways = tuple[Leans, ...]
"""Alternatives, each a set of things to lean on; none at all means: not under any side."""
FREELY: Ways = (frozenset(),)
"""It holds without leaning on anything."""

Holds = Callable[[Value], bool]


def ways(fact: Fact, holds: Holds) -> Ways:
    """Tell under which sides a fact's value is such; a fact that is not stated holds under none."""
    if not fact.disputed:
        claim = fact.claims[0] if fact.claims else None
        return (_by_status(fact, fact.status),) if claim and holds(claim.value) else ()
    return least(_by_side(fact, claim) for claim in fact.claims if holds(claim.value))


def ways_said(said: Said, holds: Holds) -> Ways:
    """Do the same for a fact as it counts under a version: what is taken over is one inference."""
    if said.taken_from and said.fact.status is Status.INFERRED:
        leans = frozenset({Lean(LeanKind.INFERRED, str(at)) for at in said.rests_on[:1]})
        return (leans,) if holds(said.fact.value) else ()
    return ways(said.fact, holds)


def _by_side(fact: Fact, claim: Claim) -> Leans:
    side = Lean(LeanKind.SIDE, side_key(fact), claim.id)
    return frozenset({side}) | _by_status(fact, claim.status)


def side_key(fact: Fact) -> str:
    """Name the dispute of a fact: the conflict that it shares with other facts, or itself."""
    return f"conflicts/{fact.conflict}" if fact.conflict else str(fact.pointer)


def _by_status(fact: Fact, status: Status) -> Leans:
    kinds = {Status.INFERRED: LeanKind.INFERRED, Status.TO_CONFIRM: LeanKind.CONFIRM}
    if (kind := kinds.get(status)) is None:
        return frozenset()
    return frozenset({Lean(kind, str(fact.pointer))})


def agree(leans: Iterable[Lean]) -> bool:
    """Tell whether no two sides of one dispute are among them."""
    taken: dict[str, str] = {}
    for lean in leans:
        if lean.kind is LeanKind.SIDE and taken.setdefault(lean.at, lean.side) != lean.side:
            return False
    return True


def both(*several: Ways) -> Ways:
    """Combine alternatives of which one each must hold; those that take two sides fall away."""
    joined = (frozenset().union(*chosen) for chosen in product(*several))
    return least(leans for leans in joined if agree(leans))


def least(several: Iterable[Leans]) -> Ways:
    """Keep the alternatives that contain no smaller one, in a fixed order."""
    kept: list[Leans] = []
    for leans in sorted(set(several), key=lambda one: (len(one), sorted(one))):
        if not any(one <= leans for one in kept):
            kept.append(leans)
    return tuple(kept)
