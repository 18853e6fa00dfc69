"""A disclosure after which the recipient may use the data for whatever it likes.

## Why it matters

A purpose that binds the sender binds nobody once the data are elsewhere. Only terms that the
recipient has taken on keep them to it.

## What to do

Write into the agreement what the recipient may do with the data, and that it may do nothing else.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {reuse-limit: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {reuse-limit: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.known import Wording
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask what keeps the recipient to the purpose."""
    barred = disclosure.in_place("safeguards", Safeguard.REUSE_LIMIT)
    if barred.word is Word.UNKNOWN:
        barred = disclosure.weigh("onward", lambda value: str(value).casefold() == Wording.OPEN)
    return barred.answer(
        f"nothing keeps {TO} from other uses of the data",
        f"what keeps {TO} from other uses of the data is not stated",
    )


RULE = Rule(
    number="PUR-06",
    title="the recipient may use the data for anything",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/onward", "flows/*/terms/*/safeguards/*"),
    law=("purpose-bound", "sharing-code"),
    judge=judge,
    waits_for=("safeguards/reuse-limit", "onward"),
    measure="bar the recipient from other uses",
)
