"""An exchange in which less than half of those asked about led to data being given.

## Why it matters

Whoever is asked about is told on to the holder, found or not. How many were asked about for each
one found says what the exchange costs people.

## What to do

Show why so many are asked about, ask only with better grounds, and publish both numbers.

## Fires

    flows:
      request: {observed: {2020-01/2020-03: {asked: 100, sources: [paper]}}}
      answer: {observed: {2020-01/2020-03: {disclosed: 21, sources: [paper]}}}

## Silent

    flows:
      request: {observed: {2020-01/2020-03: {asked: 100, sources: [paper]}}}
      answer: {observed: {2020-01/2020-03: {disclosed: 50, sources: [paper]}}}

## Unknown

    flows: {request: {observed: {2020-01/2020-03: {asked: 100, sources: [paper]}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.figures import Part
from dpia.finding.figures import exact
from dpia.finding.figures import parts
from dpia.finding.practice import Practice
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import FlowKind

SHARE = 0.5
"""The part of those asked about for whom data should be given; a choice, printed with it."""


def judge(practice: Practice) -> Answer:
    """Set those for whom data were given against those asked about, over the same days."""
    if practice.flow.kind is not FlowKind.ANSWER:
        return NOT_APPLICABLE
    request = practice.request
    found = list(parts(practice, request, ("disclosed", "traced"), "asked")) if request else []
    low = [one for one in found if one.under(SHARE)]
    if low:
        counted = "; ".join(one.sentence + _refused(request, one) for one in low)
        text = f"data were given for {counted}; less than half counts as few"
        facts = [fact for one in low for fact in (one.part, one.of)]
        return issue(text, facts, contested=all(fact.disputed for fact in facts))
    if not found:
        gap = "for how many of those asked about data were given is not stated"
        return unknown(gap, (practice.place("observed"),))
    return Answer(OK.word, facts=tuple(fact for one in found for fact in (one.part, one.of)))


def _refused(request: Practice | None, part: Part) -> str:
    """Count those that were refused on the same days: they led to nothing by a decision."""
    every = request.counted if request is not None else ()
    same = (one.figures for one in every if one.days == part.days)
    number = next((exact(one["rejected"]) for one in same if "rejected" in one), None)
    return f", {number:,} refused" if number else ""


RULE = Rule(
    number="EFF-01",
    title="few requests lead to anything",
    severity=Severity.NOTE,
    over=Practice,
    reads=(
        "flows/*/answers",
        "flows/*/observed/*/asked",
        "flows/*/observed/*/rejected",
        "flows/*/observed/*/disclosed",
        "flows/*/observed/*/traced",
    ),
    law=("proportionality-assessed", "less-intrusive-means"),
    judge=judge,
    measure="ask only where data are likely to be found, and publish how often they were",
)
