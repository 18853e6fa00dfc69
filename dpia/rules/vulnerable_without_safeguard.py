"""Data of vulnerable people given without a safeguard that is made for them.

## Why it matters

To a person who flees from another, or who was trafficked, it may be a matter of life who learns an
address. What is enough for most is not enough for them.

## What to do

Find out who among the people is vulnerable, and agree what is done differently for them.

## Fires

    subjects: {reader: {vulnerable: yes}}
    flows: {answer: {terms: {memo@1: {safeguards: {vulnerable-people: no}}}}}

## Silent

    subjects: {reader: {vulnerable: no}}

## Unknown

    subjects: {reader: {vulnerable: yes}}
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
    """Ask whether some are vulnerable, and then what is done for them."""
    said = said_of(disclosure, "vulnerable")
    if not said.yes:
        if not said.silent:
            return NOT_APPLICABLE
        return unknown("whether some are vulnerable is not stated", said.silent)
    kept = disclosure.in_place("safeguards", Safeguard.VULNERABLE_PEOPLE)
    if kept.word is Word.ISSUE:
        text = f"{said.named} may be vulnerable, and no safeguard is made for that"
        disputed = kept.contested or only_disputed(said.yes)
        return issue(text, (kept.fact, *said.yes), contested=disputed)
    gap = f"{said.named} may be vulnerable; a safeguard for that is not stated"
    return kept.answer("", gap)


RULE = Rule(
    number="VUL-01",
    title="vulnerable people, no safeguard of theirs",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("subjects/*/vulnerable", "flows/*/terms/*/safeguards/*"),
    law=("vulnerable-people",),
    judge=judge,
    waits_for=("safeguards/vulnerable-people",),
    turns_on=("people",),
    measure="agree a safeguard for the vulnerable",
)
