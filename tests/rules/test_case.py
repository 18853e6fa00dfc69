"""What rules answer of the shipped case, where the answer was set down beforehand."""

from __future__ import annotations

from functools import cache

from dpia import catalogue
from dpia.api.regimes import look
from dpia.finding.answer import Word
from dpia.finding.check import Asked
from dpia.finding.check import check
from tests.case.shipped import model

FAULTS = (
    "impact-assessment-missing",
    "indefinite-retention",
    "low-hit-rate",
    "no-retention-limit",
    "nobody-can-refuse",
    "practice-outside-paper",
)


@cache
def every() -> tuple[Asked, ...]:
    """Ask the rules of the case, in every slice of every regime."""
    flow_file, regimes = look(model(), tuple(model().model.regimes))
    rules = {fault: catalogue.rule_file(fault).RULE for fault in FAULTS}
    return check(flow_file.model, regimes, rules, catalogue.law("uk")).asked


def asked(fault: str) -> tuple[Asked, ...]:
    """Give what one rule answered."""
    return tuple(one for one in every() if one.fault == fault)


def texts(fault: str) -> set[str]:
    """Give what a rule found, each sentence once."""
    return {one.answer.text for one in asked(fault) if one.answer.word is Word.ISSUE}


def test_few_pupils_asked_about_were_found_and_the_corrected_figures_are_used() -> None:
    found = texts("low-hit-rate")

    assert any("531 of 2,461 (21.6 %)" in text for text in found)
    assert not any("520" in text or "2,462" in text for text in found)


def test_where_sources_are_silent_on_retention_it_is_unknown_and_never_an_issue() -> None:
    faults = ("indefinite-retention", "no-retention-limit")

    words = {one.answer.word for fault in faults for one in asked(fault)}

    assert words == {Word.UNKNOWN}


def test_whether_anybody_could_refuse_in_2017_is_contested() -> None:
    found = [one for one in asked("nobody-can-refuse") if one.answer.word is Word.ISSUE]

    tracing = [one for one in found if "nhs-mou@2017" in str(one.at)]
    assert tracing
    assert all(one.answer.contested for one in tracing)


def test_pupils_data_were_given_before_their_memorandum_bound() -> None:
    found = [one for one in asked("practice-outside-paper") if one.answer.word is Word.ISSUE]

    assert {one.at.last for one in found} == {"pupil-answer", "pupil-request"}
    assert {str(one.slice.days.last) for one in found} == {"2015-12-17"}


def test_an_impact_assessment_is_asked_for_only_since_law_demands_one() -> None:
    answers = asked("impact-assessment-missing")

    before = {one.answer.word for one in answers if str(one.slice.day) < "2018-05-25"}
    assert before == {Word.NOT_APPLICABLE}
    assert Word.UNKNOWN in {one.answer.word for one in answers}
    assert not texts("impact-assessment-missing")
