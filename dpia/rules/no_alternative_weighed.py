"""A disclosure for which, it is said, no way that intrudes less was looked for.

## Why it matters

What can be reached with less may not be reached with more. Whether it can is known only to those
who looked.

## What to do

Write down which other ways there are, what each would cost people, and why this one was taken.

## Fires

    flows: {answer: {terms: {memo@1: {alternatives: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {alternatives: A letter to the person was tried first}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import Answer
from dpia.finding.answer import nothing
from dpia.finding.disclosure import Disclosure
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the alternatives that were weighed."""
    weighed = disclosure.weigh("alternatives", nothing)
    return weighed.answer(
        f"no way that intrudes less on {whom(disclosure)} was weighed",
        "whether a way that intrudes less was weighed is not stated",
    )


RULE = Rule(
    number="MIN-05",
    title="no other way was weighed",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/alternatives",),
    law=("proportionality-assessed", "less-intrusive-means"),
    judge=judge,
    waits_for=("alternatives",),
    measure="weigh ways that intrude less, in writing",
)
