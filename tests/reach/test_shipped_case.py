"""The address on its way to the Home Office, in each regime of the shipped case."""

from __future__ import annotations

from functools import cache

import pytest

from dpia.api.regimes import regimes
from dpia.reach.conclusion import Arrival
from dpia.reach.conclusion import Group
from dpia.reach.conclusion import Reach
from dpia.reach.conclusion import reach
from dpia.reach.firewall import Unit
from dpia.reach.firewall import firewalls
from dpia.reach.firewall import unstated
from dpia.reach.refusal import Telling
from dpia.reach.step import Steps
from dpia.regime.proposal import stopped_in
from tests.case.shipped import model

FIELD, TO, WHO, WHY = "address", "home-office", "person-sought", "trace-offender"
THREE = frozenset({"gp-surgery", "local-area", "nhs-digital"})
TRACING: Unit = ("tracing-answer", "tracing-request")
PUPILS: Unit = ("pupil-answer", "pupil-request")
STATUS: Unit = ("status-answer", "status-check")


@cache
def run(regime: str, mode: Steps = Steps.EITHER) -> Reach:
    flow_file = model()
    return reach(flow_file.model, regimes(flow_file, (regime,))[0], mode)


def group(regime: str, mode: Steps = Steps.EITHER) -> Group:
    (found,) = (
        one
        for one in run(regime, mode).groups(FIELD, TO)
        if (one.subject, one.purpose) == (WHO, WHY)
    )
    return found


def sets(telling: Telling) -> list[tuple[frozenset[str], ...]]:
    return [variant.sets for variant in telling.variants]


def sides(telling: Telling) -> list[list[tuple[str, str]]]:
    every = (telling.sides, *telling.alike)
    return [[(one.at, one.side) for one in some] for some in every]


def test_before_the_memorandum_three_bodies_must_let_the_address_pass() -> None:
    found = group("pre-2017")

    assert found.arrival is Arrival.ESTABLISHED
    assert found.tellings[0].sides == ()
    assert sets(found.tellings[0]) == [(THREE,)]
    assert found.tellings[0].variants[0].can_stop == THREE
    assert found.tellings[0].variants[0].may_refuse == THREE


def test_the_established_way_goes_from_hand_to_hand() -> None:
    first = group("pre-2017").chains[0]

    assert first.established
    assert {step.flow for step in first.steps[:3]} == {
        "demographics-feed",
        "tracing-request",
        "tracing-answer",
    }
    assert [step.flow for step in first.steps[3:]] == [
        "area-request",
        "area-answer",
        "surgery-request",
        "surgery-answer",
    ]
    assert first.inferred == 8


def test_without_the_area_and_with_the_surgery_given_two_bodies_must_let_it_pass() -> None:
    telling = group("pre-2017").tellings[1]

    assert sets(telling) == [(frozenset({"gp-surgery", "nhs-digital"}),)]
    assert sides(telling) == [
        [("conflicts/way-before-2017", "one-step")],
        [("conflicts/what-tracing-gave-before-2017", "press-2016")],
    ]


def test_with_the_address_given_outright_one_body_must_let_it_pass() -> None:
    telling = group("pre-2017").tellings[2]

    assert sets(telling) == [(frozenset({"nhs-digital"}),)]
    assert sides(telling) == [[("conflicts/what-tracing-gave-before-2017", "researcher")]]


def test_there_is_no_fourth_telling_before_the_memorandum() -> None:
    assert len(group("pre-2017").tellings) == 3


def test_under_the_memorandum_one_body_decides_and_its_discretion_is_disputed() -> None:
    found = group("mou-2017")

    (established,) = found.tellings
    assert found.arrival is Arrival.ESTABLISHED
    assert [(one.sides[0].side, one.sets) for one in established.variants] == [
        ("discretion", (frozenset({"nhs-digital"}),)),
        ("duty", (frozenset(),)),
    ]
    assert {one.sides[0].at for one in established.variants} == {"conflicts/duty-or-discretion"}


