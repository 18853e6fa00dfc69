"""An acceptance that no finding answers to.

## Why it matters

An acceptance that covers nothing hides the next finding at its place before anybody has read it.

## What to do

Take it out, or correct the rule or the place that it names.

## Fires

    acceptances: {one: {rule: LAW-01, at: flows/request, reason: Asked, by: A, until: 2021-01-01}}

## Silent

    flows: {answer: {terms: {memo@1: {lawful_basis: none}}}}
    acceptances: {one: {rule: LAW-01, at: flows/answer, reason: Asked, by: A, until: 2021-01-01}}

## Unknown

Which findings there are is always known.
"""

from __future__ import annotations

from dpia.finding.acceptance import Accepted
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.quoting import quoted


def judge(accepted: Accepted) -> Answer:
    """Ask whether it covers anything."""
    if accepted.covers:
        return OK
    said = accepted.said
    text = f"the acceptance {quoted(accepted.id)} covers no finding of {said.rule} at {said.at}"
    return issue(text, lean=(accepted.at,))


RULE = Rule(
    number="CHK-02",
    title="an acceptance that covers nothing",
    severity=Severity.LOW,
    over=Accepted,
    reads=("acceptances/*/rule", "acceptances/*/at"),
    judge=judge,
    measure="take out what no finding answers to",
)
