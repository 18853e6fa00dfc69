"""An agreement that was signed after it had begun to apply.

## Why it matters

Until it is signed nobody is bound by it. What was disclosed before was disclosed on a promise at
best.

## What to do

Sign before anything flows; say on what the first disclosures rested.

## Fires

    instruments: {memo: {versions: {"1": {in_force: 2019-01-01, signed: 2019-01-20}}}}

## Silent

    instruments: {memo: {versions: {"1": {in_force: 2019-01-01, signed: 2018-12-01}}}}

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
    """Count the days from the start to the signature."""
    if agreement.instrument.kind not in (InstrumentKind.AGREEMENT, InstrumentKind.PROTOCOL):
        return NOT_APPLICABLE
    return after_start(agreement, "signed")


RULE = Rule(
    number="GOV-11",
    title="signed after it began",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=("instruments/*/versions/*/signed", "instruments/*/versions/*/in_force"),
    law=("accountability",),
    judge=judge,
    measure="sign an agreement before it starts",
)
