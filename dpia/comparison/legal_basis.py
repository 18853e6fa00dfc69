"""On what law it is said to rest: none, asserted, a named power, a power with its conditions."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.comparison.cases import Answer
from dpia.comparison.difference import Told
from dpia.comparison.difference import told
from dpia.comparison.limb import OneLimb
from dpia.comparison.sides import Sides
from dpia.comparison.sides import value_under
from dpia.source import Pointer
from dpia.vocabulary import NONE

KEYS = ("power", "lawful_basis", "special_condition")
NO_BASIS, ASSERTED, NAMED, CONDITIONED = range(4)


@dataclass(frozen=True, slots=True)
class Basis:
    """How well the law is named, and which power; `unsaid` is the place where nothing is."""

    rank: int
    power: str
    unsaid: Pointer | None
    told: tuple[Told, ...]


def basis_of(limb: OneLimb, sides: Sides) -> Basis:
    """Read the basis of a limb, where sides are taken."""
    said = {key: limb.fact(key) for key in KEYS}
    power, basis, conditions = (value_under(said[key].fact, sides) for key in KEYS)
    heard = tuple(
        told(said[key], value)
        for key, value in zip(KEYS, (power, basis, conditions), strict=True)
        if value is not None
    )
    if power not in (None, NONE):
        rank = NAMED if conditions in (None, NONE) else CONDITIONED
        return Basis(rank, str(power), None, heard)
    if basis is None and power is None:
        return Basis(NO_BASIS, "", limb.silence / "lawful_basis", heard)
    return Basis(NO_BASIS if basis in (None, NONE) else ASSERTED, "", None, heard)


def as_well_founded(one: Basis, other: Basis) -> Answer:
    """Tell whether one basis is named at least as well; different powers stand in no order."""
    if one.unsaid is not None or other.unsaid is not None:
        return Answer.YES if one.unsaid == other.unsaid else Answer.UNKNOWN
    if min(one.rank, other.rank) >= NAMED and one.power != other.power:
        return Answer.UNDECIDED
    return Answer.YES if one.rank >= other.rank else Answer.NO
