"""A version that gives more than the one before, on an impact assessment made earlier.

## Why it matters

An assessment answers for what it looked at. What was added since then nobody has weighed.

## What to do

Look at the assessment again with what was added, before it flows.

## Fires

    instruments:
      memo:
        dpia: "2018-06-01"
        versions:
          "0": {in_force: 2018-01-01, sources: [paper]}
          "1": {in_force: 2019-01-01, displaces: [memo@0]}
    flows: {answer: {terms: {memo@0: {fields: {address: no}}}}}

## Silent

    instruments:
      memo:
        dpia: "2019-06-01"
        versions:
          "0": {in_force: 2018-01-01, sources: [paper]}
          "1": {in_force: 2019-01-01, displaces: [memo@0]}
    flows: {answer: {terms: {memo@0: {fields: {address: no}}}}}

## Unknown

    instruments:
      memo:
        dpia: Made
        versions:
          "0": {in_force: 2018-01-01, sources: [paper]}
          "1": {in_force: 2019-01-01, displaces: [memo@0]}
    flows: {answer: {terms: {memo@0: {fields: {address: no}}}}}
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from dpia.dates import Day
from dpia.dates import window
from dpia.dates import words
from dpia.finding.agreement import Agreement
from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.naming import called
from dpia.regime.force import window_of
from dpia.regime.terms import terms_of
from dpia.vocabulary import NO


def judge(agreement: Agreement) -> Answer:
    """Ask what the version adds to those it displaced, and then when the assessment was made."""
    if not agreement.slice.asks("assessment-reviewed"):
        return NOT_APPLICABLE
    more = dict(_added(agreement))
    if not more:
        return NOT_APPLICABLE
    made = agreement.fact("dpia")
    if not made.stated:
        gap = f"{IT} gives more than before; whether that was assessed is not stated"
        return unknown(gap, (made,))
    if set(map(nothing, made.values())) == {True}:
        return NOT_APPLICABLE
    return _in_time(agreement, made, more)


def _in_time(agreement: Agreement, made: Fact, more: Mapping[str, Fact]) -> Answer:
    if made.pointer.steps[:4] == agreement.at.steps:
        return OK  # it was made for this version
    days, began = _day(made.value), window_of(agreement.fact("in_force").value)
    if days is None or began.first is None:
        return unknown("when it was assessed, or began, is not stated", (made,))
    if days >= began.first:
        return OK
    names = ", ".join(called(agreement.slice.model, "field", name) for name in more)
    text = f"{IT} added {names} after the assessment of {words(str(days))}"
    return issue(text, (made, agreement.fact("in_force"), *more.values()), contested=made.disputed)


def _added(agreement: Agreement) -> Iterator[tuple[str, Fact]]:
    """List the fields that it gives, and that a version it displaced is said not to give."""
    for one in agreement.disclosures:
        for version in agreement.version.displaces:
            if version not in one.flow.terms:
                continue
            before = terms_of(one.flow, one.then.id, version)
            for name, fact in one.given.items():
                if before.field(name).fact.value == NO:
                    yield name, fact


def _day(value: Value) -> Day | None:
    """Read the last day that a text may mean; None where it names no date."""
    try:
        return window(str(value)).last
    except ValueError:
        return None


RULE = Rule(
    number="GOV-09",
    title="impact assessment older than a change",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=(
        "instruments/*/dpia",
        "instruments/*/versions/*/displaces",
        "instruments/*/versions/*/in_force",
        "flows/*/terms/*/fields/*",
    ),
    law=("assessment-reviewed",),
    judge=judge,
    measure="review the impact assessment",
)
