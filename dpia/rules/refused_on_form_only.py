"""A disclosure that may be refused for how it is asked, and for nothing else.

## Why it matters

Who checks only that a form is filled in refuses nobody who fills it in. Whether a disclosure is
right is then asked by no one.

## What to do

Give the gate a test of substance: whether the disclosure is needed, and whether it is fair to the
person.

## Fires

    flows: {answer: {terms: {memo@1: {gates: {desk: {by: archive, kind: procedural}}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {gates: {desk: {by: archive, kind: substantive}}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {gates: {desk: {by: archive}}}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.refusal import decided_by_bodies
from dpia.finding.refusal import discretion
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import GateKind


def judge(disclosure: Disclosure) -> Answer:
    """Ask of every gate what it looks at; one that looks at the substance will do."""
    gates = decided_by_bodies(disclosure)
    if not gates:
        if discretion(disclosure).word is Word.ISSUE:
            return NOT_APPLICABLE
        gap = "whether any body may refuse it is not stated"
        return unknown(gap, (disclosure.place("gates"),))
    kinds = [weigh(gate.kind, lambda value: value == GateKind.PROCEDURAL) for gate in gates]
    if any(one.word is Word.OK for one in kinds):
        return OK
    silent = [one.fact for one in kinds if one.word is Word.UNKNOWN]
    if silent:
        return unknown("on what it may be refused is not stated", silent)
    said = {str(gate.test.value) for gate in gates if isinstance(gate.test.value, str)}
    tests = f" (its test: {'; '.join(sorted(said))})" if said else ""
    text = "its gate looks at procedure, and not at whether it should be made"
    contested = any(one.contested for one in kinds)
    if contested:
        text = "sources differ over whether its gate looks at procedure alone"
    return issue(f"{text}{tests}", [one.fact for one in kinds], contested=contested)


RULE = Rule(
    number="GAT-02",
    title="refused on form only",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/gates/*/kind", "flows/*/gates"),
    law=("accountability",),
    judge=judge,
    waits_for=("gates",),
    measure="give the gate a test of substance",
)
