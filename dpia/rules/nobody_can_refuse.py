"""A disclosure that no body may refuse.

## Why it matters

Every body that may say no is a chance that a wrong or needless disclosure is not made. Where there
is none, whoever asks decides alone.

## What to do

Give the holder of the data the power to refuse, a test to refuse by, and the time to apply it.

## Fires

    flows: {answer: {terms: {memo@1: {gates: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {gates: {desk: {by: archive}}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.refusal import discretion
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import InstrumentKind


def judge(disclosure: Disclosure) -> Answer:
    """Ask for a body that decides; a gate whose being there is disputed leaves it contested."""
    if disclosure.instrument.kind in (InstrumentKind.ACT, InstrumentKind.REGULATIONS):
        return NOT_APPLICABLE  # a legislature decided for everybody
    left = discretion(disclosure)
    fault = "sources differ over whether any body" if left.contested else "no body"
    return left.answer(
        f"{fault} may refuse it",
        "whether any body may refuse it is not stated",
    )


RULE = Rule(
    number="GAT-01",
    title="nobody can refuse",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/gates", "flows/*/terms/*/gates", "flows/*/terms/*/gates/*/exists"),
    law=("accountability",),
    judge=judge,
    waits_for=("gates",),
    turns_on=("terms.version",),
    measure="let the holder of the data refuse",
)
