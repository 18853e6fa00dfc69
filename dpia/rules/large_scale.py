"""A disclosure that concerns, or may concern, many people.

## Why it matters

What goes wrong goes wrong for all of them at once, and a small share of mistakes is then many
people.

## What to do

Count the people, publish the number, and screen whether an impact assessment is called for.

## Fires

    subjects: {reader: {population: 50000}}

## Silent

    subjects: {reader: {population: 300}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.signs import THRESHOLD
from dpia.finding.screening.signs import large


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the number of people; the threshold is printed."""
    found = large(disclosure)
    if found.reply is Reply.YES:
        disputed = only_disputed(found.facts)
        text = f"{found.text} ({THRESHOLD})"
        return issue(text, found.facts, contested=disputed)
    if found.reply is Reply.NO:
        return OK
    gap = f"how many people it may concern is not stated ({THRESHOLD})"
    return unknown(gap, found.missing)


RULE = Rule(
    number="VOL-03",
    title="large scale",
    severity=Severity.NOTE,
    over=Disclosure,
    reads=("subjects/*/population", "flows/*/observed/*", "flows/*/terms/*/retention"),
    law=("large-scale",),
    judge=judge,
    waits_for=("retention",),
    turns_on=("people", "beside"),
    measure="count the people, and publish the number",
)
