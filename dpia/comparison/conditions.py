"""Which condition lies inside which: by declared implication or threshold, and never by its words.

`within` and `implies` put a condition inside another.  A threshold does so where the other sets
one of the same kind, every threshold that it sets is met, and everything that the other is itself
inside of is met as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpia.comparison.measure import at_most
from dpia.comparison.measure import duration
from dpia.model.data import Condition
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.once import Once
from dpia.regime.trees import closure
from dpia.source import Pointer

Threshold = tuple[int, int]
"""Months and days of a sentence, or an amount and nothing."""
_LEAST = ("min_sentence", "min_amount")
_MOST = ("max_sentence",)


@dataclass(frozen=True, slots=True)
class _Met:
    """The thresholds that a condition meets: its own, and those of what it is inside of."""

    least: Mapping[str, tuple[Threshold, ...]]
    most: Mapping[str, tuple[Threshold, ...]]


class Conditions:
    """The declared conditions of one model, and what follows between them."""

    __slots__ = ("_above", "_apart", "_below", "_declared", "_inside", "_own", "_parents")

    def __init__(self, declared: Mapping[str, Condition]) -> None:
        """Take the conditions as declared."""
        self._declared = declared
        self._parents = {
            name: (*one.within, *one.implies)
            for name, one in declared.items()
            if one.within or one.implies
        }
        self._above = closure(self._parents)
        self._own = {name: own for name, one in declared.items() if (own := _thresholds(one, name))}
        self._inside: dict[tuple[str, str], bool] = {}
        self._apart: dict[tuple[str, str], bool] = {}
        self._below: dict[str, tuple[str, ...]] = {}

    def inside(self, one: str, other: str) -> bool:
        """Tell whether every case of one condition is declared to be a case of the other."""
        if one == other or other in self._up(one):
            return True
        if not self._own:
            return False
        known = self._inside.get((one, other))
        if known is None:
            known = self._inside[one, other] = self._meets_all(one, other)
        return known

    def below(self, other: str) -> tuple[str, ...]:
        """List the declared conditions strictly inside one, in the order of their names."""
        known = self._below.get(other)
        if known is None:
            found = (name for name in sorted(self._declared) if self.strictly(name, other))
            known = self._below[other] = tuple(found)
        return known

    def strictly(self, one: str, other: str) -> bool:
        """Tell whether one lies inside the other and the other not inside it."""
        return one != other and self.inside(one, other) and not self.inside(other, one)

    def disjoint(self, one: str, other: str) -> bool:
        """Tell whether no case can be of both: declared so, or by thresholds that exclude it."""
        known = self._apart.get((one, other))
        if known is None:
            known = self._apart[one, other] = self._excludes(one, other)
        return known

    def _excludes(self, one: str, other: str) -> bool:
        ours, theirs = self._all_above(one), self._all_above(other)
        if any(self._said_disjoint(mine, their) for mine in ours for their in theirs):
            return True
        met, others = self._met(one), self._met(other)
        return _crossed(met, others) or _crossed(others, met)

    def _up(self, one: str) -> frozenset[str]:
        """List what a condition is declared to be inside of, itself included."""
        return self._above.get(one) or frozenset({one})

    def _all_above(self, one: str) -> frozenset[str]:
        """List what a condition is inside of, by thresholds too."""
        by_threshold = {other for other in self._own if self.inside(one, other)}
        return self._up(one).union(*(self._up(other) for other in by_threshold))

    def _said_disjoint(self, one: str, other: str) -> bool:
        pairs = ((one, other), (other, one))
        known = ((self._declared.get(mine), their) for mine, their in pairs)
        return any(mine is not None and their in mine.disjoint_with for mine, their in known)

    def _meets_all(self, one: str, other: str) -> bool:
        above, met, waiting = self._up(one), self._met(one), [other]
        while waiting:
            wanted = waiting.pop()
            if wanted in above:
                continue
            thresholds = self._own.get(wanted)
            if thresholds is None or not all(_meets(met, *each) for each in thresholds):
                return False
            waiting.extend(self._parents.get(wanted, ()))
        return True

    def _met(self, name: str) -> _Met:
        least: dict[str, tuple[Threshold, ...]] = {}
        most: dict[str, tuple[Threshold, ...]] = {}
        for above in sorted(self._up(name)):
            for key, threshold in self._own.get(above, ()):
                kept = most if key in _MOST else least
                kept[key] = (*kept.get(key, ()), threshold)
        return _Met(least, most)


@Once
def conditions_of(model: FlowModel) -> Conditions:
    """Gather the conditions that a model declares."""
    return Conditions(model.conditions)


def _thresholds(condition: Condition, name: str) -> tuple[tuple[str, Threshold], ...]:
    """Read the thresholds that are stated and not disputed; any other decides nothing."""
    found = []
    for key in (*_LEAST, *_MOST):
        raw = getattr(condition, key)
        if raw is None:
            continue
        fact = read(raw, Pointer(("conditions", name, key)))
        if fact.disputed or not fact.stated:
            continue
        value = (fact.value, 0) if isinstance(fact.value, int) else duration(fact.value)
        if value is not None:
            found.append((key, value))
    return tuple(found)


def _meets(met: _Met, key: str, threshold: Threshold) -> bool:
    if key in _MOST:
        return any(at_most(own, threshold) is True for own in met.most.get(key, ()))
    return any(at_most(threshold, own) is True for own in met.least.get(key, ()))


def _crossed(one: _Met, other: _Met) -> bool:
    """Tell whether the most that one allows is less than the least that the other asks."""
    return any(
        at_most(least, most) is False
        for most in one.most.get("max_sentence", ())
        for least in other.least.get("min_sentence", ())
    )
