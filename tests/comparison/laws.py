"""The laws of comparison, each as a check of one drawn value; a check that does not hold raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from dpia.comparison.difference import Direction
from dpia.comparison.pair import constraints
from dpia.comparison.pair import scope
from dpia.comparison.word import Word
from tests.comparison.asking import between
from tests.comparison.asking import directions
from tests.comparison.asking import marked
from tests.comparison.asking import turned_alike
from tests.comparison.chains import each_dimension_chains
from tests.comparison.chains import narrowing_chains
from tests.comparison.drawn import AFTER
from tests.comparison.drawn import BEFORE
from tests.comparison.drawn import Data
from tests.comparison.drawn import compared
from tests.comparison.drawn import models
from tests.comparison.drawn import paired
from tests.comparison.edits import called_otherwise
from tests.comparison.edits import coarsened
from tests.comparison.edits import constrained
from tests.comparison.edits import narrowed
from tests.comparison.edits import three_of_one_dimension
from tests.comparison.edits import unsaid
from tests.comparison.edits import widened
from tests.comparison.scope_oracle import AFTER as SOME_AFTER
from tests.comparison.scope_oracle import BEFORE as SOME_BEFORE
from tests.comparison.scope_oracle import NARROWER
from tests.comparison.scope_oracle import UNDECIDED
from tests.comparison.scope_oracle import WIDER
from tests.comparison.scope_oracle import Oracle
from tests.comparison.unchanged import another_day_of_the_same_slice_changes_nothing
from tests.comparison.unchanged import names_are_only_names
from tests.comparison.unchanged import order_is_irrelevant
from tests.strategies import DAYS
from tests.strategies import models as any_models
from tests.strategies import shuffled
from tests.understanding import believed
from tests.understanding import understood_data


@dataclass(frozen=True)
class Law:
    """What is drawn, and what must hold of it."""

    drawn: st.SearchStrategy[Any]
    check: Callable[[Any], None]


EVERY_PHASE = tuple(Phase)
UNTIL_CAUGHT = (Phase.generate,)
"""What is broken on purpose need not be made small."""


def run(law: Law, examples: int, phases: tuple[Phase, ...] = EVERY_PHASE) -> None:
    """Try a law on so many drawn values."""

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    @given(law.drawn)
    def hold(value: Any) -> None:
        law.check(value)

    hold()


def agrees_with_the_oracle(data: Data) -> None:
    bare = {**data, "flows": {name: _unbounded(flow) for name, flow in data["flows"].items()}}
    found = scope(paired(understood_data(bare).model))
    oracle = Oracle(bare).outcomes()

    assert marked(found) == {_word(marks) for marks in oracle}


def _unbounded(flow: Data) -> Data:
    """Leave out what the oracle does not expand."""
    under = {
        version: {key: value for key, value in said.items() if key not in ("cap", "retention")}
        for version, said in flow.get("terms", {}).items()
    }
    return {**flow, "terms": under} if under else flow


def _word(marks: frozenset[str]) -> Word:
    if {SOME_BEFORE, NARROWER} <= marks and SOME_AFTER not in marks:
        return Word.ENDED
    if UNDECIDED in marks:
        return Word.NOT_ESTABLISHED
    if {WIDER, NARROWER} <= marks:
        return Word.MIXED
    if WIDER in marks:
        return Word.WIDENING
    return Word.NARROWING if NARROWER in marks else Word.EQUIVALENT


def nothing_differs_from_itself(drawn: tuple[Data, str]) -> None:
    data, day = drawn
    same = paired(believed(data), day, day)
    other = between(data, data, day)

    for found in (scope(same), constraints(same), scope(other), constraints(other)):
        assert marked(found) == {Word.EQUIVALENT}
        assert found.differences == ()


def swapping_sides_turns_the_direction(drawn: tuple[Data, str, str]) -> None:
    data, before, after = drawn
    model = believed(data)
    there, back = paired(model, before, after), paired(model, after, before)

    for line in (scope, constraints):
        assert turned_alike(line(there), line(back))
        assert {one.turned for one in directions(line(there))} == directions(line(back))


def adding_never_narrows(drawn: tuple[Data, Data]) -> None:
    less, more = drawn

    assert Direction.LESS not in directions(scope(between(less, more)))
    assert Direction.MORE not in directions(scope(between(more, less)))


def a_gate_or_safeguard_never_weakens(drawn: tuple[Data, Data]) -> None:
    less, more = drawn

    assert Direction.MORE not in directions(constraints(between(less, more)))
    assert Direction.LESS not in directions(constraints(between(more, less)))


def coarsening_is_narrowing(drawn: tuple[Data, Data]) -> None:
    fine, coarse = drawn

    assert marked(scope(between(fine, coarse))) == {Word.NARROWING}


def what_is_not_stated_stays_unknown(drawn: tuple[Data, Data]) -> None:
    data, less = drawn

    for line in (scope, constraints):
        if Direction.UNKNOWN in directions(line(compared(data))):
            assert Direction.UNKNOWN in directions(line(compared(less)))


def against_nothing_everything_ended(data: Data) -> None:
    closed = {name: {**flow, "exists": "no"} for name, flow in data["flows"].items()}
    bottom = {**data, "flows": closed}
    found = scope(between(data, bottom))
    passed = any(
        one.difference.direction is Direction.LESS and not one.sides for one in found.differences
    )

    assert not passed or marked(found) == {Word.ENDED}
    assert marked(scope(between(bottom, bottom))) == {Word.EQUIVALENT}
    assert Direction.MORE not in directions(found)


TWO_DAYS = st.sampled_from([BEFORE, AFTER])
LAWS: dict[str, Law] = {
    "the engine and exhaustive expansion agree": Law(models(), agrees_with_the_oracle),
    "nothing differs from itself": Law(
        st.tuples(models(), TWO_DAYS) | st.tuples(any_models(most=3), st.sampled_from(DAYS)),
        nothing_differs_from_itself,
    ),
    "swapping sides turns the direction": Law(
        st.tuples(models(), st.just(BEFORE), st.just(AFTER))
        | st.tuples(any_models(most=3), st.sampled_from(DAYS), st.sampled_from(DAYS)),
        swapping_sides_turns_the_direction,
    ),
    "adding never narrows": Law(widened(), adding_never_narrows),
    "a gate or safeguard never weakens": Law(constrained(), a_gate_or_safeguard_never_weakens),
    "coarsening is narrowing": Law(coarsened(), coarsening_is_narrowing),
    "narrowing chains": Law(narrowed(), narrowing_chains),
    "each dimension chains": Law(three_of_one_dimension(), each_dimension_chains),
    "what is not stated stays unknown": Law(unsaid(), what_is_not_stated_stays_unknown),
    "order is irrelevant": Law(
        models(most=2).flatmap(lambda data: st.tuples(st.just(data), shuffled(data))),
        order_is_irrelevant,
    ),
    "names are only names": Law(called_otherwise(), names_are_only_names),
    "another day of the same slice changes nothing": Law(
        models(), another_day_of_the_same_slice_changes_nothing
    ),
    "against nothing everything ended": Law(models(), against_nothing_everything_ended),
}
