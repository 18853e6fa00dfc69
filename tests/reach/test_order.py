"""Reach does not hang on the order in which a model is written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.reach.spread import Spread
from dpia.reach.support import Support
from tests.laws import caught
from tests.laws import law
from tests.reach.drawn import models
from tests.reach.engine import engine
from tests.reach.engine import groups
from tests.strategies import shuffled

Data = dict[str, Any]
Twice = tuple[Data, Data]

TWICE: st.SearchStrategy[Twice] = models().flatmap(
    lambda data: st.tuples(st.just(data), shuffled(data))
)


def hangs_on_the_order(both: Twice) -> bool:
    one, other = both
    return groups(engine(one)) != groups(engine(other))


@law
@given(TWICE)
def test_the_order_of_keys_changes_no_answer(both: Twice) -> None:
    assert not hangs_on_the_order(both)


def test_an_engine_that_keeps_what_is_written_first_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = Spread._required

    def first(self: Spread, step: Any) -> list[Support]:
        early = list(self.model.flows)[: len(self.model.flows) // 2]
        return whole(self, step) if step.id.flow in early else []

    monkeypatch.setattr(Spread, "_required", first)

    assert caught(TWICE, hangs_on_the_order)
