"""A disclosure after which people cannot see what is held on them, or put it right.

## Why it matters

Wrong data act as strongly as right ones. Who cannot see what was passed on cannot say that it is
about somebody else.

## What to do

Say whom people ask, at the sender and at the recipient, and by when they are answered.

## Fires

    flows: {answer: {terms: {memo@1: {rights: {access: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {rights: {access: yes, correction: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Right
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the right to see and the right to correct."""
    asked = [disclosure.in_place("rights", one) for one in (Right.ACCESS, Right.CORRECTION)]
    denied = [one for one in asked if one.word is Word.ISSUE]
    if denied:
        text = "people cannot see what is held on them, or have it put right"
        contested = all(one.contested for one in denied)
        return issue(text, [one.fact for one in denied], contested=contested)
    silent = [one.fact for one in asked if one.word is Word.UNKNOWN]
    if silent:
        text = "how people see and correct what is held on them is not stated"
        return unknown(text, silent)
    return Answer(OK.word, facts=tuple(one.fact for one in asked))


RULE = Rule(
    number="RGT-01",
    title="no way to see or correct the data",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/rights/*",),
    law=("rights",),
    judge=judge,
    waits_for=("rights/access", "rights/correction"),
    measure="say how people see and correct what is held on them",
)
