"""A disclosure for which sources say that there is no lawful basis.

## Why it matters

Personal data may be disclosed only on a basis that the law knows.  Who is asked to defend a
disclosure must be able to name it; without one nothing else in the assessment matters.

## What to do

Name the basis on which the sender discloses, with the source; where there is none, stop.

## Fires

    flows: {answer: {terms: {memo@1: {lawful_basis: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {lawful_basis: Public task}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import Answer
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import NONE


def judge(disclosure: Disclosure) -> Answer:
    """Ask what the sender relies on."""
    basis = weigh(disclosure.fact("lawful_basis"), lambda value: value == NONE)
    return basis.answer(
        "there is said to be no lawful basis",
        "the lawful basis is not stated",
    )


RULE = Rule(
    number="LAW-01",
    title="no lawful basis",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/lawful_basis",),
    law=("lawful-basis",),
    judge=judge,
    waits_for=("lawful_basis",),
    measure="name the lawful basis, or stop the disclosure",
)
