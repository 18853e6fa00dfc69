"""A disclosure that rests on custom: no paper for it was found.

## Why it matters

What is not written down cannot be read by those whose data it is, nor kept to, nor ended.

## What to do

Write down who gives what to whom, for what and until when, and publish it.

## Fires

    instruments: {habit: {kind: practice, sources: [paper]}}
    flows:
      answer:
        terms: {memo@1: null, habit: {fields: {address: yes}}}
        seen: {2019-01/2020-12: yes}

## Silent

    flows: {answer: {terms: {memo@1: {}}}}

## Unknown

An instrument always says of what kind it is.
"""

from __future__ import annotations

from dpia.dates import period
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.disclosure import Disclosure
from dpia.finding.figures import months
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.source import Pointer
from dpia.vocabulary import InstrumentKind


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether what it rests on is a paper at all; a law needs no agreement."""
    kind = disclosure.instrument.kind
    if kind is not InstrumentKind.PRACTICE:
        return NOT_APPLICABLE if kind in _LAW else OK
    then = disclosure.then
    if _once(then.seen.facts):
        return NOT_APPLICABLE
    at = Pointer(("instruments", disclosure.terms.version.partition("@")[0], "kind"))
    disputed = then.stand.disputed or then.exists.disputed
    seen = "sources differ over whether it was made" if disputed else "it is seen"
    text = f"{seen}, and no agreement in writing was found for it"
    return issue(text, then.seen.facts, lean=(at,), contested=disputed)


def _once(seen: tuple[Fact, ...]) -> bool:
    """Tell whether it was seen within one month only: a single case needs no agreement."""
    return bool(seen) and all(months(period(fact.pointer.last)) == 1 for fact in seen)


_LAW = (
    InstrumentKind.ACT,
    InstrumentKind.REGULATIONS,
    InstrumentKind.COMMON_LAW,
    InstrumentKind.DIRECTION,
)


RULE = Rule(
    number="GOV-01",
    title="no agreement in writing",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("instruments/*/kind", "flows/*/seen/*", "flows/*/exists"),
    law=("sharing-code", "accountability"),
    judge=judge,
    measure="put the agreement in writing, and publish it",
)
