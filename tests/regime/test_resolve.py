"""A regime is resolved on its day, however its files are written."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from dpia.regime.resolve import UnknownRegimeError
from dpia.regime.resolve import limited
from dpia.regime.resolve import resolve
from dpia.regime.sight import Sight
from dpia.vocabulary import Standing
from tests.strategies import DAYS
from tests.strategies import Data
from tests.strategies import models
from tests.strategies import shuffled
from tests.understanding import HEAD
from tests.understanding import understood
from tests.understanding import understood_data

MODEL = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
flows:
  b: {kind: feed, from: giver, to: asker, about: [patient]}
  a: {kind: feed, from: giver, to: asker, about: [patient]}
regimes:
  before: {title: Before, on: 2016-12-31, covers: ../2016-12-31}
  after: {title: After, on: 2017-06-01}
"""
)


def plain(value: Any) -> Any:
    """Write a resolved regime down, so that two can be compared whatever their order of sides."""
    if isinstance(value, dt.date):
        return str(value)
    if isinstance(value, Mapping):
        return {name: plain(part) for name, part in sorted(value.items())}
    if isinstance(value, (str, int)) or value is None:
        return value
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [plain(one) for one in value]
    names = value._fields if hasattr(value, "_fields") else value.__slots__
    return {name: plain(getattr(value, name)) for name in names}


def sorted_sides(value: Any) -> Any:
    """Sort the claims of facts and the sides of standings: their order is that of writing."""
    if isinstance(value, dict):
        made = {key: sorted_sides(value[key]) for key in value}
        return {
            key: sorted(part, key=json.dumps) if key in ("claims", "sides", "extras") else part
            for key, part in made.items()
        }
    return [sorted_sides(one) for one in value] if isinstance(value, list) else value


def test_a_regime_is_resolved_by_its_id() -> None:
    regime = resolve(understood(MODEL).model, "before")

    assert (regime.id, regime.title, str(regime.on)) == ("before", "Before", "2016-12-31")
    assert regime.covers is not None
    assert regime.covers.holds(dt.date(1999, 1, 1))
    assert str(regime.at) == "regimes/before"
    assert list(regime.flows) == ["a", "b"]


def test_a_day_may_stand_for_a_regime() -> None:
    regime = resolve(understood(MODEL).model, "2016-03-01")

    assert (regime.id, str(regime.on), regime.covers) == ("2016-03-01", "2016-03-01", None)
    assert regime.at is None


@pytest.mark.parametrize("name", ["befor", "2016", "2016-03", "2016-02-30", "", "b"])
def test_what_is_neither_is_unknown(name: str) -> None:
    with pytest.raises(UnknownRegimeError):
        resolve(understood(MODEL).model, name)


def test_a_regime_may_be_limited_to_some_flows() -> None:
    regime = resolve(understood(MODEL).model, "after")

    assert limited(regime, ()) == regime
    assert list(limited(regime, ("b",)).flows) == ["b"]
    assert limited(regime, ("b",)).left_out == 1


@settings(max_examples=30)
@given(st.data(), models(most=2), st.sampled_from(DAYS))
def test_the_order_of_writing_changes_nothing(data: st.DataObject, model: Data, day: str) -> None:
    again = data.draw(shuffled(model))

    one, other = (resolve(understood_data(each).model, day) for each in (model, again))

    assert sorted_sides(plain(one)) == sorted_sides(plain(other))


@settings(max_examples=40)
@given(models(most=3))
def test_a_flow_stands_on_paper_only_where_some_paper_surely_binds(data: Data) -> None:
    model, on_paper = understood_data(data).model, {"active", "authorised", "authorised, inactive"}

    for then in (then for day in DAYS for then in resolve(model, day).flows.values()):
        standing = then.stand.standing
        assert (standing in on_paper) <= bool(then.paper.binding)
        assert (standing is Standing.PRACTICE) <= (not then.paper.binding)


@settings(max_examples=30)
@given(models(most=3))
def test_an_answer_seen_shows_its_request_unless_that_is_said_not_to_be(data: Data) -> None:
    model = understood_data(data).model

    for day in DAYS:
        flows = resolve(model, day).flows
        for name, flow in model.flows.items():
            if isinstance(flow.answers, str) and flows[name].seen.sight is Sight.SEEN:
                asked = flows[flow.answers].seen
                assert asked.sight is not Sight.NOT_STATED
                assert (name in asked.through) == (asked.sight is Sight.SEEN)


@settings(max_examples=40)
@given(models(most=3))
def test_every_version_with_terms_is_binding_disputed_displaced_or_gone(data: Data) -> None:
    model = understood_data(data).model

    for day in DAYS:
        for name, then in resolve(model, day).flows.items():
            paper = then.paper
            displaced = tuple(version for version, _ in paper.displaced)
            places = (*paper.binding, *paper.in_doubt, *displaced, *paper.practice)
            assert len(places) == len(set(places))
            assert set(places) <= set(model.flows[name].terms)
            shown = [terms.version for terms in then.terms]
            assert shown == [*paper.binding, *paper.in_doubt, *paper.practice]
