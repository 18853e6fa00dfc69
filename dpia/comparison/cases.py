"""In which cases something may pass: its conditions, less what is excluded.

Whether one case lies inside others is decided by what is declared, and by that alone.  To show that
it does not, there must be a named case which it holds and they surely do not; where neither can be
shown, it is not established.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from dpia.comparison.conditions import Conditions
from dpia.comparison.orders import UNSAID


class Answer(StrEnum):
    """Whether one thing lies inside others."""

    YES = "yes"
    NO = "no"
    UNDECIDED = "not established"
    """No declared order decides it."""
    UNKNOWN = "not stated"
    """It hangs on something that nobody states."""


@dataclass(frozen=True, slots=True)
class Case:
    """Conditions that must all hold, and conditions none of which may.

    A condition that is not stated stands as its place, marked: it is the same only as itself.
    """

    all_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()

    @property
    def stated(self) -> bool:
        """Tell whether every part of it is stated."""
        return not any(name.startswith(UNSAID) for name in self.all_of | self.none_of)


@dataclass(frozen=True, slots=True)
class Inside:
    """The answer, and for "no" the named case that shows it (empty: the case as such)."""

    answer: Answer
    shown_by: str = ""


def inside(case: Case, others: Sequence[Case], conditions: Conditions) -> Inside:
    """Tell whether a case lies inside one of the others."""
    if any(_contains(other, case, conditions) for other in others):
        return Inside(Answer.YES)
    if all(apart(case, other, conditions) for other in others):
        return Inside(Answer.NO)
    if not case.stated:
        return Inside(Answer.UNKNOWN)
    for name, named in _named(case, others, conditions):
        if all(_surely_out(named, other, conditions) for other in others):
            return Inside(Answer.NO, name)
    known = all(other.stated for other in others)
    return Inside(Answer.UNDECIDED if known else Answer.UNKNOWN)


def possible(case: Case, conditions: Conditions) -> bool:
    """Tell whether anything can be of a case: it may exclude all that it holds."""
    if _excluded(case.all_of, case.none_of, conditions):
        return False
    if len(case.all_of) < 2:
        return True
    return not any(conditions.disjoint(one, other) for one in case.all_of for other in case.all_of)


def apart(one: Case, other: Case, conditions: Conditions) -> bool:
    """Tell whether no case can be of both."""
    return (
        any(conditions.disjoint(mine, their) for mine in one.all_of for their in other.all_of)
        or _excluded(one.all_of, other.none_of, conditions)
        or _excluded(other.all_of, one.none_of, conditions)
    )


def _excluded(held: frozenset[str], none_of: frozenset[str], conditions: Conditions) -> bool:
    return any(conditions.inside(name, out) for name in held for out in none_of)


def _contains(other: Case, case: Case, conditions: Conditions) -> bool:
    """Tell whether a case lies inside another, wholly and by declaration."""
    return all(
        any(conditions.inside(mine, wanted) for mine in case.all_of) for wanted in other.all_of
    ) and all(
        any(conditions.inside(out, mine) for mine in case.none_of)
        or any(conditions.disjoint(mine, out) for mine in case.all_of)
        for out in other.none_of
    )


def _named(
    case: Case, others: Sequence[Case], conditions: Conditions
) -> Iterator[tuple[str, frozenset[str]]]:
    """List the cases that have a name and lie in this one: itself, and its parts.

    Its parts are the declared conditions inside it, and whatever the others exclude.
    """
    if not _excluded(case.all_of, case.none_of, conditions):
        yield "", case.all_of
    below = sorted(
        {name for above in case.all_of for name in conditions.below(above)}
        | {out for other in others for out in other.none_of if not out.startswith(UNSAID)}
    )
    for name in below:
        named = case.all_of | {name}
        met = all(not conditions.disjoint(name, above) for above in case.all_of)
        if met and not _excluded(named, case.none_of, conditions):
            yield name, named


def _surely_out(held: frozenset[str], other: Case, conditions: Conditions) -> bool:
    """Tell whether a named case, of which just these conditions hold, is none of another's.

    A case that is not said to be of a narrower condition is taken to be outside it: a broad term
    has always a part without a name.  Of one that is neither narrower nor wider, nothing is known.
    """
    if _excluded(held, other.none_of, conditions):
        return True
    return any(
        not any(conditions.inside(name, wanted) for name in held)
        and any(
            conditions.strictly(wanted, name) or conditions.disjoint(wanted, name) for name in held
        )
        for wanted in other.all_of
    )
