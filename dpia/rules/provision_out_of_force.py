"""An arrangement that rests on law that was not in force.

## Why it matters

Law changes while arrangements go on. Who cites a provision for days on which it had ended, or had
not begun, has cited nothing, and a reader who knows the dates stops reading there.

## What to do

Name what the arrangement rests on in each stretch of its days; write it under the version it
holds for.

## Fires

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
        versions: {"1": {in_force: 2001-01-01, ended: 2018-01-01}}
      memo: {rests_on: {"act#s1": yes}}

## Silent

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
        versions: {"1": {in_force: 2001-01-01}}
      memo: {rests_on: {"act#s1": yes}}

## Unknown

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
        versions: {"1": {in_force: 2001-01-01, ended: 2019-06-01}}
      memo: {rests_on: {"act#s1": yes}}
"""

from __future__ import annotations

from collections.abc import Sequence

from dpia.dates import words
from dpia.finding.agreement import Agreement
from dpia.finding.answer import IT
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.provision import Provided
from dpia.finding.provision import rested_on
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.regime.force import window_of


def judge(agreement: Agreement) -> Answer:
    """Look for provisions that had ended before it began, or are yet to begin.

    What it rests on after a provision ended under it is not known from what it rested on before,
    nor what one version rests on from what is said of them all.
    """
    relied = (one for one in rested_on(agreement.slice, agreement.id) if one.counts)
    gone = [one for one in relied if one.over]
    if not gone:
        return OK
    began = agreement.fact("in_force")
    never = [one for one in gone if any(_apart(fact, began) for fact in one.over)]
    if never and (len(agreement.instrument.versions) == 1 or _its_own(never)):
        text = f"{IT} rests on law that was not in force: {_named(never)}"
        facts = [fact for one in never for fact in (one.relied, *one.over)]
        return issue(text, facts, contested=all(one.relied.disputed for one in never))
    text = f"what it rests on since then is not stated: {_named(gone)}"
    return unknown(text, [one.relied for one in gone])


def _its_own(provisions: Sequence[Provided]) -> bool:
    return any("versions" in one.relied.pointer.steps for one in provisions)


def _apart(bound: Fact, began: Fact) -> bool:
    """Tell whether a provision is yet to begin, or had surely ended when something began."""
    if bound.pointer.steps[-1] != "ended":
        return True
    starts = [window_of(value).first for value in began.values()]
    ends = [window_of(value) for value in bound.values()]
    return bool(starts) and all(
        start is not None and end.surely_by(start) for start in starts for end in ends
    )


def _named(provisions: Sequence[Provided]) -> str:
    return "; ".join(f"{one.name} ({_days(one.over)})" for one in provisions)


def _days(over: tuple[Fact, ...]) -> str:
    return ", ".join(
        f"{'ended' if fact.pointer.steps[-1] == 'ended' else 'begins'} {_date(fact.value)}"
        for fact in over
    )


def _date(value: Value) -> str:
    return words(value) if isinstance(value, str) else "on a day that is not known"


RULE = Rule(
    number="LAW-02",
    title="a provision that was not in force",
    severity=Severity.HIGH,
    over=Agreement,
    reads=(
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/versions/*/in_force",
        "instruments/*/versions/*/ended",
    ),
    law=(),
    judge=judge,
    measure="rest it on law that is in force, or end it",
)
