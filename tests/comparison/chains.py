"""Laws of comparison on three models: what holds of two steps holds of both at once."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.cases import Case
from dpia.comparison.difference import Direction
from dpia.comparison.pair import constraints
from dpia.comparison.pair import scope
from tests.comparison.asking import between
from tests.comparison.asking import directions
from tests.comparison.drawn import NEW
from tests.comparison.drawn import Data


def narrowing_chains(drawn: tuple[Data, Data, Data]) -> None:
    """Check that what lets through no more than what lets through no more does neither.

    That something is gone may be shown step by step and not at once: the exclusion that showed it
    may itself be gone with its limb.  So only what comes is looked at.
    """
    first, second, third = drawn
    wider = {Direction.MORE, Direction.UNDECIDED, Direction.UNKNOWN}
    steps = [scope(between(first, second)), scope(between(second, third))]
    whole = scope(between(first, third))
    known = set(_cases(first))
    come = {
        one.difference.direction
        for one in whole.differences
        if one.difference.direction is not Direction.UNDECIDED
        or not known.issuperset(one.difference.cases)
    }

    if not any(wider & directions(step) for step in steps):
        assert not wider & come


def _cases(data: Data) -> Iterator[Case]:
    for flow in data["flows"].values():
        for limb in flow["terms"][NEW].get("limbs", {}).values():
            yield Case(frozenset({limb["trigger"]}), frozenset(limb.get("excludes", ())))


def each_dimension_chains(drawn: tuple[Data, Data, Data]) -> None:
    first, second, third = drawn
    laxer = {Direction.MORE, Direction.UNDECIDED, Direction.UNKNOWN}
    for line in (scope, constraints):
        steps = (line(between(first, second)), line(between(second, third)))
        if not any(laxer & directions(step) for step in steps):
            assert not laxer & directions(line(between(first, third)))
