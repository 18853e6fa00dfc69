"""Engines that are broken by hand, one for each law: what is put where, to be caught by it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from dpia.comparison import coverage
from dpia.comparison import gate_strength
from dpia.comparison import gathering
from dpia.comparison import limb
from dpia.comparison import related
from dpia.comparison.cases import Answer
from dpia.comparison.cases import Case
from dpia.comparison.cases import Inside
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Direction
from dpia.comparison.measures import AtMost
from dpia.dates import Day
from dpia.model.fact import Fact
from dpia.regime.force import Force
from dpia.source import Pointer


def every_case_inside(_case: Case, _others: Sequence[Case], _conditions: object) -> Inside:
    """Look at no case at all."""
    return Inside(Answer.YES)


def not_stated_is_never_itself(at_most: AtMost) -> Callable[[Any, Any], Answer]:
    """Forget that the same silence is the same."""

    def compare(one: Any, other: Any) -> Answer:
        if isinstance(one, Pointer) or isinstance(other, Pointer):
            return Answer.UNKNOWN
        answer: Answer = at_most(one, other)
        return answer

    return compare


def always_more(flow: str, one: Any, _direction: Direction) -> Difference:
    """Call everything wider."""
    return gathering.difference(flow, one, Direction.MORE)


def the_last_limb(limbs: Sequence[Any], **rest: Any) -> Any:
    """Judge by what was written last."""
    return coverage.passing(limbs[-1:], **rest)


def fewer_gates_are_stricter(one: Any, other: Any) -> Answer:
    """Turn the order of gates round."""
    return gate_strength.as_strict(other, one)


def nothing_reveals(_orders: object, field: str) -> frozenset[str]:
    """Take every field for itself."""
    return frozenset({field})


def nearly_inside(case: Case, others: Sequence[Case], _conditions: object) -> Inside:
    """Let one exclusion more or less pass for none."""
    near = (abs(len(other.none_of) - len(case.none_of)) < 2 for other in others)
    return Inside(Answer.YES if any(near) else Answer.NO)


def silences_are_equal(at_most: AtMost) -> Callable[[Any, Any], Answer]:
    """Take what is stated on neither side for the same."""

    def compare(one: Any, other: Any) -> Answer:
        silent = [isinstance(part, Pointer) for part in (one, other)]
        if any(silent):
            return Answer.YES if all(silent) else Answer.UNKNOWN
        answer: Answer = at_most(one, other)
        return answer

    return compare


def the_first_limb_written(model: Any, then: Any, terms: Any) -> Any:
    """Judge by what was written first."""
    first = next(iter(terms.limbs), "")
    return [one for one in limb.limbs_of(model, then, terms) if one.id == first]


def papers_lapse_unsaid(force: Force, day: Day, _sides: object) -> tuple[bool, tuple[Fact, ...]]:
    """Let a paper end after two years without anybody saying so."""
    since = (day - Day(2017, 1, 1)).days
    return (force.binding.binds and since < 700, (force.began,))


def something_always_passes(_passing: object) -> bool:
    """Take it that nothing ever ends."""
    return True


def a_little_longer_is_no_longer(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Let half a year pass for nothing."""
    return one[0] <= other[0] + 6


def limbs_of_the_same_id(one: related.Laid, others: Sequence[related.Laid], _: object) -> Any:
    """Match limbs by what they are called."""
    return tuple(other for other in others if other.limb.id == one.limb.id)


BROKEN: Mapping[str, tuple[str, object]] = {
    "the engine and exhaustive expansion agree": (
        "dpia.comparison.coverage.inside",
        every_case_inside,
    ),
    "nothing differs from itself": ("dpia.comparison.bounds.stated", not_stated_is_never_itself),
    "swapping sides turns the direction": (
        "dpia.comparison.channels.difference",
        always_more,
    ),
    "adding never narrows": ("dpia.comparison.channels.passing", the_last_limb),
    "a gate or safeguard never weakens": (
        "dpia.comparison.bounds.as_strict",
        fewer_gates_are_stricter,
    ),
    "coarsening is narrowing": ("dpia.comparison.orders.Orders.revealing", nothing_reveals),
    "narrowing chains": ("dpia.comparison.coverage.inside", nearly_inside),
    "each dimension chains": (
        "dpia.comparison.measures.at_most",
        a_little_longer_is_no_longer,
    ),
    "names are only names": ("dpia.comparison.bounds.related", limbs_of_the_same_id),
    "what is not stated stays unknown": ("dpia.comparison.bounds.stated", silences_are_equal),
    "order is irrelevant": ("dpia.comparison.stands.limbs_of", the_first_limb_written),
    "another day of the same slice changes nothing": (
        "dpia.comparison.stands._binds",
        papers_lapse_unsaid,
    ),
    "against nothing everything ended": (
        "dpia.comparison.channels._some",
        something_always_passes,
    ),
}
