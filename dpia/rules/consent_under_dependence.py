"""A disclosure on the consent of people who depend on whoever asks for it.

## Why it matters

Consent counts when it can be refused. A patient, a pupil or an employee who is asked by the body
that they need may not feel free to say no.

## What to do

Name another basis; or show that who refuses loses nothing.

## Fires

    subjects: {reader: {vulnerable: yes}}
    flows: {answer: {terms: {memo@1: {lawful_basis: Consent}}}}

## Silent

    subjects: {reader: {vulnerable: no}}
    flows: {answer: {terms: {memo@1: {lawful_basis: Consent}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {lawful_basis: Consent}}}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.finding.known import Basis
from dpia.finding.known import says
from dpia.finding.people import said_of
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask, where consent is relied on, whether the people depend on those who ask for it."""
    basis = disclosure.fact("lawful_basis")
    if not basis.stated:
        return unknown("the lawful basis is not stated", (basis,))
    if not any(says(value, Basis.CONSENT) for value in basis.values()):
        return NOT_APPLICABLE
    depend = sorted(disclosure.given_for & {Aim.CARE, Aim.EDUCATION, Aim.EMPLOYMENT})
    text = f"{IT} rests on the consent of people who"
    if depend:
        named = ", ".join(disclosure.called("purpose", one) for one in depend)
        lean = [Pointer(("subjects", one, "given_in")) for one in disclosure.flow.about]
        return issue(
            f"{text} depend on the sender for {named}",
            (basis,),
            lean=lean,
            contested=basis.disputed,
        )
    said = [fact for key in ("vulnerable", "child") for fact in said_of(disclosure, key).facts]
    weak = [fact for fact in said if YES in fact.values()]
    if weak:
        contested = basis.disputed or all(fact.disputed for fact in weak)
        return issue(f"{text} are vulnerable, or children", (basis, *weak), contested=contested)
    if any(fact.stated for fact in said):
        return Answer(OK.word, facts=(basis, *(fact for fact in said if fact.stated)))
    return unknown("whether people could refuse freely is not stated", said)


RULE = Rule(
    number="LAW-10",
    title="consent of people who depend on the sender",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/lawful_basis",
        "subjects/*/given_in",
        "subjects/*/vulnerable",
        "subjects/*/child",
    ),
    law=("consent",),
    judge=judge,
    waits_for=("lawful_basis",),
    measure="rely on another basis, or make refusing free of cost",
)
