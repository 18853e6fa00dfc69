"""Two models are compared with one set of definitions, whichever of them is named first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from dpia.comparison.agreed import agreed
from dpia.comparison.agreed import redefined
from dpia.comparison.difference import Direction
from dpia.comparison.pair import constraints
from dpia.comparison.pair import scope
from dpia.comparison.word import Word
from dpia.model.flow_model import FlowModel
from dpia.regime.trees import Trees
from dpia.regime.trees import trees_of
from tests.comparison.asking import between
from tests.comparison.asking import directions
from tests.comparison.asking import marked
from tests.comparison.asking import turned_alike
from tests.comparison.drawn import AFTER
from tests.comparison.drawn import BEFORE
from tests.comparison.drawn import DECLARED
from tests.comparison.drawn import Data
from tests.comparison.drawn import models
from tests.comparison.drawn import paired
from tests.comparison.laws import UNTIL_CAUGHT
from tests.comparison.laws import Law
from tests.comparison.laws import run
from tests.laws import tried
from tests.understanding import believed
from tests.understanding import understood_data

HOMES = ("subjects", "fields", "purposes", "conditions", "organisations")
REDEFINITIONS: tuple[Data, ...] = (
    {"fields": {"name": {"reveals": ["address"]}}},
    {"fields": {"address": {}}},
    {"fields": {"name": {"reveals": ["pulse"]}, "pulse": {"reveals": ["area"]}}},
    {"subjects": {"child": {}}},
    {"subjects": {"patient": {"within": ["anybody"]}, "anybody": {}}},
    {"purposes": {"tracing": {"within": ["care"]}}},
    {"conditions": {"grave": {"min_sentence": "P1D"}}},
    {"conditions": {"debt": {"implies": ["offence"]}, "overstay": {}}},
    {"organisations": {"registry": {"unit_of": "ministry"}}},
    {"organisations": {"clinic": {"succeeded_by": {"registry": "2016-01-01"}}}},
)


def redefining(data: Data, change: Data) -> Data:
    """Define some things otherwise, and leave the rest as it is."""
    return {**data, **{home: {**data[home], **change[home]} for home in change}}


def changed_models(most: int = 1) -> st.SearchStrategy[tuple[Data, Data]]:
    """Draw a model, and the same with some things defined otherwise."""
    change = st.sampled_from(REDEFINITIONS)
    return st.tuples(models(most), change).map(lambda two: (two[0], redefining(*two)))


def definitions_alone_change_nothing(drawn: tuple[Data, Data]) -> None:
    one, other = drawn
    found = between(one, other)

    for line in (scope(found), constraints(found)):
        assert marked(line) == {Word.EQUIVALENT}
        assert line.differences == ()


def the_side_named_first_does_not_matter(
    drawn: tuple[tuple[Data, Data], tuple[Data, Data]],
) -> None:
    (one, _), (_, other) = drawn
    there, back = between(one, other), between(other, one)

    for line in (scope, constraints):
        assert turned_alike(line(there), line(back))
        assert {one.turned for one in directions(line(there))} == directions(line(back))


def one_model_or_two_is_one_verdict(drawn: Data) -> None:
    one = paired(believed(drawn), BEFORE, AFTER)
    two = replace(one, after=replace(one.after, model=believed(drawn)))

    for line in (scope, constraints):
        assert marked(line(one)) == marked(line(two))
        assert set(line(one).differences) == set(line(two).differences)


LAWS = {
    "definitions alone change nothing": Law(changed_models(), definitions_alone_change_nothing),
    "the side named first does not matter": Law(
        st.tuples(changed_models(), changed_models()), the_side_named_first_does_not_matter
    ),
    "one model or two is one verdict": Law(models(), one_model_or_two_is_one_verdict),
}


@pytest.mark.parametrize("name", LAWS)
def test_a_law_of_two_models_holds(name: str) -> None:
    run(LAWS[name], tried())


def the_orders_after_alone(before: FlowModel, after: FlowModel) -> FlowModel:
    """Let the side named last bring its own yardstick."""
    return after.model_copy(
        update={
            home: {**getattr(before, home), **getattr(after, home)} for home in (*HOMES, "flows")
        }
    )


def test_the_law_catches_a_side_that_brings_its_own_yardstick(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dpia.comparison.pair.agreed", the_orders_after_alone)

    with pytest.raises(AssertionError):
        run(LAWS["the side named first does not matter"], 2_000, UNTIL_CAUGHT)


def model(change: Data | None = None) -> FlowModel:
    return understood_data(redefining(DECLARED, change or {})).model


@pytest.mark.parametrize("change", REDEFINITIONS)
def test_two_models_agree_on_the_same_whichever_is_named_first(change: Data) -> None:
    one, other = model(), model(change)

    assert trees_of(agreed(one, other)) == trees_of(agreed(other, one))
    assert _orders(agreed(one, other)) == _orders(agreed(other, one))


def test_a_model_agrees_with_itself() -> None:
    one, other = model(), model()

    assert agreed(one, one) is one
    assert trees_of(agreed(one, other)) == trees_of(one)
    assert redefined(one, other) == ()


def test_of_what_both_know_nothing_is_inside_another_unless_both_say_so() -> None:
    more = {"fields": {"name": {"reveals": ["address"]}}, "subjects": {"child": {}}}

    trees = trees_of(agreed(model(), model(more)))

    assert trees.revealing["address"] == {"address"}
    assert trees.revealing["area"] == {"area", "address"}
    assert trees.above["child"] == {"child"}
    assert [str(at) for at in redefined(model(), model(more))] == [
        "fields/name/reveals",
        "subjects/child/within",
    ]


def test_what_one_side_alone_knows_is_as_it_says_but_leads_to_nothing_that_the_other_denies() -> (
    None
):
    more = {
        "fields": {
            "name": {"reveals": ["pulse", "initials"]},
            "pulse": {"reveals": ["area"]},
            "initials": {},
        }
    }

    trees = _trees(model(), model(more))

    assert trees.revealing["initials"] == {"initials", "name"}
    assert trees.revealing["pulse"] == {"pulse"}
    assert trees.revealing["area"] == {"area", "address", "pulse"}


def test_a_threshold_that_differs_decides_nothing_and_is_listed() -> None:
    change: Data = {"conditions": {"grave": {"min_sentence": "P1D"}}}

    both = agreed(model(), model(change))

    assert both.conditions["grave"].min_sentence is None
    assert both.conditions["graver"].min_sentence == "P1Y"
    assert [str(at) for at in redefined(model(), model(change))] == [
        "conditions/grave/min_sentence"
    ]


FLOW: Data = {
    "kind": "feed",
    "from": "clinic",
    "to": "ministry",
    "about": ["patient"],
    "purpose": "care",
}
SILENT: Data = {"trigger": "offence", "fields": {"name": "yes"}}
SAYING: Data = {"trigger": "offence", "fields": {"name": "yes", "address": "yes"}}
GATED: Data = {**SILENT, "gates": {"approval": {"by": "clinic", "kind": "substantive"}}}


def _under(terms: Data) -> Data:
    return {**DECLARED, "flows": {"feed": {**FLOW, "terms": {"new@1": terms}}}}


@pytest.mark.parametrize(("one", "other"), [(SILENT, SAYING), (SAYING, SILENT)])
def test_what_one_model_leaves_out_and_the_other_says_at_the_same_place_is_unknown(
    one: Data, other: Data
) -> None:
    assert directions(scope(between(_under(one), _under(other)))) == {Direction.UNKNOWN}


def test_of_the_same_terms_a_field_that_was_denied_and_is_given_is_wider() -> None:
    denied = {**SILENT, "fields": {"name": "yes", "address": "no"}}

    assert marked(scope(between(_under(denied), _under(SAYING)))) == {Word.WIDENING}
    assert marked(scope(between(_under(SAYING), _under(denied)))) == {Word.NARROWING}


@pytest.mark.parametrize(("one", "other"), [(SILENT, GATED), (GATED, SILENT)])
def test_a_gate_of_which_one_model_says_nothing_is_unknown(one: Data, other: Data) -> None:
    found = constraints(between(_under(one), _under(other)))

    assert directions(found) == {Direction.UNKNOWN}


def _trees(one: FlowModel, other: FlowModel) -> Trees:
    return trees_of(agreed(one, other))


def _orders(both: FlowModel) -> dict[str, Any]:
    return {
        name: (sorted(one.implies), sorted(one.disjoint_with), one.min_sentence)
        for name, one in both.conditions.items()
    }
