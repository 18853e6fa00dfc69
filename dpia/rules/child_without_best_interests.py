"""Data of children that are given, it is said, without their best interests having been weighed.

## Why it matters

Children did not choose to give their data and cannot object. Those who act for the public must put
their interests first, and be able to show it.

## What to do

Write down what the disclosure means for the children whose data are given, before it is made, and
who decided.

## Fires

    subjects: {reader: {child: yes}}
    flows: {answer: {terms: {memo@1: {safeguards: {best-interests: no}}}}}

## Silent

    subjects: {reader: {child: no}}

## Unknown

    subjects: {reader: {child: yes}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.people import said_of
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether they are children, and then for the reasoning."""
    ages = said_of(disclosure, "child")
    if not ages.yes:
        if not ages.silent:
            return NOT_APPLICABLE
        return unknown("whether children are among them is not stated", ages.silent)
    weighed = disclosure.in_place("safeguards", Safeguard.BEST_INTERESTS)
    if weighed.word is Word.ISSUE:
        text = f"the best interests of each {ages.named} were not weighed"
        disputed = weighed.contested or only_disputed(ages.yes)
        return issue(text, (weighed.fact, *ages.yes), contested=disputed)
    gap = f"whether the best interests of each {ages.named} were weighed is not stated"
    return weighed.answer("", gap)


RULE = Rule(
    number="CHI-01",
    title="children, best interests not weighed",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("subjects/*/child", "flows/*/terms/*/safeguards/*"),
    law=("best-interests-of-children", "fairness"),
    judge=judge,
    waits_for=("safeguards/best-interests",),
    turns_on=("people",),
    measure="weigh the best interests of the children in writing",
)
