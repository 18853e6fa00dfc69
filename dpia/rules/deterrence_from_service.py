"""A disclosure that keeps people away from the service for which they gave their data.

## Why it matters

Who fears that a doctor or a school passes on an address stays away from both: the harm falls on
health and learning, and on people who are nobody's concern.

## What to do

Measure who stays away, tell people the truth about the disclosure, and stop it where trust in the
service matters more.

## Fires

    flows: {answer: {terms: {memo@1: {consequence: {deterrence: yes}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {consequence: {deterrence: no}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Consequence
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether people are said to keep away; not where it serves what they came for."""
    given_for = disclosure.given_for
    if given_for and disclosure.only_within(*given_for):
        return NOT_APPLICABLE
    away = disclosure.weigh(f"consequence/{Consequence.DETERRENCE}", lambda value: value == YES)
    came_for = ", ".join(disclosure.called("purpose", name) for name in sorted(given_for))
    service = f"what they gave their data for ({came_for})" if came_for else "the service"
    said = "sources differ over whether it keeps" if away.contested else "it is said to keep"
    return away.answer(
        f"{said} people away from {service}",
        f"whether it keeps people away from {service} is not stated",
    )


RULE = Rule(
    number="VUL-02",
    title="people keep away from a service",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/consequence/*", "flows/*/purpose", "subjects/*/given_in"),
    law=("fairness", "risk-to-rights", "equality-duty"),
    judge=judge,
    waits_for=("consequence/deterrence",),
    turns_on=("purposes", "given_for"),
    measure="keep what a service collects apart from other ends",
)
