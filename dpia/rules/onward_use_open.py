"""Data that the recipient may pass on as it likes, or is seen to pass on with nothing agreed.

## Why it matters

A limit on who receives data is worth no more than the limit on what the recipient does next.

## What to do

Agree to whom, and on what conditions, the recipient may pass the data on; the least is that it asks
first.

## Fires

    flows: {answer: {terms: {memo@1: {onward: open}}}}

## Silent

    flows: {answer: {terms: {memo@1: {onward: prohibited}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Wording
from dpia.finding.onward import passed_on
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask what is agreed; where nothing is, whether data are seen to go on without any paper."""
    agreed = disclosure.weigh("onward", lambda value: str(value).casefold() == Wording.OPEN)
    to = disclosure.called("organisation", disclosure.flow.to)
    if agreed.word is not Word.UNKNOWN:
        return agreed.answer(f"{to} may pass the data on as it likes", "")
    loose = list(passed_on(disclosure))
    if not loose:
        gap = f"to whom {to} may pass the data on is not stated"
        return unknown(gap, (agreed.fact,))
    names = ", ".join(disclosure.called("field", name) for name in loose[0].fields)
    third = disclosure.called("organisation", loose[0].to)
    text = (
        f"nothing is stated on onward use, and {to} is seen to pass on {names} "
        f"to {third} ({loose[0].name})"
    )
    return issue(text, loose[0].facts, contested=loose[0].then.stand.disputed)


RULE = Rule(
    number="REC-02",
    title="onward disclosure without limits",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/onward", "flows/*/seen/*"),
    law=("purpose-bound", "accountability", "transfers"),
    judge=judge,
    measure="limit what the recipient may pass on",
)
