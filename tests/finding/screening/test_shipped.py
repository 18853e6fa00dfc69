"""What screening shows of the shipped case."""

from __future__ import annotations

from functools import cache

import pytest

from dpia import catalogue
from dpia.api.regimes import look
from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.high_risk import high_risk_of
from dpia.finding.screening.wp248 import ENOUGH
from dpia.finding.screening.wp248 import wp248_of
from dpia.finding.slice import slices
from tests.case.shipped import model


@cache
def given(flow: str, regime: str) -> tuple[Disclosure, ...]:
    """List what a flow of the case discloses on the day of a regime."""
    flow_file, (resolved,) = look(model(), (regime,))
    cut = slices(flow_file.model, resolved, catalogue.law("uk"))
    there = next(one for one in cut if one.days.holds(resolved.on))
    return tuple(one for one in disclosures(there) if one.then.id == flow)


def test_tracing_under_the_memorandum_meets_four_criteria_and_the_rest_is_unknown() -> None:
    found = {one.id: one.reply for one in wp248_of(given("tracing-answer", "mou-2017"))}

    met = {name for name, reply in found.items() if reply is Reply.YES}
    assert met == {"wp-4", "wp-6", "wp-7", "wp-9"}
    assert Reply.NO not in found.values()
    assert len(met) >= ENOUGH


def test_the_requests_before_the_memorandum_are_many() -> None:
    scale = wp248_of(given("tracing-answer", "pre-2017"))[4]

    assert scale.reply is Reply.YES
    assert "16,689" in scale.text


@pytest.mark.parametrize(
    ("flow", "regime"), [("tracing-answer", "mou-2017"), ("pupil-answer", "dfe-v2.1")]
)
def test_both_cases_match_data_and_neither_is_shown_to_target_children(
    flow: str, regime: str
) -> None:
    found = {one.id: one.reply for one in high_risk_of(given(flow, regime))}

    assert found["hr-6"] is Reply.YES
    assert found["hr-9"] is Reply.UNKNOWN


def test_pupils_are_asked_about_each_month_and_are_not_told() -> None:
    watched = wp248_of(given("pupil-answer", "dfe-v1.0"))[2]

    assert watched.reply is Reply.PERSON
    assert "people are not told" in watched.text
