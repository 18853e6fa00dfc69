"""An agreement over which, it is said, nobody watches.

## Why it matters

Those who share data judge themselves where no one else looks, and what goes wrong comes out by
accident, or not at all.

## What to do

Name a body outside the parties that sees the numbers and the cases, and publishes what it finds.

## Fires

    instruments: {memo: {oversight: none}}

## Silent

    instruments: {memo: {oversight: A panel each year}}

## Unknown

    instruments: {memo: {title: Memorandum}}
"""

from __future__ import annotations

from dpia.finding.agreement import Agreement
from dpia.finding.answer import Answer
from dpia.finding.answer import nothing
from dpia.finding.answer import weigh
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(agreement: Agreement) -> Answer:
    """Ask who watches over it."""
    watched = weigh(agreement.fact("oversight"), nothing)
    return watched.answer(
        "it is said to provide for nobody to watch over it",
        "who watches over it is not stated",
    )


RULE = Rule(
    number="GOV-07",
    title="nobody watches over it",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=("instruments/*/oversight", "instruments/*/versions/*/oversight"),
    law=("accountability",),
    judge=judge,
    measure="name a body that watches over it",
)
