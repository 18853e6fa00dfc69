"""A disclosure on a public task for which sources say that no law lays the task down.

## Why it matters

A public task is one that law gives to a body. The words alone make nothing lawful: there must be
a statute or a power of common law, and whoever defends the disclosure must be able to name it.

## What to do

Name the Act and section, or the power, that gives the sender this task.

## Fires

    flows: {answer: {terms: {memo@1: {lawful_basis: Public task, power: none}}}}

## Silent

    flows:
      answer: {terms: {memo@1: {lawful_basis: Public task, power: "Inspection Act, section 3"}}}

## Unknown

    flows: {answer: {terms: {memo@1: {lawful_basis: Public task}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Basis
from dpia.finding.known import says
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the law behind a public task, where one is relied on."""
    basis = disclosure.fact("lawful_basis")
    if not basis.stated:
        return unknown("the lawful basis is not stated", (basis,))
    if not any(says(value, Basis.PUBLIC_TASK) for value in basis.values()):
        return NOT_APPLICABLE
    if disclosure.gateways:
        return Answer(OK.word, facts=(basis, *(one.relied for one in disclosure.gateways)))
    power = weigh(disclosure.fact("power"), nothing).given(basis)
    return power.answer(
        "a public task is relied on, and no law is said to lay it down",
        "a public task is relied on; the law that lays it down is not stated",
    )


RULE = Rule(
    number="LAW-03",
    title="a public task without a law behind it",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/lawful_basis",
        "flows/*/terms/*/power",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
    ),
    law=("public-task",),
    judge=judge,
    waits_for=("lawful_basis",),
    measure="name the law that lays the task down",
)
