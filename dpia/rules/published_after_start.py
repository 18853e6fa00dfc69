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
    """Count the days from the start to the publication; under each side where they are disputed."""
    if agreement.instrument.kind is InstrumentKind.PRACTICE:
        return NOT_APPLICABLE
    began, published = agreement.fact("in_force"), agreement.fact("published")
    if not began.stated or not published.stated:
        missing = [fact for fact in (began, published) if not fact.stated]
        return unknown("when it began or was published is not stated", missing)
    gaps = [
        days_between(window_of(start), window_of(end))
        for start in began.values()
        for end in published.values()
    ]
    late = [gap for gap in gaps if gap[0] is not None and gap[0] > 0]
    if late:
        text = f"{IT} was published {_days(late[0])} after it began"
        return issue(text, (began, published), contested=len(late) < len(gaps))
    if any(most is None or most > 0 for _, most in gaps):
        text = "the dates do not tell whether it began before it was published"
        return unknown(text, (began, published))
    return Answer(OK.word, facts=(began, published))


def _days(gap: tuple[int | None, int | None]) -> str:
    least, most = gap
    if most is None:
        return f"at least {least} days"
    return f"{least} days" if least == most else f"between {least} and {most} days"


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
