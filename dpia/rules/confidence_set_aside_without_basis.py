"""Data held in confidence that are disclosed, for which sources say that nothing lets them be.

## Why it matters

What is told in confidence stays so unless the person agrees, a law demands otherwise, or the
public interest outweighs it. Data-protection law does not answer this: it is asked beside it.

## What to do

Name what lets the sender set confidence aside: agreement, a statute that overrides it, an order,
approval, or the public interest.

## Fires

    fields: {address: {confidential: yes}}
    flows: {answer: {terms: {memo@1: {confidentiality_basis: none}}}}

## Silent

    fields: {address: {confidential: yes}}
    flows: {answer: {terms: {memo@1: {confidentiality_basis: Order of a court}}}}

## Unknown

    fields: {address: {confidential: yes}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.care import confidence
from dpia.finding.care import confidential
from dpia.finding.care import of_patients
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask what lets confidence be set aside, where something is held in it and leaves care."""
    if disclosure.only_within(Aim.CARE):
        return NOT_APPLICABLE
    held = confidential(disclosure)
    if not held:
        silent = [fact for fact in confidence(disclosure).values() if not fact.stated]
        if not (of_patients(disclosure) and silent):
            return NOT_APPLICABLE
        return unknown("what is held in confidence is not stated", silent)
    basis = weigh(disclosure.fact("confidentiality_basis"), nothing)
    named = ", ".join(disclosure.called("field", fact.pointer.steps[1]) for fact in held)
    if basis.word is Word.ISSUE:
        text = f"nothing is said to let confidence be set aside for {named}"
        contested = basis.contested or all(fact.disputed for fact in held)
        return issue(text, (basis.fact, *held), contested=contested)
    return basis.answer("", "what lets confidence be set aside is not stated")


RULE = Rule(
    number="CON-01",
    title="no basis for setting confidence aside",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/confidentiality_basis", "fields/*/confidential"),
    law=("confidence",),
    judge=judge,
    measure="name what lets confidence be set aside, or stop the disclosure",
)
