"""A disclosure about which people cannot complain to those who make it.

## Why it matters

A complaint is the first and cheapest way to find out what goes wrong. People must know where to
take it; from June 2026 the controller itself must take it.

## What to do

Name the place to complain to, and how long an answer takes.

## Fires

    flows: {answer: {terms: {memo@1: {rights: {complaint: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {rights: {complaint: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Right
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for a place to complain to."""
    heard = disclosure.in_place("rights", Right.COMPLAINT)
    return heard.answer(
        "people have nowhere to complain about it",
        "where people complain about it is not stated",
    )


RULE = Rule(
    number="RGT-06",
    title="no way to complain",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/rights/*",),
    law=("complaints",),
    judge=judge,
    waits_for=("rights/complaint",),
    measure="say where people complain, and by when they are answered",
)
