"""A disclosure that law permits and does not demand, and that nobody may refuse.

## Why it matters

Where law lets a body choose, somebody has to choose, case by case. An agreement to disclose
whatever is asked for puts the choice away beforehand.

## What to do

Write the holder's choice back into the agreement, with a test that it applies to each request.
Where sources differ over whether anybody may refuse, LAW-05 asks.

## Fires

    instruments:
      act: {kind: act, sources: [paper], provisions: {s1: {effect: gateway}}}
      memo: {rests_on: {act#s1: yes}}
    flows: {answer: {terms: {memo@1: {gates: none}}}}

## Silent

    instruments:
      act: {kind: act, sources: [paper], provisions: {s1: {effect: duty}}}
      memo: {rests_on: {act#s1: yes}}
    flows: {answer: {terms: {memo@1: {gates: none}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {gates: none}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.provision import Provided
from dpia.finding.refusal import discretion
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer
from dpia.vocabulary import Effect
from dpia.vocabulary import InstrumentKind


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether nobody may refuse, and then whether law left a choice."""
    left = discretion(disclosure)
    if left.contested:
        return NOT_APPLICABLE  # one side says that somebody may refuse: LAW-05 asks then
    if left.word is not Word.ISSUE:
        return left.answer("", "whether any body may refuse it is not stated")
    if not disclosure.rests_on:
        place = Pointer(("instruments", disclosure.terms.version.partition("@")[0], "rests_on"))
        text = "nobody may refuse it; on what law it rests is not stated"
        return unknown(text, (place,))
    permits = [one for one in disclosure.resting_on(Effect.GATEWAY) if _is_statute(one)]
    if not permits or disclosure.resting_on(Effect.DUTY):
        return NOT_APPLICABLE
    text = f"{permits[0].name} permits it, and nobody may refuse it"
    return issue(text, (left.fact, permits[0].relied))


def _is_statute(provided: Provided) -> bool:
    kind = provided.slice.model.instruments[provided.instrument].kind
    return kind in (InstrumentKind.ACT, InstrumentKind.REGULATIONS)


RULE = Rule(
    number="GAT-05",
    title="the holder's discretion taken away",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/gates",
        "instruments/*/rests_on/*",
        "instruments/*/provisions/*/effect",
    ),
    law=("discretion",),
    judge=judge,
    waits_for=("gates",),
    measure="let the holder decide on each request",
)
