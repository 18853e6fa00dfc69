"""Data given to a recipient and others who are not named.

## Why it matters

Who is meant by others can neither be told to people nor held to anything.

## What to do

Name every body, and the unit within it, that receives the data.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {named-recipients: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {named-recipients: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether those who receive the data are named to the end."""
    named = disclosure.in_place("safeguards", Safeguard.NAMED_RECIPIENTS)
    fault = f"others than {TO} may receive the data, and they are not named"
    if named.contested:
        fault = f"sources differ over whether only {TO} may receive the data; no other is named"
    return named.answer(
        fault,
        f"whether others than {TO} may receive the data is not stated",
    )


RULE = Rule(
    number="REC-01",
    title="recipients not named to the end",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*",),
    law=("recipients-known", "purpose-bound"),
    judge=judge,
    waits_for=("safeguards/named-recipients",),
    measure="name every recipient",
)
