"""Reach hangs neither on how a model is written, keys and files, nor on the day within a slice."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia import merging
from dpia.dates import Day
from dpia.importers.yaml import read
from dpia.model.build import build
from dpia.model.fact import Fact
from dpia.reach.conclusion import Reach
from dpia.reach.conclusion import reach
from dpia.reach.spread import Spread
from dpia.reach.support import Support
from dpia.regime import force
from dpia.regime.resolve import resolve
from tests.laws import caught
from tests.laws import law
from tests.reach.chosen import Data
from tests.reach.drawn import models
from tests.reach.engine import engine
from tests.reach.engine import groups
from tests.strategies import shuffled

Twice = tuple[Data, Data]
Files = tuple[Data, int]

TWICE: st.SearchStrategy[Twice] = models().flatmap(
    lambda data: st.tuples(st.just(data), shuffled(data))
)
FILES: st.SearchStrategy[Files] = st.tuples(models(), st.integers(0, 2**32))

# The order of keys.


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


# The order of files, each of them read as text.


def hangs_on_the_files(one: Files) -> bool:
    data, seed = one
    return groups(from_files(data, Random(seed))) != groups(engine(data))  # noqa: S311 - no secret


def from_files(data: Data, chance: Random) -> Reach:
    """Write each key, and each flow, into a file of its own, and read the files in some order."""
    parts = [{key: value} for key, value in data.items() if key != "flows"]
    parts += [{"flows": {name: flow}} for name, flow in data["flows"].items()]
    texts = [json.dumps(part).encode() for part in chance.sample(parts, len(parts))]
    document, clashes = merging.merge(
        [read(f"{number}.yaml", text) for number, text in enumerate(texts)]
    )
    model = build(document, clashes).model
    return reach(model, resolve(model, "then"))


@law
@given(FILES)
def test_the_order_of_files_changes_no_answer(one: Files) -> None:
    assert not hangs_on_the_files(one)


def test_a_merging_that_keeps_only_what_the_first_file_says_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first(self: Any, file: int, key: str, value: Any) -> None:
        if self.homes.setdefault((key,), file) == file or key != "flows":
            self.data[key] = value

    monkeypatch.setattr(merging._Merging, "take", first)

    assert caught(FILES, hangs_on_the_files)


# The day, where no paper begins or ends between two.

LATER = "2017-09-30"


def hangs_on_the_day(data: Data) -> bool:
    later = {**data, "regimes": {"then": {"title": "Then", "on": LATER}}}
    return groups(engine(data)) != groups(engine(later))


@law
@given(models())
def test_another_day_of_the_same_slice_changes_no_answer(data: Data) -> None:
    assert not hangs_on_the_day(data)


def test_an_engine_in_which_papers_lapse_unsaid_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = force._reached

    def reached(date: Fact, day: Day) -> frozenset[bool | None]:
        lapsed = not date.stated and day > Day(2017, 9, 1)
        return frozenset({True}) if lapsed else whole(date, day)

    monkeypatch.setattr(force, "_reached", reached)

    assert caught(models(), hangs_on_the_day)
