"""A disclosure on a public task or on legitimate interests to which nobody can object.

## Why it matters

Who relies on a task or an interest of their own must hear the person whose situation makes it
wrong for them.

## What to do

Say how people object, who decides, and what happens meanwhile.

## Fires

    flows: {answer: {terms: {memo@1: {lawful_basis: Public task, rights: {objection: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {lawful_basis: Public task, rights: {objection: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {lawful_basis: Public task}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Basis
from dpia.finding.known import Right
from dpia.finding.known import says
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the right to object, where the basis gives it."""
    basis = disclosure.fact("lawful_basis")
    if not basis.stated:
        return unknown("the lawful basis is not stated", (basis,))
    own = (Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS)
    if not any(says(value, one) for value in basis.values() for one in own):
        return NOT_APPLICABLE
    heard = disclosure.in_place("rights", Right.OBJECTION).given(basis)
    return heard.answer(
        "people cannot object to it",
        "how people object to it is not stated",
    )


RULE = Rule(
    number="RGT-02",
    title="no way to object",
    severity=Severity.LOW,
    over=Disclosure,
    reads=("flows/*/terms/*/lawful_basis", "flows/*/terms/*/rights/*"),
    law=("right-to-object",),
    judge=judge,
    waits_for=("lawful_basis",),
    measure="say how people object, and who decides",
)