def test_as_narrowed_nothing_is_established_and_one_body_decides_if_the_minister_is_right() -> None:
    found = group("narrowed-2018")

    established, minister = found.tellings
    assert found.arrival is Arrival.CONTESTED
    assert not established.shown
    assert sides(minister) == [[("conflicts/what-happened-in-may-2018", "narrowed")]]
    assert sets(minister) == [(frozenset({"nhs-digital"}),)]


def test_as_narrowed_the_paper_allows_it_and_nobody_surely_saw_it() -> None:
    assert group("narrowed-2018", Steps.ALLOWED).arrival is Arrival.ESTABLISHED
    assert group("narrowed-2018", Steps.SEEN).arrival is Arrival.CONTESTED


def test_after_the_withdrawal_no_tracing_is_shown() -> None:
    assert WHO not in {one.subject for one in run("withdrawn-2018").groups(FIELD, TO)}


@pytest.mark.parametrize("regime", ["pre-2017", "mou-2017", "narrowed-2018"])
def test_debts_and_status_checks_stand_beside_and_are_never_merged(regime: str) -> None:
    found = {(one.subject, one.purpose): one for one in run(regime).groups(FIELD, TO)}

    assert {("overseas-visitor", "charging"), ("overseas-visitor", "report-debts")} <= set(found)
    assert found[WHO, WHY] == group(regime)
    assert {step.flow for step in found["overseas-visitor", "report-debts"].chains[0].steps} == {
        "debt-report",
        "debt-report-onward",
    }


def test_where_nobody_says_who_decides_the_number_is_at_least_none() -> None:
    found = {one.purpose: one for one in run("pre-2017").groups(FIELD, TO)}["report-debts"]

    (variant,) = found.tellings[0].variants
    assert variant.sets == (frozenset({"?debt-report", "?debt-report-onward"}),)
    assert (variant.number - variant.unnamed, variant.unnamed) == (0, 2)


BESIDE = {
    "pre-2017": (TRACING, PUPILS, STATUS),
    "mou-2017": (TRACING, PUPILS, STATUS),
    "narrowed-2018": (TRACING, PUPILS, STATUS),
    "withdrawn-2018": (PUPILS, STATUS),
    "reference-number-2023": (PUPILS, STATUS),
}


@pytest.mark.parametrize("regime", sorted(BESIDE))
def test_the_smallest_firewalls_for_the_address_are_these_and_each_holds(regime: str) -> None:
    found = firewalls(run(regime), FIELD, TO)

    assert [set(one.stops) for one in found.found] == [
        {("debt-report",), *BESIDE[regime]},
        {("debt-report-onward",), *BESIDE[regime]},
    ]
    assert not found.bounded
    for one in found.found:
        flows = {flow for unit in one.stops for flow in unit}
        assert not run(regime).without(flows).groups(FIELD, TO)
        assert all(run(regime).without(flows - set(unit)).groups(FIELD, TO) for unit in one.stops)


@pytest.mark.parametrize("regime", ["pre-2017", "mou-2017", "narrowed-2018"])
def test_for_those_who_are_sought_the_tracing_is_the_one_thing_to_stop(regime: str) -> None:
    (found,) = firewalls(run(regime), FIELD, TO, about=WHO).found

    assert found.stops == (TRACING,)
    assert WHO not in {one.subject for one in run(regime).without(TRACING).groups(FIELD, TO)}


def test_to_stop_the_registration_of_patients_is_no_firewall() -> None:
    every = firewalls(run("mou-2017"), FIELD, TO, about=WHO, any_use=True)

    assert [one.stops for one in every.found] == [(("demographics-feed",),), (TRACING,)]


def test_the_campaigners_firewall_stops_what_they_list_and_no_address_arrives() -> None:
    proposed = run("firewall")

    assert stopped_in(proposed.regime) == (
        "area-answer",
        "debt-report-onward",
        "pupil-answer",
        "status-check",
        "surgery-answer",
        "surgery-answer-direct",
        "tracing-answer",
    )
    assert proposed.groups(FIELD, TO) == ()
    assert tuple(unstated(proposed, FIELD, (TO, ""))) == ()
