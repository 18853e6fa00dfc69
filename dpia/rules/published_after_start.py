"""An agreement that bound before it was published.

## Why it matters

People cannot object to, and nobody can examine, an arrangement that is not known to exist.

## What to do

Publish the agreement before it starts, or write down why it could not be.

## Fires

    instruments: {memo: {versions: {"1": {in_force: 2019-01-01, published: 2019-01-24}}}}

## Silent

    instruments: {memo: {versions: {"1": {in_force: 2019-01-01, published: 2018-12-01}}}}

## Unknown

    instruments: {memo: {versions: {"1": {in_force: 2019-01-01}}}}
"""

from __future__ import annotations

from dpia.finding.agreement import Agreement
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.lateness import after_start
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import InstrumentKind


def judge(agreement: Agreement) -> Answer:
    """Count the days from the start to the publication."""
    if agreement.instrument.kind is InstrumentKind.PRACTICE:
        return NOT_APPLICABLE
    return after_start(agreement, "published")


RULE = Rule(
    number="TRA-05",
    title="published after it began",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=("instruments/*/versions/*/in_force", "instruments/*/versions/*/published"),
    law=("fairness",),
    judge=judge,
    measure="publish an agreement before it starts",
)
