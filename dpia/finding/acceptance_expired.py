"""An acceptance whose last day is over.

## Why it matters

Somebody accepted this for a time, and the time is over: what was accepted counts again, and
nobody answers for it now.

## What to do

Mend what was accepted, or have a named person accept it anew until another day.

## Fires

    flows: {answer: {terms: {memo@1: {lawful_basis: none}}}}
    acceptances: {one: {rule: LAW-01, at: flows/answer, reason: Asked, by: A, until: 2020-06-29}}

## Silent

    flows: {answer: {terms: {memo@1: {lawful_basis: none}}}}
    acceptances: {one: {rule: LAW-01, at: flows/answer, reason: Asked, by: A, until: 2020-06-30}}

## Unknown

An acceptance always has a last day.
"""

from __future__ import annotations

from dpia.dates import Day
from dpia.dates import words
from dpia.finding.acceptance import Accepted
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.quoting import quoted


def judge(accepted: Accepted) -> Answer:
    """Ask whether the last day is over; one that covers nothing is told of elsewhere."""
    if not accepted.covers:
        return NOT_APPLICABLE
    if accepted.today <= Day.fromisoformat(accepted.said.until):
        return OK
    ended = words(accepted.said.until)
    text = f"the acceptance {quoted(accepted.id)} of {accepted.said.rule} ended on {ended}"
    return issue(text, lean=(accepted.at,))


RULE = Rule(
    number="CHK-01",
    title="an acceptance that has expired",
    severity=Severity.MEDIUM,
    over=Accepted,
    reads=("acceptances/*/until",),
    judge=judge,
    measure="mend what was accepted, or accept it anew",
)
