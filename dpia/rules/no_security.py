"""Data that are sent, it is said, without protection on the way.

## Why it matters

An address in a letter, a fax or an open message is read by whoever holds it, and nobody learns that
it was.

## What to do

Agree how the data are sent and how they are protected on the way, and say so.

## Fires

    flows: {answer: {terms: {memo@1: {security: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {security: Encrypted on the way}}}}

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
    """Ask how the data are sent."""
    sent = disclosure.weigh("security", nothing)
    return sent.answer(
        f"data of {whom(disclosure)} are sent unprotected",
        "how the data are protected on the way is not stated",
    )


RULE = Rule(
    number="SEC-01",
    title="sent unprotected",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/security",),
    law=("data-security",),
    judge=judge,
    waits_for=("security",),
    measure="protect the data on the way",
)
