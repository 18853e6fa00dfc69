"""One family of sufficient sets lets through no more than another: held against every open set."""

from __future__ import annotations

from itertools import chain
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from dpia.comparison.sufficient import Family
from dpia.comparison.sufficient import least
from dpia.comparison.sufficient import lets_through_no_more
from dpia.comparison.sufficient import not_let_through
from tests.laws import law

BODIES = ("clinic", "ministry", "registry", "?letter")
EVERY_OPEN = tuple(
    frozenset(some) for some in chain.from_iterable(combinations(BODIES, size) for size in range(5))
)
FAMILIES = st.lists(st.sampled_from(EVERY_OPEN), max_size=4).map(least)


def passes(family: Family, open_: frozenset[str]) -> bool:
    """Tell whether it arrives when only these let it pass."""
    return any(one <= open_ for one in family)


@law
@given(FAMILIES, FAMILIES)
def test_no_more_is_let_through_if_nothing_passes_that_does_not_pass_there(
    one: Family, other: Family
) -> None:
    slowly = all(passes(other, open_) for open_ in EVERY_OPEN if passes(one, open_))

    assert lets_through_no_more(one, other) == slowly


@law
@given(FAMILIES, FAMILIES)
def test_every_witness_is_true(one: Family, other: Family) -> None:
    for witness in not_let_through(one, other):
        assert passes(one, witness)
        assert not passes(other, witness)


@law
@given(FAMILIES, st.sampled_from(BODIES))
def test_one_more_who_must_agree_never_lets_more_through(family: Family, body: str) -> None:
    asked = least(one | {body} for one in family)

    assert lets_through_no_more(asked, family)


@law
@given(FAMILIES, FAMILIES, FAMILIES)
def test_letting_no_more_through_chains(one: Family, two: Family, three: Family) -> None:
    chained = lets_through_no_more(one, two) and lets_through_no_more(two, three)

    assert not chained or lets_through_no_more(one, three)
