"""Over the shipped case, each stretch of days is judged by the law of those days alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dpia import catalogue
from dpia.api.loading import load
from dpia.api.regimes import regimes
from dpia.finding.answer import Word
from dpia.finding.check import Asked
from dpia.finding.check import Checked
from dpia.finding.check import check

GROUPS = ("LAW", "CON", "PUR", "TRA", "RGT")
RULES = {fault: rule for fault, rule in catalogue.rules().items() if rule.number[:3] in GROUPS}
GDPR_DAY = "2018-05-25"
CASE = Path(__file__).resolve().parents[2] / "flows" / "uk-home-office"


@cache
def checked() -> Checked:
    flow_file = load(str(CASE))
    wanted = [
        one for one in regimes(flow_file) if one.id in ("pre-2017", "mou-2017", "narrowed-2018")
    ]
    return check(flow_file.model, wanted, RULES, catalogue.law("uk"))


def found(fault: str, at: str) -> list[Asked]:
    return [
        one for one in checked().of(Word.ISSUE) if one.fault == fault and str(one.at).endswith(at)
    ]


def test_the_memorandum_was_published_23_days_after_it_began() -> None:
    texts = {one.answer.text for one in found("published-after-start", "nhs-mou/versions/2017")}

    (text,) = texts
    assert text.startswith("Memorandum of understanding on tracing requests (2017)")
    assert text.endswith("was published 23 days after it began")


def test_no_finding_before_the_gdpr_cites_it() -> None:
    early = [one for one in checked().of(Word.ISSUE) if str(one.slice.day) < GDPR_DAY]
    texts = {
        law.text
        for one in early
        for point in RULES[one.fault].law
        for law in one.slice.provisions(point)
    }

    assert texts
    assert not [text for text in texts if "GDPR" in text or "Act 2018" in text]


def test_no_stretch_of_days_lies_on_both_sides_of_the_gdpr() -> None:
    for one in checked().slices:
        assert str(one.days.last) < GDPR_DAY or str(one.days.first) >= GDPR_DAY


@pytest.mark.parametrize("number", ["RGT-03", "RGT-04", "RGT-05"])
def test_the_immigration_exemption_is_not_asked_about_in_2017(number: str) -> None:
    asked = [
        one
        for one in checked().asked
        if RULES[one.fault].number == number and one.slice.day.year == 2017
    ]

    assert asked
    assert {one.answer.word for one in asked} == {Word.NOT_APPLICABLE}


def test_the_public_interest_was_claimed_for_cases_of_at_most_six_months() -> None:
    (text,) = {one.answer.text for one in found("below-serious-crime", "nhs-mou@2017")}

    assert "section 24 of the 1971 Act, punished with at most 6 months" in text


def test_what_sources_dispute_stays_contested() -> None:
    both = [
        *found("people-not-told", "tracing-answer/terms/nhs-mou@2017"),
        *found("permission-read-as-duty", "tracing-answer/terms/nhs-mou@2017"),
        *found("public-interest-not-case-by-case", "tracing-answer/terms/nhs-mou@2017"),
        *found("confidence-in-dispute", "tracing-answer/terms/nhs-mou@2017"),
    ]

    assert {one.fault for one in both} == {
        "people-not-told",
        "permission-read-as-duty",
        "public-interest-not-case-by-case",
        "confidence-in-dispute",
    }
    assert all(one.answer.contested for one in both)


def test_the_memorandum_adds_a_purpose() -> None:
    added = [one for one in checked().of(Word.ISSUE) if one.fault == "purpose-added"]

    assert [str(one.at) for one in added] == ["regimes/mou-2017"]
    assert "Welfare of vulnerable people who may be at risk" in added[0].answer.text


def test_one_answer_only_is_given_on_an_exemption_named_as_the_ground() -> None:
    places = {
        str(one.at)
        for one in checked().of(Word.ISSUE)
        if one.fault == "exemption-taken-for-a-basis"
    }

    assert places == {"flows/tracing-answer/terms/protocol@2014"}
