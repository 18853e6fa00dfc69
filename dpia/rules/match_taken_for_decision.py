"""Something done upon a match though no person decided it.

## Why it matters

A match says that two records look alike. That something should be done to a person is another
question, and a person has to answer for it.

## What to do

Let a person decide, with the case in hand, before anything is done upon a match.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {person-decides: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {person-decides: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
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
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.signs import matching


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether people are matched, and then who decides what is done."""
    done = matching(disclosure)
    if done.reply is Reply.NO:
        return NOT_APPLICABLE
    if done.reply is Reply.UNKNOWN:
        return unknown("whether people are matched is not stated", done.missing)
    decided = disclosure.in_place("safeguards", Safeguard.PERSON_DECIDES)
    if decided.word is Word.ISSUE:
        text = f"what follows a match of {whom(disclosure)} no person decides"
        disputed = decided.contested or only_disputed(done.facts)
        return issue(text, (decided.fact, *done.facts), contested=disputed)
    gap = "whether a person decides what follows a match is not stated"
    return decided.answer("", gap)


RULE = Rule(
    number="DEC-02",
    title="a match taken for a decision",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/operation", "flows/*/terms/*/fields/*", "flows/*/terms/*/safeguards/*"),
    law=("data-accuracy", "automated-decision"),
    judge=judge,
    waits_for=("operation", "safeguards/person-decides"),
    turns_on=("people", "beside"),
    measure="let a person decide before anything is done upon a match",
)
