"""`dpia trace` on the address of whoever is sought: what its JSON answers, regime by regime."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tests.cli.running import CASE
from tests.cli.running import run
from tests.conftest import ROOT

REGIMES = ("pre-2017", "mou-2017", "narrowed-2018")
ASKED = ("trace", CASE, "address", "--to", "home-office", "--format", "json")
SOUGHT = ("--about", "person-sought", "--purpose", "trace-offender")


@cache
def answer(*more: str) -> dict[str, list[dict[str, Any]]]:
    """Ask for the three regimes, and give the groups of each."""
    chosen = (word for name in REGIMES for word in ("--regime", name))
    said = json.loads(run(*ASKED, *more, *chosen, folder=ROOT).stdout)
    return {one["regime"]["id"]: one["groups"] for one in said["regimes"]}


def sought(regime: str) -> dict[str, Any]:
    """Give the one group that is asked for."""
    (group,) = answer(*SOUGHT)[regime]
    return group


def told(telling: dict[str, Any]) -> tuple[str, list[tuple[str, str, list[list[str]]]]]:
    """Give a telling's title; and of each variant the number, who can stop it, and the sets."""
    return telling["title"]["text"], [
        (one["number"]["text"], one["can_stop"]["text"], one["sets"]) for one in telling["variants"]
    ]


def test_before_the_memorandum_it_is_established_and_what_is_inferred_is_counted_beside() -> None:
    assert sought("pre-2017")["arrival"]["text"] == "established, 8 inferred"


def test_before_the_memorandum_three_bodies_must_let_it_pass_and_each_can_stop_it() -> None:
    three = [["gp-surgery", "local-area", "nhs-digital"]]

    assert told(sought("pre-2017")["tellings"][0]) == (
        "on what is established",
        [("3 bodies must let it pass", "GP surgery, The NHS local area, NHS Digital", three)],
    )


def test_without_the_local_area_and_with_the_surgery_given_two_can_stop_it() -> None:
    telling = sought("pre-2017")["tellings"][1]

    assert told(telling) == (
        "if 'one-step'; or 'press-2016' is right",
        [("2 bodies must let it pass", "GP surgery, NHS Digital", [["gp-surgery", "nhs-digital"]])],
    )


def test_the_shorter_telling_and_the_given_surgery_are_shown_with_their_sources() -> None:
    """What lists of the memorandum say of the surgery (C2) is no source for the time before it."""
    title = sought("pre-2017")["tellings"][1]["title"]

    assert {one["at"] for one in title["grounds"]} == {
        "conflicts/way-before-2017",
        "conflicts/what-tracing-gave-before-2017",
    }
    assert title["cites"] == [
        "buzzfeed-2017#l15",
        "buzzfeed-2016#opening",
        "dotw-2017#opening",
        "bmj-2017#opening",
    ]


def test_with_the_address_given_outright_one_body_can_stop_it_and_the_source_is_shown() -> None:
    telling = sought("pre-2017")["tellings"][2]

    assert told(telling) == (
        "if 'researcher' is right",
        [("1 body must let it pass", "NHS Digital", [["nhs-digital"]])],
    )
    assert telling["title"]["cites"] == ["chpi-2017#opening"]


def test_before_the_memorandum_nothing_else_is_told() -> None:
    assert len(sought("pre-2017")["tellings"]) == 3


def test_under_the_memorandum_one_body_decides_and_its_discretion_is_disputed() -> None:
    (telling,) = sought("mou-2017")["tellings"]

    assert sought("mou-2017")["arrival"]["text"] == "established, 2 inferred"
    assert [(one["sides"]["text"], one["number"]["text"]) for one in telling["variants"]] == [
        ("'discretion'", "1 body must let it pass"),
        ("'duty'", "0 bodies must let it pass"),
    ]
    assert [one["can_stop"]["text"] for one in telling["variants"]] == ["NHS Digital", "nobody"]
    assert all(one["sides"]["cites"] for one in telling["variants"])


def test_as_narrowed_nothing_is_established() -> None:
    group = sought("narrowed-2018")

    assert group["arrival"]["text"] == "contested"
    assert not any(chain["established"] for chain in group["chains"])
    assert (group["tellings"][0]["shown"], group["tellings"][0]["variants"]) == (False, [])


def test_as_narrowed_one_body_must_let_it_pass_if_the_minister_is_right() -> None:
    _, minister = sought("narrowed-2018")["tellings"]

    assert told(minister) == (
        "if 'narrowed' is right",
        [("1 body must let it pass", "NHS Digital", [["nhs-digital"]])],
    )
    assert "independent-2018#l23" in minister["title"]["cites"]


def test_as_narrowed_it_is_authorised_and_inactive_and_the_practice_is_disputed() -> None:
    last = [chain["steps"][-1]["standing"]["text"] for chain in sought("narrowed-2018")["chains"]]

    assert set(last) == {"authorised, inactive; practice disputed"}


def test_without_a_subject_charging_stands_beside_it_and_never_in_its_number() -> None:
    for regime, groups in answer().items():
        found = {(one["subject"], one["purpose"]): one for one in groups}

        assert {("overseas-visitor", "charging"), ("overseas-visitor", "report-debts")} <= set(
            found
        )
        assert found["person-sought", "trace-offender"] == sought(regime)


def test_debt_reports_and_status_checks_are_the_steps_of_the_groups_beside_it() -> None:
    for groups in answer().values():
        last = {one["purpose"]: one["chains"][0]["steps"][-1]["flow"] for one in groups}

        assert last["charging"] == "status-check"
        assert last["report-debts"] == "debt-report-onward"
