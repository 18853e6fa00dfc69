"""What patients gave for their care is disclosed, and they are told nothing.

## Why it matters

Since December 2020 the health service holds itself to it that patients should meet no surprises.
Who finds out from others that an address given to a doctor went elsewhere is surprised.

## What to do

Tell patients in plain words, before it happens, who is given what and why.

## Fires

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    as_of: 2021-06-30
    regimes: {then: {on: 2021-06-01}}
    flows: {answer: {terms: {memo@1: {notice: none}}}}

## Silent

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    as_of: 2021-06-30
    regimes: {then: {on: 2021-06-01}}
    flows: {answer: {terms: {memo@1: {notice: specific}}}}

## Unknown

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    as_of: 2021-06-30
    regimes: {then: {on: 2021-06-01}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import weigh
from dpia.finding.care import leaves_care
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import Notice


def judge(disclosure: Disclosure) -> Answer:
    """Ask what patients are told, on days on which the principle stands."""
    if not leaves_care(disclosure) or not disclosure.slice.provisions("caldicott-no-surprises"):
        return NOT_APPLICABLE
    told = weigh(disclosure.fact("notice"), lambda value: value == Notice.NONE)
    return told.answer(
        "patients are told nothing of it",
        "what patients are told of it is not stated",
    )


RULE = Rule(
    number="CON-06",
    title="patients are surprised",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/notice",),
    law=("caldicott-no-surprises",),
    judge=judge,
    measure="tell patients beforehand what happens with what they say",
)
