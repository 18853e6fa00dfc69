"""A decision of weight that is taken by a machine alone upon what is disclosed.

## Why it matters

A wrong match, or a wrong entry, becomes a wrong done to a person when nobody looks. Law gives a
right to be heard by a human being.

## What to do

Let a person with the power to decide otherwise look at each case before anything is done.

## Fires

    flows: {answer: {terms: {memo@1: {decision: solely, consequence: {removal: yes}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {decision: partly, consequence: {removal: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {decision: solely}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import SIGNIFICANT
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Value
from dpia.vocabulary import YES
from dpia.vocabulary import Automation


def judge(disclosure: Disclosure) -> Answer:
    """Ask how far a machine decides, and then what follows for the person."""
    alone = disclosure.weigh("decision", lambda value: value == Automation.SOLELY)
    if alone.word is not Word.ISSUE:
        return alone.answer("", "who or what decides upon it is not stated")
    asked = [disclosure.weigh(f"consequence/{name}", _follows) for name in SIGNIFICANT]
    grave = next((one for one in asked if one.word is Word.ISSUE), None)
    if grave is not None:
        what = grave.fact.pointer.last.replace("-", " ")
        text = f"a machine alone decides upon it, and {what} may follow"
        disputed = alone.contested or grave.contested
        return issue(text, (alone.fact, grave.fact), contested=disputed)
    missing = [one.fact for one in asked if one.word is Word.UNKNOWN]
    if not missing:
        return OK
    return unknown("a machine alone decides upon it; what follows is not stated", missing)


def _follows(value: Value) -> bool:
    return value == YES


RULE = Rule(
    number="DEC-01",
    title="decided by a machine alone",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/decision", "flows/*/terms/*/consequence/*"),
    law=("automated-decision",),
    judge=judge,
    waits_for=("decision",),
    measure="let a person decide each case",
)
