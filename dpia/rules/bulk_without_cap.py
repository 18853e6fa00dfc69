"""A disclosure made again and again with no cap on how many people it concerns.

## Why it matters

What is asked case by case is limited by the work it takes. What runs by itself is limited only by
what was agreed.

## What to do

Agree how many people at most it may concern in a month, and stop there.

## Fires

    flows: {answer: {terms: {memo@1: {frequency: Each month, cap: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {frequency: once}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {frequency: Each month}}}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import asked_by
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.screening.signs import frequency
from dpia.finding.screening.signs import regular
from dpia.vocabulary import NONE
from dpia.vocabulary import FlowKind


def judge(disclosure: Disclosure) -> Answer:
    """Ask how often, and where it is again and again, for a cap; its request may have one."""
    said = [fact for fact in frequency(disclosure) if fact.stated]
    often = [fact for fact in said if any(regular(value) for value in fact.values())]
    if disclosure.flow.kind is not FlowKind.FEED and not often:
        if said:
            return NOT_APPLICABLE
        gap = "how often it is made is not stated"
        return unknown(gap, (disclosure.place("frequency"),))
    asked = asked_by(disclosure)
    there = asked.clauses.get("cap") if asked is not None else None
    caps = disclosure.facts("cap") or ((there.fact,) if there is not None else ())
    if not caps:
        gap = f"{IT} is made again and again; a cap on it is not stated"
        return unknown(gap, (disclosure.place("cap"),))
    cap = weigh(caps[0], lambda value: value == NONE)
    if cap.word is Word.ISSUE:
        text = f"{IT} is made again and again, with no cap on how many it concerns"
        disputed = cap.contested or only_disputed(often)
        return issue(text, (cap.fact, *often), contested=disputed)
    return cap.answer("", f"{IT} is made again and again; a cap on it is not stated")


RULE = Rule(
    number="VOL-01",
    title="regular, and without a cap",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/frequency", "flows/*/terms/*/cap", "flows/*/kind"),
    law=("data-minimisation", "data-protection-by-design"),
    judge=judge,
    waits_for=("frequency", "cap"),
    turns_on=("flow.kind", "beside"),
    measure="agree a cap",
)
