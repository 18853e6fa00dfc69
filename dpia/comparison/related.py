"""Which limbs before and after speak of the same channels, and are to be compared with each other.

Limbs are never matched by their ids: what matters is whose data they are about, what for, and in
which case.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dpia.comparison.cases import Case
from dpia.comparison.cases import apart
from dpia.comparison.cells import case_of
from dpia.comparison.cells import purpose_of
from dpia.comparison.limb import OneLimb
from dpia.comparison.orders import UNSAID
from dpia.comparison.orders import Orders
from dpia.comparison.sides import Sides


@dataclass(frozen=True, slots=True)
class Laid:
    """A limb with its purpose and its case, where sides are taken."""

    limb: OneLimb
    purpose: str
    case: Case


def laid(limbs: Sequence[OneLimb], sides: Sides) -> tuple[Laid, ...]:
    """Lay limbs out."""
    return tuple(Laid(limb, purpose_of(limb, sides), case_of(limb, sides)) for limb in limbs)


def related(one: Laid, others: Sequence[Laid], orders: Orders) -> tuple[Laid, ...]:
    """List the limbs of the other side that may speak of a channel of this one.

    Where some speak of just the same, they are the ones; the rest is not looked at.
    """
    same = tuple(
        other
        for other in others
        if other.purpose == one.purpose
        and other.case == one.case
        and other.limb.about == one.limb.about
    )
    return same or tuple(other for other in others if _meet(one, other, orders))


def _meet(one: Laid, other: Laid, orders: Orders) -> bool:
    people = any(
        orders.among(mine, their) or orders.among(their, mine)
        for mine in one.limb.about
        for their in other.limb.about
    )
    unsaid = one.purpose.startswith(UNSAID) or other.purpose.startswith(UNSAID)
    for_the_same = (
        unsaid
        or orders.within(one.purpose, other.purpose)
        or orders.within(other.purpose, one.purpose)
    )
    return people and for_the_same and not apart(one.case, other.case, orders.conditions)
