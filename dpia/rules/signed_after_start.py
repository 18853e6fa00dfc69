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

from dpia.dates import days_between
from dpia.finding.agreement import Agreement
from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.regime.force import window_of
from dpia.vocabulary import InstrumentKind


def judge(agreement: Agreement) -> Answer:
    """Count the days from the start to the signature, under each side where they are disputed."""
    if agreement.instrument.kind not in (InstrumentKind.AGREEMENT, InstrumentKind.PROTOCOL):
        return NOT_APPLICABLE
    began, signed = agreement.fact("in_force"), agreement.fact("signed")
    missing = [fact for fact in (began, signed) if not fact.stated]
    if missing:
        return unknown("when it began or was signed is not stated", missing)
    gaps = [
        days_between(window_of(start), window_of(end))
        for start in began.values()
        for end in signed.values()
    ]
    late = [gap for gap in gaps if gap[0] is not None and gap[0] > 0]
    if late:
        text = f"{IT} was signed {_days(late[0])} after it began"
        return issue(text, (began, signed), contested=len(late) < len(gaps))
    if any(most is None or most > 0 for _, most in gaps):
        text = "the dates do not tell whether it began before it was signed"
        return unknown(text, (began, signed))
    return Answer(OK.word, facts=(began, signed))


def _days(gap: tuple[int | None, int | None]) -> str:
    least, most = gap
    if most is None:
        return f"at least {least} days"
    return f"{least} days" if least == most else f"between {least} and {most} days"


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
