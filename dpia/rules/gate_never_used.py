"""Requests of which, though they may be refused, hardly any was.

## Why it matters

A power to refuse that is not used may be a formality. The number proves nothing by itself: requests
may all have been good ones.

## What to do

Publish how many requests were refused and on what ground, and look at a sample of those that were
not.

## Fires

    flows: {request: {observed: {2020-01/2020-03: {asked: 200, rejected: 1, sources: [paper]}}}}

## Silent

    flows: {request: {observed: {2020-01/2020-03: {asked: 200, rejected: 20, sources: [paper]}}}}

## Unknown

    flows: {request: {observed: {2020-01/2020-03: {asked: 200, sources: [paper]}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.figures import parts
from dpia.finding.practice import Practice
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import FlowKind

SHARE = 0.01
CASES = 100
"""Under which part of the requests, and over how many of them at least; printed with it."""


def judge(practice: Practice) -> Answer:
    """Set those refused against those asked, where enough were asked."""
    if practice.flow.kind is not FlowKind.REQUEST:
        return NOT_APPLICABLE
    every = list(parts(practice, practice, ("rejected",), "asked"))
    if not every:
        gap = "how many of the requests were refused is not stated"
        return unknown(gap, (practice.place("observed"),))
    enough = [one for one in every if one.whole >= CASES]
    never = [one for one in enough if one.under(SHARE)]
    if never:
        counted = "; ".join(one.sentence for one in never)
        text = f"refused: {counted}; less than 1 % of {CASES} or more is few"
        facts = [fact for one in never for fact in (one.part, one.of)]
        return issue(text, facts, contested=all(fact.disputed for fact in facts))
    if not enough:
        return NOT_APPLICABLE
    return Answer(OK.word, facts=tuple(fact for one in enough for fact in (one.part, one.of)))


RULE = Rule(
    number="GAT-04",
    title="hardly ever refused",
    severity=Severity.NOTE,
    over=Practice,
    reads=("flows/*/observed/*/asked", "flows/*/observed/*/rejected"),
    law=("accountability",),
    judge=judge,
    measure="publish how many requests were refused, and why",
)
