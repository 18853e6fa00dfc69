"""Data for which, it is said, no limit is set on how long the recipient keeps them.

## Why it matters

Where nobody says when data are to be erased, nobody erases them, and people cannot know how long
they may be found by them.

## What to do

Agree with the recipient how long it keeps the data, and tell people.

## Fires

    flows: {answer: {terms: {memo@1: {retention: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {retention: P6M}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.answer import nothing
from dpia.finding.disclosure import Disclosure
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether a source says that there is no limit; that it is endless is another fault."""
    kept = disclosure.weigh("retention", nothing)
    return kept.answer(
        f"no limit is set on how long {TO} keeps data of {whom(disclosure)}",
        f"how long {TO} keeps the data is not stated",
    )


RULE = Rule(
    number="RET-01",
    title="no limit on keeping",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/retention",),
    law=("storage-limit", "storage-limit-told"),
    judge=judge,
    waits_for=("retention",),
    measure="agree how long the data are kept",
)
