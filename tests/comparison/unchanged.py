"""Laws of comparison that say what changes no answer: order, names, and another day of a slice."""

from __future__ import annotations

from collections import Counter

from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.pair import constraints
from dpia.comparison.pair import scope
from dpia.comparison.word import Line
from tests.comparison.drawn import Data
from tests.comparison.drawn import compared


def order_is_irrelevant(drawn: tuple[Data, Data]) -> None:
    one, other = (compared(data) for data in drawn)

    for line in (scope, constraints):
        assert line(one).words == line(other).words
        assert set(line(one).differences) == set(line(other).differences)


def names_are_only_names(drawn: tuple[Data, Data]) -> None:
    one, other = (compared(data) for data in drawn)

    for line in (scope, constraints):
        assert set(line(one).words) == set(line(other).words)
        assert _told(line(one)) == _told(line(other))


def _told(line: Line) -> Counter[tuple[Dimension, Direction]]:
    """Count the differences of each kind, whatever they are about."""
    return Counter((one.difference.dimension, one.difference.direction) for one in line.differences)


def another_day_of_the_same_slice_changes_nothing(data: Data) -> None:
    near, far = compared(data), compared(data, "2016-03-01", "2019-03-01")

    assert scope(near).words == scope(far).words
    assert set(scope(near).differences) == set(scope(far).differences)
