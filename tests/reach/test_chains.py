"""What a body collects itself never arrives, and the steps of a chain follow each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given

from dpia.reach import conclusion
from dpia.reach.spread import Spread
from dpia.reach.step import StepId
from dpia.reach.support import Support
from tests.laws import caught
from tests.laws import law
from tests.reach.chosen import Data
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import engine
from tests.reach.engine import groups
from tests.reach.engine import with_steps

# What the recipient collects itself never arrives.


def own_collection_arrives(data: Data) -> bool:
    for name, body in data["organisations"].items():
        if name not in (TO, "office"):
            body.pop("collects", None)
    data["organisations"][TO]["collects"] = {"patient": {"fields": {FIELD: "yes", "name": "yes"}}}
    run = engine(data)
    alone = replace(run, spread=Spread(run.model, run.trees, tuple(run.steps.values()), ()))
    return bool(alone.groups(FIELD, TO))


@law
@given(models())
def test_what_the_recipient_collects_itself_never_counts_as_arriving(data: Data) -> None:
    assert not own_collection_arrives(data)


def test_an_engine_that_counts_what_comes_back_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def begins_at(self: Support, body: str) -> bool:
        del self, body
        return False

    monkeypatch.setattr(Support, "begins_at", begins_at)

    assert caught(models(), own_collection_arrives)


# The steps of a chain follow each other.


def steps_cannot_follow(data: Data) -> bool:
    run = engine(data)
    for group in groups(run).values():
        for chain in group.chains:
            for number, step in enumerate(chain.steps, start=1):
                before = with_steps(run, chain.steps[:number])
                if not before.spread.fired[step].members:
                    return True
    return False


@law
@given(models())
def test_each_step_of_a_chain_can_follow_those_before_it(data: Data) -> None:
    assert not steps_cannot_follow(data)


def test_an_engine_that_puts_steps_in_the_order_of_their_names_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def by_name(steps: Iterable[StepId], leans: object, spread: object) -> tuple[StepId, ...]:
        del leans, spread
        return tuple(sorted(steps, reverse=True))

    monkeypatch.setattr(conclusion, "in_sequence", by_name)

    assert caught(models(), steps_cannot_follow)
