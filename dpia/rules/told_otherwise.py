"""A disclosure against what people were told when they gave their data.

## Why it matters

People who were told that data stay here, or serve one thing only, gave them on those words. To
disclose them all the same is not a gap in a notice: it is a promise broken.

## What to do

Keep to what was said; where that cannot be, tell people first, and leave out what was given
before.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {notice-kept: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {notice-kept: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import Answer
from dpia.finding.answer import says_no
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether the disclosure agrees with what was said when the data were collected."""
    kept = weigh(disclosure.fact(f"safeguards/{Safeguard.NOTICE_KEPT}"), says_no)
    return kept.answer(
        "people were told otherwise when they gave their data",
        "whether it agrees with what people were told is not stated",
    )


RULE = Rule(
    number="TRA-03",
    title="people were told otherwise",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*",),
    law=("fairness",),
    judge=judge,
    waits_for=("safeguards/notice-kept",),
    measure="keep to what people were told, or tell them before anything changes",
)
