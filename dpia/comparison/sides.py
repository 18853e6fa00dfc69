"""Which side of a dispute is taken, and what a fact then says."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping

from dpia.model.fact import Claim
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.reach.lean import side_key
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT

Sides = Mapping[str, str]
"""For each dispute, by its key, the side that is taken."""
Disputes = Mapping[str, tuple[str, ...]]
"""For each dispute, by its key, its sides; the one that the model reads comes first."""
NO_SIDES: Sides = {}
HAD_COME, HAD_NOT_COME = "had come", "had not come"
"""The sides of a date that is known by bounds only, on a day between them."""


def claim_under(fact: Fact, sides: Sides) -> Claim | None:
    """Give what a fact says where these sides are taken; None where that is nothing.

    Facts that share a conflict take the same side; one of which that side says nothing is not
    stated on that side.
    """
    if not fact.disputed:
        claim = fact.claims[0] if fact.claims else None
    else:
        side = sides.get(side_key(fact))
        claim = next((claim for claim in fact.claims if claim.id == side), None)
    return None if claim is None or claim.value in (SILENT, NOT_STATED, None) else claim


def value_under(fact: Fact, sides: Sides) -> Value:
    """Give the value of a fact where these sides are taken; None where it is not stated."""
    claim = claim_under(fact, sides)
    return None if claim is None else claim.value


def disputes_of(facts: Iterable[Fact]) -> Disputes:
    """List the disputes among facts; a conflict has the sides of all facts that name it."""
    return joined(
        {side_key(fact): _with_first(fact.reading, (claim.id for claim in fact.claims))}
        for fact in facts
        if fact.disputed
    )


def joined(several: Iterable[Disputes]) -> Disputes:
    """Put disputes together: what one of them reads stays first, and the rest goes by name.

    The order in which a model writes its sides, or names before and after, must not matter.
    """
    found: dict[str, list[tuple[str, ...]]] = {}
    for disputes in several:
        for key, sides in disputes.items():
            found.setdefault(key, []).append(sides)
    return {key: sides[0] if len(sides) == 1 else _merged(sides) for key, sides in found.items()}


def _merged(several: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Join the sides of one dispute; one that is out of the order of names is read."""
    read = [sides[0] for sides in several if sides != tuple(sorted(sides))]
    return _with_first(min(read, default=""), (side for sides in several for side in sides))


def _with_first(first: str, sides: Iterable[str]) -> tuple[str, ...]:
    every = sorted(set(sides))
    return (first, *(side for side in every if side != first)) if first in every else tuple(every)
