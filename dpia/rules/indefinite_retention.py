"""Data that the recipient keeps without end.

## Why it matters

What is kept for ever can be used for ever, by bodies and for ends that nobody has thought of yet;
the law asks for an end.

## What to do

Agree a period after which the recipient erases the data, and how it is shown that it did.

## Fires

    flows: {answer: {terms: {memo@1: {retention: indefinite}}}}

## Silent

    flows: {answer: {terms: {memo@1: {retention: P6M}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Wording
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether a source says that they are kept without end."""
    kept = disclosure.weigh("retention", lambda value: value == Wording.INDEFINITE)
    return kept.answer(
        f"{TO} keeps without end what it is given of {whom(disclosure)}",
        f"how long {TO} keeps the data is not stated",
    )


RULE = Rule(
    number="RET-02",
    title="kept without end",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/retention", "flows/*/terms/*/limbs/*"),
    law=("storage-limit",),
    judge=judge,
    waits_for=("retention",),
    measure="agree a day on which the data are erased",
)
