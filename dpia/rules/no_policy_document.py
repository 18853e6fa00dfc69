"""A condition that asks for a policy document, relied on without one.

## Why it matters

Some conditions for data of a special category hold only for whoever has written down how the
principles are kept and when the data are erased.

## What to do

Write the policy document, keep it, and review it; write `policy-document: no` only where the
condition asks for one.

## Fires

    flows: {answer: {terms: {memo@1: {special_condition: Own, safeguards: {policy-document: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {special_condition: Own, safeguards: {policy-document: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {special_condition: Own}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the document since law demands one, where a condition is relied on."""
    if not disclosure.slice.asks("appropriate-policy-document"):
        return NOT_APPLICABLE
    condition = disclosure.weigh("special_condition", nothing)
    if condition.word is Word.UNKNOWN:
        gap = "on what condition, if any, it relies is not stated"
        return unknown(gap, (condition.fact,))
    if condition.word is Word.ISSUE:
        return NOT_APPLICABLE
    written = disclosure.in_place("safeguards", Safeguard.POLICY_DOCUMENT)
    if written.word is Word.ISSUE:
        text = "the condition relied on asks for a policy document: there is none"
        disputed = written.contested or only_disputed((condition.fact,))
        return issue(text, (written.fact, condition.fact), contested=disputed)
    gap = "whether there is a policy document for the condition is not stated"
    return written.answer("", gap)


RULE = Rule(
    number="SPC-03",
    title="policy document missing",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/special_condition", "flows/*/terms/*/safeguards/*"),
    law=("appropriate-policy-document",),
    judge=judge,
    waits_for=("special_condition",),
    measure="write the policy document",
)
