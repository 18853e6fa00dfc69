"""Data that, it is said, anyone at the recipient may look at, or unrecorded.

## Why it matters

Most misuse is by people who may look and should not have. A limit keeps them out, and a record
finds them.

## What to do

Limit who may look at the data at the recipient, record who does, and read the record.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {access-control: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {audit: yes}}}}}

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
    """Ask for a limit on who may look, or for a record of who did."""
    kept = disclosure.in_place("safeguards", Safeguard.ACCESS_CONTROL, Safeguard.AUDIT)
    return kept.answer(
        f"at {TO} nothing limits, or nothing records, who looks at the data",
        f"who at {TO} may look at the data is not stated",
    )


RULE = Rule(
    number="SEC-02",
    title="anyone at the recipient may look",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*",),
    law=("data-security",),
    judge=judge,
    waits_for=("safeguards/access-control", "safeguards/audit"),
    measure="limit and record who looks at the data",
)
