"""Sufficient sets suffice, no chain takes two sides, and a "no" is no more than a "no"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

import pytest
from hypothesis import given

from dpia.reach import conclusion
from dpia.reach import refusal
from dpia.reach import support
from dpia.reach.conclusion import Reach
from dpia.reach.gate import Members
from dpia.reach.lean import Lean
from dpia.reach.refusal import Sets
from dpia.reach.spread import Spread
from dpia.reach.step import Step
from dpia.reach.support import Family
from dpia.reach.support import Support
from tests.laws import caught
from tests.laws import law
from tests.reach.changed import denying
from tests.reach.changed import undisputed
from tests.reach.chosen import Chosen
from tests.reach.chosen import Data
from tests.reach.chosen import chosen
from tests.reach.drawn import FIELD
from tests.reach.drawn import models
from tests.reach.engine import answers
from tests.reach.engine import arriving
from tests.reach.engine import engine
from tests.reach.engine import groups
from tests.reach.engine import letting
from tests.reach.engine import worlds

# Sufficient sets suffice, and nothing smaller does.


def sets_do_not_suffice(data: Data) -> bool:
    run = engine(undisputed(data))
    for key, group in groups(run).items():
        for telling in group.tellings:
            for variant in telling.variants:
                taken = frozenset((*telling.sides, *variant.sides))
                if any(
                    not _suffices(run, key, some, taken)
                    or any(_suffices(run, key, some - {one}, taken) for one in some)
                    for some in variant.sets
                ):
                    return True
    return False


def _suffices(run: Reach, key: tuple[str, str], some: Members, taken: frozenset[Lean]) -> bool:
    """Tell whether it arrives, when only these let it pass, wherever those sides are taken."""
    sides = {one.at: one.side for one in taken if one.kind == "side"}
    every = (world for world in worlds(run) if sides.items() <= world.items())
    return all(key in arriving(letting(run, some, world), world, taken) for world in every)


@law
@given(models())
def test_every_sufficient_set_suffices_and_no_smaller_one_does(data: Data) -> None:
    assert not sets_do_not_suffice(data)


def test_an_engine_that_keeps_sets_that_are_not_smallest_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def every(several: Iterable[Members]) -> Sets:
        return tuple(sorted(set(several), key=sorted))

    monkeypatch.setattr(refusal, "least_sets", every)

    assert caught(models(), sets_do_not_suffice)


# No support takes two sides of one dispute.


def takes_two_sides(data: Data) -> bool:
    run = engine(data)
    every = (one for group in groups(run).values() for one in group.chains)
    return any(
        one.at == other.at and one.side != other.side
        for chain in every
        for one, other in combinations([one for one in chain.leans if one.kind == "side"], 2)
    )


@law
@given(models())
def test_no_chain_takes_two_sides_of_one_dispute(data: Data) -> None:
    assert not takes_two_sides(data)


def test_an_engine_that_lets_sides_mix_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def mixed(leans: Iterable[Lean]) -> bool:
        del leans
        return True

    monkeypatch.setattr(support, "agree", mixed)

    assert caught(models(), takes_two_sides)


# What holds under every side leans on none.


def leans_on_what_does_not_matter(data: Data) -> bool:
    run = engine(data)
    held = [arriving(run, world, frozenset()) for world in worlds(run)]
    surely = frozenset.intersection(*held)
    return any(
        (key in surely) != (one.arrival == "established") for key, one in groups(run).items()
    )


@law
@given(models())
def test_what_arrives_whoever_is_right_is_established(data: Data) -> None:
    assert not leans_on_what_does_not_matter(data)


def test_an_engine_that_puts_no_sides_together_is_caught_by_that(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unsettled(some: list[Support], sides: object) -> Family:
        del sides
        return Family(list(some))

    monkeypatch.setattr(conclusion, "settled", unsettled)

    assert caught(models(), leans_on_what_does_not_matter)


# A "no" subtracts nothing from another disclosure.


def a_no_subtracts(one: Chosen) -> bool:
    data, flow = one
    return answers(engine(denying(data, flow, FIELD))) != answers(engine(data))


@law
@given(chosen())
def test_a_no_subtracts_nothing_from_another_disclosure(one: Chosen) -> None:
    assert not a_no_subtracts(one)


def test_an_engine_in_which_one_no_takes_all_away_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = Spread._carry

    def carry(self: Spread, step: Step, name: str, moves: list[Support]) -> bool:
        denied = any(
            said.fact.value == "no"
            for other in self.steps
            if other.recipient == step.recipient and (said := other.fields.get(name)) is not None
        )
        return not denied and whole(self, step, name, moves)

    monkeypatch.setattr(Spread, "_carry", carry)

    assert caught(chosen(), a_no_subtracts)
