"""A disclosure that only the body that asks for it may refuse.

## Why it matters

Restraint that a body lays on itself is worth having and is not a check: it ends on the day on which
the body thinks otherwise.

## What to do

Let a body decide that has no interest in the answer, the holder of the data at the least.

## Fires

    flows: {answer: {terms: {memo@1: {gates: {desk: {by: inspectorate}}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {gates: {desk: {by: archive}}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {gates: {desk: {}}}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Weighed
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.refusal import decided_by_bodies
from dpia.finding.refusal import discretion
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.regime.gates import Gate
from dpia.vocabulary import NO


def judge(disclosure: Disclosure) -> Answer:
    """Ask of every gate whose it is; one that is another body's will do."""
    gates = decided_by_bodies(disclosure)
    if not gates:
        if discretion(disclosure).word is Word.ISSUE:
            return NOT_APPLICABLE
        gap = "whether any body may refuse it is not stated"
        return unknown(gap, (disclosure.place("gates"),))
    asked = [_dependent(disclosure, gate) for gate in gates]
    if any(one.word is Word.OK for one in asked):
        return OK
    silent = [one.fact for one in asked if one.word is Word.UNKNOWN]
    if silent:
        return unknown("which body may refuse it is not stated", silent)
    asker = disclosure.called("organisation", disclosure.flow.to)
    text = f"nobody but {asker}, or who depends on it, may refuse it"
    facts = [one.fact for one in asked]
    return issue(text, facts, contested=any(one.contested for one in asked))


def _dependent(disclosure: Disclosure, gate: Gate) -> Weighed:
    """Ask whether a gate is the asker's own, or is said not to be independent of it."""
    told = weigh(gate.independent, lambda value: value == NO)
    if told.word is Word.ISSUE:
        return told
    body = disclosure.slice.trees.body
    asker = body[disclosure.flow.to]
    return weigh(gate.by, lambda value: body.get(str(value)) == asker)


RULE = Rule(
    number="GAT-03",
    title="the asker keeps the gate",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/gates/*/by",
        "flows/*/terms/*/gates/*/independent",
        "organisations/*/unit_of",
    ),
    law=("accountability",),
    judge=judge,
    waits_for=("gates",),
    measure="let another body than the asker decide",
)
