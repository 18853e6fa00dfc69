"""Families of sufficient sets set against each other: who must let it pass, before and after.

A set of bodies suffices if something arrives when only they let it pass.  One family lets through
no more than another if each of its sets contains one of the other's: whoever had to agree before,
fewer of them, or the same, need to agree after.
"""

from __future__ import annotations

from collections.abc import Iterable

Members = frozenset[str]
"""Bodies, and unnamed members where it is not stated who decides."""
Family = tuple[Members, ...]
"""Minimal sufficient sets: none contains another.  An empty family: it does not arrive."""


def least(sets: Iterable[Members]) -> Family:
    """Keep the sets that contain no other, the smallest first."""
    kept: list[Members] = []
    for one in sorted(set(sets), key=lambda one: (len(one), sorted(one))):
        if not any(other <= one for other in kept):
            kept.append(one)
    return tuple(kept)


def not_let_through(one: Family, other: Family) -> Family:
    """List the sets of one family that contain none of the other: its witnesses."""
    return tuple(mine for mine in one if not any(their <= mine for their in other))


def lets_through_no_more(one: Family, other: Family) -> bool:
    """Tell whether one family lets through no more than another."""
    return not not_let_through(one, other)
