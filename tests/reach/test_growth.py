"""What arrives grows with disclosures and consent, and shrinks with gates and requirements."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.reach import gate as gates
from dpia.reach import refusal
from dpia.reach import support
from dpia.reach.conclusion import Reach
from dpia.reach.gate import Members
from dpia.reach.refusal import Sets
from dpia.reach.spread import Spread
from dpia.reach.step import Step
from dpia.reach.support import Family
from dpia.reach.support import Support
from tests.laws import caught
from tests.laws import law
from tests.reach.changed import requiring
from tests.reach.changed import with_a_gate
from tests.reach.chosen import Chosen
from tests.reach.chosen import Data
from tests.reach.chosen import chosen
from tests.reach.chosen import covers
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import arriving
from tests.reach.engine import assuming
from tests.reach.engine import engine
from tests.reach.engine import letting
from tests.reach.engine import members
from tests.reach.engine import worlds

# What arrives grows with disclosures.


def shrinks_with_a_disclosure(one: Chosen) -> bool:
    data, flow = one
    run = engine(data)
    return not covers(run, run.without([flow]))


@law
@given(chosen())
def test_what_arrives_grows_with_disclosures_whoever_agrees(one: Chosen) -> None:
    assert not shrinks_with_a_disclosure(one)


def test_an_engine_that_keeps_but_one_way_is_caught_by_growth(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(support, "MOST", 1)

    assert caught(chosen(), shrinks_with_a_disclosure)


# What arrives grows with those who agree.


Joining = tuple[Data, int]
JOINING: st.SearchStrategy[Joining] = st.tuples(models(), st.integers(0, 2**32))


def shrinks_with_the_agreeing(one: Joining) -> bool:
    """Let one body after the other agree, in any order, whichever sides are right."""
    data, seed = one
    run, chance = engine(data), Random(seed)  # noqa: S311 - no secret
    world = chance.choice(list(worlds(run)))
    every = sorted(members(run, world))
    bodies = chance.sample(every, len(every))
    before = [frozenset[tuple[str, str]]()] * (len(bodies) + 1)
    for some in (bodies[:size] for size in range(len(bodies) + 1)):
        now = arriving(letting(run, some, world), world)
        if not before[0] <= now:
            return True
        before[0] = now
    return arriving(run, world) != before[0]


@law
@given(JOINING)
def test_what_arrives_grows_with_those_who_agree(one: Joining) -> None:
    assert not shrinks_with_the_agreeing(one)


def test_an_engine_that_drops_a_step_when_another_joins_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = Spread._asked

    def asked(self: Spread, step: Step) -> list[Support]:
        alone = len(self.steps) < 5 or not self._answered[step.id.flow]
        return whole(self, step) if alone else []

    monkeypatch.setattr(Spread, "_asked", asked)

    assert caught(JOINING, shrinks_with_the_agreeing)


# A gate never makes a sufficient set smaller.


def smaller_with_a_gate(one: Chosen) -> bool:
    data, flow = one
    data["organisations"]["auditor"] = {}
    run, gated = engine(data), engine(with_a_gate(data, flow))
    whoever = {f"?{flow}"}
    for world in worlds(gated):
        before = sufficient(run, world)
        for key, many in sufficient(gated, world).items():
            if not all(any(few <= some | whoever for few in before.get(key, ())) for some in many):
                return True
    return False


def sufficient(run: Reach, world: dict[str, str]) -> dict[tuple[str, str], Sets]:
    """Give the smallest sets of bodies that suffice where these sides are taken."""
    return {
        key: refusal.least_sets(
            frozenset[str]().union(*(run.steps[step].gates.under(world) for step in one.steps))
            for one in family.members
            if all(world.get(lean.at) == lean.side for lean in one.leans if lean.kind == "side")
        )
        for key, family in run.arrivals(FIELD, TO).items()
    }


@law
@given(chosen())
def test_a_gate_that_is_added_never_makes_a_sufficient_set_smaller(one: Chosen) -> None:
    assert not smaller_with_a_gate(one)


def test_an_engine_that_counts_only_the_last_gate_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = gates.GateWays.under

    def under(self: gates.GateWays, decided: dict[str, str]) -> Members:
        return whole(replace(self, each=self.each[-1:]), decided)

    monkeypatch.setattr(gates.GateWays, "under", under)

    assert caught(chosen(), smaller_with_a_gate)


# What is required first makes less arrive.


def grows_with_a_requirement(one: Chosen) -> bool:
    data, flow = one
    run = engine(data)
    changed = (requiring(data, flow, field) for field in ("name", "postcode"))
    return any(not covers(run, assuming(engine(more), run)) for more in changed)


@law
@given(chosen("request"))
def test_what_arrives_shrinks_with_what_is_required(one: Chosen) -> None:
    assert not grows_with_a_requirement(one)


def test_an_engine_in_which_any_required_field_will_do_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def required(self: Spread, step: Step) -> list[Support]:
        found = Family()
        for _, names in self._required_of[step.id.flow]:
            for one in [support.NOTHING] if not names else []:
                found.take(one)
            for name in names:
                for one in self._same_person(step, name):
                    found.take(one)
        return found.members

    monkeypatch.setattr(Spread, "_required", required)

    assert caught(chosen("request"), grows_with_a_requirement)
