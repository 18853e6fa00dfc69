"""The engine answers as an exhaustive search does, on small models with everything in them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from dpia.reach import conclusion
from dpia.reach import refusal
from dpia.reach import spread as spreading
from dpia.reach import support
from dpia.reach.agenda import Agenda
from dpia.reach.conclusion import Arrival
from dpia.reach.consensus import Sides
from dpia.reach.gate import Members
from dpia.reach.refusal import Sets
from dpia.reach.refusal import Telling
from dpia.reach.step import Step
from dpia.reach.support import Family
from dpia.reach.support import Support
from dpia.regime.resolve import resolve
from tests.laws import caught
from tests.laws import law
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import elements
from tests.reach.engine import engine
from tests.reach.engine import groups
from tests.reach.needs import Element
from tests.reach.oracle import Oracle
from tests.reach.refusals import Refusals
from tests.understanding import understood_data


def oracle(data: dict[str, Any]) -> Oracle:
    model = understood_data(data).model
    return Oracle(model, resolve(model, "then"), FIELD, TO)


def arrivals_differ(data: dict[str, Any]) -> bool:
    slow, quick = oracle(data), groups(engine(data))
    expected = {
        key: Arrival.ESTABLISHED if slow.established(key) else Arrival.CONTESTED
        for key in slow.groups()
    }
    return {key: group.arrival for key, group in quick.items()} != expected


def supports_differ(data: dict[str, Any]) -> bool:
    slow, run = oracle(data), engine(data)
    body = slow.rules.body
    found = {
        key: frozenset(elements(one.steps, one.leans, body) for one in family.members)
        for key, family in run.arrivals(FIELD, TO).items()
    }
    chains = {
        key: frozenset(elements(one.steps, one.leans, body) for one in group.chains)
        for key, group in groups(run).items()
    }
    expected = slow.groups()
    return found != {key: slow.supports(key) for key in expected} or chains != {
        key: slow.chains(key) for key in expected
    }


def refusals_differ(data: dict[str, Any]) -> bool:
    slow, quick = oracle(data), groups(engine(data))
    return any(
        _written(group.tellings, slow.rules.body) != Refusals(slow, key).tellings()
        for key, group in quick.items()
    )


def _written(
    tellings: tuple[Telling, ...], body: dict[str, str]
) -> dict[frozenset[Element], frozenset[frozenset[str]]]:
    """Write tellings as the oracle does: by their sides, the families of sets."""
    return {
        elements((), sides, body): frozenset(
            frozenset("+".join(sorted(body.get(one, one) for one in some)) for some in variant.sets)
            for variant in telling.variants
        )
        for telling in tellings
        for sides in (telling.sides, *telling.alike)
    }


@law
@given(models())
def test_it_arrives_established_contested_or_not_at_all_as_the_search_finds(
    data: dict[str, Any],
) -> None:
    assert not arrivals_differ(data)


@law
@given(models())
def test_the_smallest_supports_and_chains_are_those_that_the_search_finds(
    data: dict[str, Any],
) -> None:
    assert not supports_differ(data)


@law
@given(models())
def test_tellings_and_their_smallest_sets_are_those_that_the_search_finds(
    data: dict[str, Any],
) -> None:
    assert not refusals_differ(data)


def test_an_engine_that_puts_no_sides_together_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def unsettled(supports: list[Support], sides: Sides) -> Family:
        del sides
        return Family(list(supports))

    monkeypatch.setattr(conclusion, "settled", unsettled)

    assert caught(models(), arrivals_differ)


def test_an_engine_that_keeps_longer_ways_beside_shorter_ones_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def take(self: Family, one: Support) -> bool:
        if not one.agrees or one in self.members:
            return False
        self.members.append(one)
        return True

    monkeypatch.setattr(support.Family, "take", take)

    assert caught(models(), supports_differ)


@pytest.mark.parametrize("forgotten", ["held", "fired"])
def test_an_engine_that_does_not_look_again_at_what_hangs_on_something_new_is_caught(
    forgotten: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(self: Agenda, *_new: str) -> None:
        del self

    monkeypatch.setattr(Agenda, forgotten, nothing)

    assert caught(models(), supports_differ)


def test_an_engine_in_which_a_request_needs_only_one_of_its_fields_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def required(self: spreading.Spread, step: Step) -> list[Support]:
        found = Family()
        for _, names in self._required_of[step.id.flow]:
            for name in names[:1]:
                for one in self._same_person(step, name):
                    found.take(one)
            if not names:
                found.take(support.NOTHING)
        return found.members

    monkeypatch.setattr(spreading.Spread, "_required", required)

    assert caught(models(), supports_differ)


def test_an_engine_that_counts_all_sets_and_not_the_smallest_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def every(several: list[Members]) -> Sets:
        return tuple(sorted(set(several), key=sorted))

    monkeypatch.setattr(refusal, "least_sets", every)

    assert caught(models(), refusals_differ)


def test_an_engine_that_lets_what_was_collected_come_back_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def begins_at(self: Support, body: str) -> bool:
        del self, body
        return False

    monkeypatch.setattr(support.Support, "begins_at", begins_at)

    assert caught(models(), arrivals_differ)
