"""A flow that was counted more often than the cap that was agreed for it.

## Why it matters

A cap is a promise to everybody whose data are not needed. What was counted is the only test of it.

## What to do

Stop at the cap; if more is needed, agree it in the open and say why.

## Fires

    flows:
      request:
        terms: {memo@1: {cap: {value: 100, per: P1M, sources: [paper]}}}
        observed: {2020-01/2020-03: {asked: 301, sources: [paper]}}
    regimes: {then: {covers: 2019-01-01/2020-06-30}}

## Silent

    flows:
      request:
        terms: {memo@1: {cap: {value: 100, per: P1M, sources: [paper]}}}
        observed: {2020-01/2020-03: {asked: 300, sources: [paper]}}
      answer: {terms: {memo@1: {cap: none}}}
    regimes: {then: {covers: 2020-01-01/2020-03-31}}

## Unknown

    flows: {request: {terms: {memo@1: {cap: {value: 100, per: P1M, sources: [paper]}}}}}
"""

from __future__ import annotations

from dpia.comparison.measure import duration
from dpia.dates import Period
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.figures import exact
from dpia.finding.figures import months
from dpia.finding.figures import over
from dpia.finding.practice import Practice
from dpia.finding.practice import meet
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact


def judge(practice: Practice) -> Answer:
    """Set every count that lies within the regime's days against every cap."""
    caps = [said.fact for terms in practice.then.terms if (said := terms.clauses.get("cap"))]
    limits = [(cap, limit) for cap in caps if (limit := _limit(cap)) is not None]
    if not limits:
        return _without_cap(practice, caps)
    whole = practice.slice.regime.covers
    counted = [
        (one, fact, number)
        for one in practice.counted
        if whole is not None and _within(one.days, whole) and meet(one.days, practice.slice.days)
        for key, fact in one.figures.items()
        if key in _BOUNDED and (number := exact(fact)) is not None
    ]
    for cap, (most, span) in limits:
        for one, fact, number in counted:
            times = -(-(months(one.days) or 0) // span)
            if number > most * times:
                per = f"{most:,} in {span} months" if span > 1 else f"{most:,} a month"
                text = (
                    f"{number:,} were counted ({over(one.days)}); no more than "
                    f"{per} were agreed, {most * times:,} over these days"
                )
                return issue(text, (cap, fact), contested=cap.disputed or fact.disputed)
    if not counted:
        gap = "a cap is agreed; how many were counted is not stated"
        return unknown(gap, (practice.place("observed"),))
    return OK


_BOUNDED = ("asked", "disclosed", "people")
"""What a cap on a flow bounds, whichever was counted."""


def _without_cap(practice: Practice, caps: list[Fact]) -> Answer:
    if any(cap.stated for cap in caps) or not practice.then.terms:
        return NOT_APPLICABLE
    missing = tuple(terms.at / "cap" for terms in practice.then.terms)
    return unknown("a cap on how many is not stated", missing)


def _limit(cap: Fact) -> tuple[int, int] | None:
    """Read a cap as so many in so many months; None where it is rough, or not by the month.

    A cap that is given as "about" so many is left alone: who counted more may still have kept it.
    """
    number = exact(cap)
    per = next((duration(one.further("per")) for one in cap.claims if one.value == number), None)
    if number is None or per is None or per[0] == 0 or per[1]:
        return None
    return number, per[0]


def _within(days: Period, whole: Period) -> bool:
    return (
        days.first is not None
        and days.last is not None
        and whole.holds(days.first)
        and whole.holds(days.last)
    )


RULE = Rule(
    number="VOL-02",
    title="more than the cap",
    severity=Severity.HIGH,
    over=Practice,
    reads=("flows/*/terms/*/cap", "flows/*/observed/*"),
    law=("data-minimisation", "accountability"),
    judge=judge,
    measure="stop at the cap that was agreed",
)
