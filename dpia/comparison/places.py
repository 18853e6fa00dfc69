"""What passes on one day and not on the other, for all fields of a place at once.

A place is a recipient, a category and a purpose.  For each place, and each set of bodies whose
leave suffices there, one number holds the fields that arrive, each as a bit of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.orders import Orders
from dpia.comparison.plain import Members
from dpia.reach.gate import UNNAMED

Place = tuple[str, str, str]
"""Recipient, category and purpose."""

Masks = dict[Place, dict[Members, int]]


@dataclass(slots=True)
class Counted:
    """What passes on one day only: surely, or perhaps; and whether anything passes that day."""

    surely: int = 0
    perhaps: int = 0
    some: bool = False


@dataclass(frozen=True, slots=True)
class OneDay:
    """What passes on one day, set against the other day."""

    own: Masks
    other: Masks
    both: Masks
    orders: Orders

    def count(self, without: frozenset[str] | set[str]) -> Counted:
        """Count the fields, each at its place, that pass here past fewer than there.

        What passes at a place passes at each narrower one too: so a place at which nothing changed
        is looked at wherever something wider did.
        """
        changed = {place[0] for place in self.own}.difference(without)
        places = {place for some in (self.own, self.other, self.both) for place in some}
        found = Counted()
        for place in places:
            if place[0] in changed:
                surely, perhaps = self._differing(place)
                found.surely += surely.bit_count()
                found.perhaps += perhaps.bit_count()
        found.some = any(
            any(here.values()) for place, here in self.own.items() if place[0] in changed
        )
        return found

    def _differing(self, place: Place) -> tuple[int, int]:
        """Tell which of the fields of a place pass here past fewer: surely, and perhaps."""
        mine = list(self._wider(place, self.own))
        there = list(self._wider(place, self.other))
        at_place = 0
        for some in (self.own, self.other, self.both):
            for mask in some.get(place, {}).values():
                at_place |= mask
        surely = perhaps = 0
        for whose, mask in mine:
            left, known = self._left(whose, mask & at_place, there, mine)
            surely |= known
            perhaps |= left & ~known
        return surely, perhaps

    def _left(
        self,
        whose: Members,
        mask: int,
        there: list[tuple[Members, int]],
        mine: list[tuple[Members, int]],
    ) -> tuple[int, int]:
        """Tell which fields no set there lets through, and of which of them that is sure."""
        left = mask
        named = mask if not any(one.startswith(UNNAMED) for one in whose) else 0
        for other, fields in there:
            if other <= whose:
                left &= ~fields
            if frozenset(one for one in other if not one.startswith(UNNAMED)) <= whose:
                named &= ~fields
        for other, fields in mine:
            if other < whose:
                left &= ~fields
        return left, left & named

    def _wider(self, place: Place, masks: Masks) -> Iterator[tuple[Members, int]]:
        """List what passes at a place, and at those of wider categories and purposes."""
        recipient, subject, purpose = place
        trees = self.orders.trees
        for about in trees.above.get(subject, (subject,)):
            for reason in trees.purposes_above.get(purpose, (purpose,)):
                key = (recipient, about, reason)
                if (some := self.both.get(key)) is not None:
                    yield from some.items()
                if (some := masks.get(key)) is not None:
                    yield from some.items()
