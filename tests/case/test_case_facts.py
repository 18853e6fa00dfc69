"""The facts on which the case turns, as the model gives them."""

from __future__ import annotations

import pytest

from dpia.vocabulary import SILENT
from dpia.vocabulary import Status
from tests.case.shipped import fact
from tests.case.shipped import sides

ANSWER = "flows/tracing-answer/terms"


def test_the_address_before_2017_is_no_by_the_holder_and_yes_by_one_researcher() -> None:
    assert sides(f"{ANSWER}/protocol@2014/fields/address") == {"holder": "no", "researcher": "yes"}


def test_the_address_under_the_memorandum_is_given_and_nobody_disputes_it() -> None:
    address = fact(f"{ANSWER}/nhs-mou@2017/fields/address")

    assert (address.value, address.status) == ("yes", Status.STATED)


def test_gender_under_the_memorandum_has_both_sides() -> None:
    gender = fact(f"{ANSWER}/nhs-mou@2017/fields/gender")

    assert gender.status is Status.DISPUTED
    assert gender.values() == ("yes", SILENT)
    assert "ukauthority-2017#l25" in gender.claims[0].sources
    assert "canary-2017#l5" in gender.claims[1].sources


@pytest.mark.parametrize("version", ["protocol@2014", "nhs-mou@2017", "welfare-requests@2018"])
def test_clinical_data_are_given_under_no_version(version: str) -> None:
    clinical = fact(f"{ANSWER}/{version}/fields/clinical-data")

    assert (clinical.value, clinical.status) == ("no", Status.STATED)


def test_the_practice_of_2018_is_disputed_between_holder_and_minister() -> None:
    seen = sides("flows/tracing-answer/seen/2018-05-09--2018-11-08")

    assert seen == {"stopped": "no", "narrowed": "yes"}


@pytest.mark.parametrize(
    ("gate", "by"),
    [
        (f"{ANSWER}/protocol@2014/gates/approval/by", "nhs-digital"),
        ("flows/area-answer/terms/custom/gates/refusal/by", "local-area"),
        ("flows/surgery-answer/terms/custom/gates/refusal/by", "gp-surgery"),
    ],
)
def test_three_bodies_could_refuse_before_2017(gate: str, by: str) -> None:
    assert (fact(gate).value, fact(gate).status) == (by, Status.STATED)


@pytest.mark.parametrize(
    ("figure", "number"),
    [
        ("tracing-request/observed/2014-01--2016-11/asked", 16689),
        ("tracing-request/observed/2016-01--2016-11/asked", 8127),
        ("tracing-answer/observed/2016-01--2016-11/traced", 5854),
        ("tracing-answer/observed/2016-01--2016-11/no_trace", 1583),
        ("tracing-request/observed/2016-09--2016-11/asked", 2244),
        ("tracing-request/observed/2017-04--2017-06/rejected", 145),
        ("tracing-answer/observed/2013-04--2014-03/disclosed", 1944),
        ("tracing-answer/observed/2018-05-09--2023-11-30/disclosed", 0),
        ("pupil-request/observed/2015-07--2016-09/asked", 2461),
        ("pupil-answer/observed/2015-07--2016-09/disclosed", 531),
        ("pupil-request/observed/2015-07--2022-09/asked", 6883),
        ("pupil-answer/observed/2015-07--2022-09/disclosed", 1780),
    ],
)
def test_a_volume_is_what_the_sources_count(figure: str, number: int) -> None:
    assert fact(f"flows/{figure}").value == number


def test_what_was_left_of_8127_requests_is_an_inference_with_its_working() -> None:
    rejected = fact("flows/tracing-request/observed/2016-01--2016-11/rejected")

    assert (rejected.value, rejected.status) == (8127 - 5854 - 1583, Status.INFERRED)
    assert "1,583" in rejected.claims[0].because


def test_what_is_from_memory_is_to_be_confirmed() -> None:
    subsection = fact("instruments/nhs-mou/rests_on/hsca-2012#s261-5")

    assert subsection.status is Status.TO_CONFIRM
