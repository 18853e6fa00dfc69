"""An agreement that provides for no review.

## Why it matters

People, law and reasons change, and an agreement that nobody looks at again goes on as it is,
whatever it has come to do.

## What to do

Agree a day on which those who signed look at it again, with the numbers, and publish what they
find.

## Fires

    instruments: {memo: {review: none}}

## Silent

    instruments: {memo: {review: Each year in March}}

## Unknown

    instruments: {memo: {review: P6M}}
"""

from __future__ import annotations

from dpia.comparison.measure import duration
from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.dates import window
from dpia.dates import words
from dpia.finding.agreement import Agreement
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Value
from dpia.regime.force import window_of


def judge(agreement: Agreement) -> Answer:
    """Ask for a review, and whether it fell due by these days; that it was held may be unsaid."""
    review = weigh(agreement.fact("review"), nothing)
    if review.word is not Word.OK:
        return review.answer(
            "no review is provided for",
            "whether a review is provided for is not stated",
        )
    due = _due(agreement, review.fact.value)
    if due is not None and agreement.slice.since(due):
        text = f"a review fell due on {words(str(due))}; whether it was held is"
        return unknown(f"{text} not stated", (review.fact,))
    return Answer(OK.word, facts=(review.fact,))


def _due(agreement: Agreement, review: Value) -> Day | None:
    """Work out the day by which the review fell due: a date, or a time after it began to bind."""
    try:
        return window(str(review)).last
    except ValueError:
        pass
    after = duration(review)
    began = window_of(agreement.fact("in_force").value).last
    if after is None or began is None:
        return None
    years, month = divmod(began.month - 1 + after[0], 12)
    if began.year + years >= Day.max.year or after[1] > _MOST_DAYS:
        return None  # beyond the calendar it never falls due
    return Day(began.year + years, month + 1, 1) + ONE_DAY * (began.day - 1 + after[1])


_MOST_DAYS = 36_500
"""Days of a duration from which on, some hundred years, a review is none."""


RULE = Rule(
    number="GOV-06",
    title="no review",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=(
        "instruments/*/review",
        "instruments/*/versions/*/review",
        "instruments/*/versions/*/in_force",
    ),
    law=("sharing-code", "assessment-reviewed"),
    judge=judge,
    measure="agree a day on which it is reviewed",
)
