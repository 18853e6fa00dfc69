"""One family of sufficient sets lets through no more than another: held against every open set."""

from __future__ import annotations

from itertools import chain
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.comparison import sufficient
from dpia.comparison.sufficient import Family
from dpia.comparison.sufficient import least
from tests.laws import caught
from tests.laws import law

BODIES = ("clinic", "ministry", "registry", "?letter")
EVERY_OPEN = tuple(
    frozenset(some) for some in chain.from_iterable(combinations(BODIES, size) for size in range(5))
)
FAMILIES = st.lists(st.sampled_from(EVERY_OPEN), max_size=4).map(least)
TWO = st.tuples(FAMILIES, FAMILIES)
THREE = st.tuples(FAMILIES, FAMILIES, FAMILIES)
GUARDED = st.tuples(FAMILIES, st.sampled_from(BODIES))


def passes(family: Family, open_: frozenset[str]) -> bool:
    """Tell whether it arrives when only these let it pass."""
    return any(one <= open_ for one in family)


def differs_from_every_open_set(two: tuple[Family, Family]) -> bool:
    one, other = two
    slowly = all(passes(other, open_) for open_ in EVERY_OPEN if passes(one, open_))
    return sufficient.lets_through_no_more(one, other) != slowly


def has_a_false_witness(two: tuple[Family, Family]) -> bool:
    one, other = two
    return any(
        not passes(one, witness) or passes(other, witness)
        for witness in sufficient.not_let_through(one, other)
    )


def lets_more_through_when_more_must_agree(guarded: tuple[Family, str]) -> bool:
    family, body = guarded
    asked = sufficient.least(one | {body} for one in family)
    return not sufficient.lets_through_no_more(asked, family)


def does_not_chain(three: tuple[Family, Family, Family]) -> bool:
    one, two, last = three
    no_more = sufficient.lets_through_no_more
    return no_more(one, two) and no_more(two, last) and not no_more(one, last)


@law
@given(TWO)
def test_no_more_is_let_through_if_nothing_passes_that_does_not_pass_there(
    two: tuple[Family, Family],
) -> None:
    assert not differs_from_every_open_set(two)


@law
@given(TWO)
def test_every_witness_is_true(two: tuple[Family, Family]) -> None:
    assert not has_a_false_witness(two)


@law
@given(GUARDED)
def test_one_more_who_must_agree_never_lets_more_through(guarded: tuple[Family, str]) -> None:
    assert not lets_more_through_when_more_must_agree(guarded)


@law
@given(THREE)
def test_letting_no_more_through_chains(three: tuple[Family, Family, Family]) -> None:
    assert not does_not_chain(three)


def by_number(one: Family, other: Family) -> bool:
    """Count who must agree, whoever they are."""
    fewest = (min(map(len, some), default=9) for some in (one, other))
    return next(fewest) >= next(fewest)


def test_an_order_that_counts_heads_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sufficient, "lets_through_no_more", by_number)

    assert caught(TWO, differs_from_every_open_set)


def test_a_witness_of_what_passes_on_both_sides_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def every(one: Family, other: Family) -> Family:
        del other
        return one

    monkeypatch.setattr(sufficient, "not_let_through", every)

    assert caught(TWO, has_a_false_witness)


def test_an_order_by_what_is_the_same_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def the_same(one: Family, other: Family) -> bool:
        return set(one) <= set(other)

    monkeypatch.setattr(sufficient, "lets_through_no_more", the_same)

    assert caught(GUARDED, lets_more_through_when_more_must_agree)


def test_an_order_in_which_one_set_is_enough_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def somewhere(one: Family, other: Family) -> bool:
        return any(some <= each for some in other for each in one)

    monkeypatch.setattr(sufficient, "lets_through_no_more", somewhere)

    assert caught(THREE, does_not_chain)
