"""An arrangement of which those who run it publish no numbers.

## Why it matters

How many people a disclosure concerns, and how many requests were turned down, lets everybody see
what a paper means in practice.

## What to do

Publish the numbers of requests, refusals and disclosures at set times.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {volumes-published: no}}}}}

## Silent

    flows: {answer: {observed: {2020-01/2020-03: {disclosed: 300, sources: [paper]}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import says_no
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.known import Safeguard
from dpia.finding.practice import Practice
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.vocabulary import FlowKind
from dpia.vocabulary import SourceKind


def judge(practice: Practice) -> Answer:
    """Look for numbers from an official source, over the days that the regime covers."""
    if practice.flow.kind is FlowKind.REQUEST or not practice.then.terms:
        return NOT_APPLICABLE
    counted = [fact for one in practice.counted for fact in one.figures.values()]
    official = [fact for fact in counted if _official(practice, fact)]
    if official:
        return Answer(OK.word, facts=tuple(official))
    key = f"safeguards/{Safeguard.VOLUMES_PUBLISHED}"
    said = [terms.clauses[key].fact for terms in practice.then.terms if key in terms.clauses]
    for fact in said:
        published = weigh(fact, says_no)
        if published.word is not Word.UNKNOWN:
            return published.answer("its numbers are not published", "")
    text = "no number from an official source is stated for these days"
    return unknown(text, (practice.place("observed"),))


def _official(practice: Practice, fact: Fact) -> bool:
    known = practice.slice.model.sources
    named = (ref.partition("#")[0] for ref in fact.sources)
    return any(known[one].kind in OFFICIAL for one in named if one in known)


OFFICIAL = (SourceKind.OFFICIAL, SourceKind.PARLIAMENT, SourceKind.COURT)
"""Kinds of sources that count as published by those who run an arrangement, or to Parliament."""


RULE = Rule(
    number="TRA-06",
    title="numbers are not published",
    severity=Severity.LOW,
    over=Practice,
    reads=("flows/*/observed/*", "flows/*/terms/*/safeguards/*", "sources/*/kind"),
    law=("accountability", "sharing-code"),
    judge=judge,
    measure="publish how many people it concerns, each quarter",
)
