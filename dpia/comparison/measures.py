"""Single facts of terms that have an order: how much, how long, how often, how onward, how told.

Each order says whether one value is at most as lax as another.  Words that are not declared here
stand in no order: the same words are equal, and others are not established.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.comparison.cases import Answer
from dpia.comparison.difference import Dimension
from dpia.comparison.measure import INDEFINITE
from dpia.comparison.measure import amount
from dpia.comparison.measure import at_most
from dpia.comparison.measure import duration
from dpia.model.fact import Claim
from dpia.model.fact import Value
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import YES
from dpia.vocabulary import Notice

FREQUENCIES = ("once", "ad hoc", "periodic", "standing", "automated")
ONWARD = ("prohibited", "with the sender's consent", "listed", "open")
NOTICES = tuple(notice.value for notice in Notice)

AtMost = Callable[[Claim, Claim], Answer]
"""Tells whether what one claim says is at most as lax as what the other says."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One fact that is compared; `always` also where neither side writes a word of it."""

    key: str
    dimension: Dimension
    at_most: AtMost
    always: bool = False


_ANSWERS: Mapping[bool | None, Answer] = {
    True: Answer.YES,
    False: Answer.NO,
    None: Answer.UNDECIDED,
}


def ordinal(words: tuple[str, ...], *, rising: bool = True) -> AtMost:
    """Order declared words, the strictest first unless they rise the other way."""

    def compare(one: Claim, other: Claim) -> Answer:
        ours, theirs = (str(claim.value).casefold() for claim in (one, other))
        if ours == theirs:
            return Answer.YES
        if ours not in words or theirs not in words:
            return Answer.UNDECIDED
        below = words.index(ours) < words.index(theirs)
        return _ANSWERS[below is rising]

    return compare


def _cap(one: Claim, other: Claim) -> Answer:
    """Compare caps as so many in so long; without a period only with one that has none either."""
    if one.value == other.value and one.further("per") == other.further("per"):
        return Answer.YES
    ours, theirs = amount(one.value), amount(other.value)
    if ours is None or theirs is None:
        return Answer.UNDECIDED
    if NONE in {str(one.value), str(other.value)}:
        return _ANSWERS[other.value == NONE]
    scale = _scale(one.further("per"), other.further("per"))
    if scale is None:
        return Answer.UNDECIDED
    if ours.times(scale[1]).surely_at_most(theirs.times(scale[0])):
        return Answer.YES
    more = theirs.times(scale[0]).surely_at_most(ours.times(scale[1]))
    return Answer.NO if more else Answer.UNDECIDED


def _scale(one: Value, other: Value) -> tuple[int, int] | None:
    """Give two periods in one unit; None where they have none."""
    if one is None and other is None:
        return 1, 1
    ours, theirs = duration(one), duration(other)
    if ours is None or theirs is None:
        return None
    for unit, rest in ((0, 1), (1, 0)):
        if ours[unit] and theirs[unit] and not ours[rest] and not theirs[rest]:
            return ours[unit], theirs[unit]
    return None


def _retention(one: Claim, other: Claim) -> Answer:
    """Compare durations; `indefinite` is the longest."""
    if other.value in {one.value, INDEFINITE}:
        return Answer.YES
    ours, theirs = duration(one.value), duration(other.value)
    if theirs is None or (ours is None and one.value != INDEFINITE):
        return Answer.UNDECIDED
    return Answer.NO if ours is None else _ANSWERS[at_most(ours, theirs)]


def _review(one: Claim, other: Claim) -> Answer:
    """Compare what is said of a review: the shorter its interval, the stricter."""
    if one.value == other.value:
        return Answer.YES
    ours, theirs = duration(one.value), duration(other.value)
    return Answer.UNDECIDED if ours is None or theirs is None else _ANSWERS[at_most(ours, theirs)]


_same = ordinal(())
FREER = ordinal((NO, YES))
"""A "yes" is laxer, as of exemptions."""
STRICTER = ordinal((NO, YES), rising=False)
"""A "yes" is stricter, as of safeguards and rights."""

BOUNDS: tuple[Measure, ...] = (
    Measure("cap", Dimension.CAP, _cap),
    Measure("retention", Dimension.RETENTION, _retention, always=True),
    Measure("frequency", Dimension.FREQUENCY, ordinal(FREQUENCIES)),
    Measure("onward", Dimension.ONWARD, ordinal(ONWARD), always=True),
    Measure("by", Dimension.ACTING, _same),
)
"""What bounds the scope of what passes."""
CONDITIONS: tuple[Measure, ...] = (
    Measure("notice", Dimension.NOTICE, ordinal(NOTICES, rising=False), always=True),
    Measure("security", Dimension.SECURITY, _same),
)
"""What constrains it, as the terms of a flow say."""
LISTED: Mapping[str, tuple[Dimension, AtMost]] = {
    "safeguards": (Dimension.SAFEGUARDS, STRICTER),
    "rights": (Dimension.RIGHTS, STRICTER),
    "exemptions": (Dimension.EXEMPTIONS, FREER),
}
"""What constrains it and is kept under ids."""
OF_VERSIONS: tuple[Measure, ...] = (
    Measure("oversight", Dimension.OVERSIGHT, _same),
    Measure("review", Dimension.REVIEW, _review),
    Measure("dpia", Dimension.OVERSIGHT, _same),
)
"""What constrains it and is said of an instrument or its version."""
