"""Fields by regimes, flow by flow; a request is never among the disclosures."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings

from dpia.comparison.matrix import Matrix
from dpia.comparison.matrix import matrix
from dpia.regime.resolve import resolve
from dpia.vocabulary import FlowKind
from tests.strategies import DAYS
from tests.strategies import Data
from tests.strategies import models
from tests.understanding import HEAD
from tests.understanding import understood
from tests.understanding import understood_data

MODEL = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
fields: {name: {}, address: {}, area: {}}
instruments:
  p: {kind: protocol, versions: {"1": {in_force: 2014, ended: 2017-01-01}}}
  m: {kind: agreement, versions: {"1": {in_force: 2017-01-01}}}
flows:
  ask: {kind: request, from: asker, to: giver, about: [patient], terms: {p@1: {}, m@1: {}}}
  tell:
    kind: answer
    answers: ask
    from: giver
    to: asker
    about: [patient]
    terms: {p@1: {whole: yes, fields: {area: yes}}, m@1: {fields: {address: yes}}}
  gone: {kind: feed, from: giver, to: asker, about: [patient], terms: {p@1: {}}}
  never: {kind: feed, from: giver, to: asker, about: [patient], exists: no}
"""
)


def laid(*days: str) -> Matrix:
    model = understood(MODEL).model
    return matrix(model, tuple(resolve(model, day) for day in days))


def test_flows_and_fields_stand_in_the_order_of_the_model() -> None:
    whole = laid("2016-01-01", "2018-01-01")

    assert [rows.flow for rows in whole.flows] == ["ask", "tell", "gone"]
    assert [row.field for row in whole.flows[1].rows] == ["address", "area"]


def test_requests_are_kept_apart_from_disclosures() -> None:
    whole = laid("2016-01-01")

    assert [rows.flow for rows in whole.requests] == ["ask"]
    assert [rows.flow for rows in whole.disclosures] == ["tell", "gone"]


def test_each_regime_says_of_each_field_what_its_terms_say() -> None:
    address, area = laid("2016-01-01", "2018-01-01").flows[1].rows

    said = [
        [
            (version, one.fact.value, one.omitted)
            for entry in row.entries
            for version, one in entry.said
        ]
        for row in (address, area)
    ]
    assert said == [
        [("p@1", "no", True), ("m@1", "yes", False)],
        [("p@1", "yes", False), ("m@1", None, False)],
    ]


def test_a_flow_that_stands_in_no_regime_is_left_out() -> None:
    assert [rows.flow for rows in laid("2018-01-01").flows] == ["ask", "tell"]


def test_without_terms_nothing_is_said_and_nothing_denied() -> None:
    gone = laid("2016-01-01", "2018-01-01").flows[2]

    assert [then.stand.standing for then in gone.then] == ["authorised", "not in force"]
    assert all(entry.said == () for row in gone.rows for entry in row.entries[1:])


@settings(max_examples=30)
@given(models(most=3))
def test_disclosures_and_requests_share_no_flow_and_leave_none_out(data: Data) -> None:
    model = understood_data(data).model
    whole = matrix(model, tuple(resolve(model, day) for day in DAYS))

    asked = {rows.flow for rows in whole.requests}
    told = {rows.flow for rows in whole.disclosures}
    assert asked | told == {rows.flow for rows in whole.flows}
    assert {name for name in asked | told if model.flows[name].kind is FlowKind.REQUEST} == asked
    assert not asked & told


@settings(max_examples=30)
@given(models(most=3))
def test_a_field_has_a_row_where_any_terms_in_force_name_it(data: Data) -> None:
    model = understood_data(data).model
    regimes = tuple(resolve(model, day) for day in DAYS)

    for rows in matrix(model, regimes).flows:
        named = {name for then in rows.then for terms in then.terms for name in terms.fields}
        assert {row.field for row in rows.rows} == named
        assert all(len(row.entries) == len(regimes) for row in rows.rows)
