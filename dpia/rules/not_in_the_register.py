"""An arrangement under the Digital Economy Act that the public register does not list.

## Why it matters

Its codes ask that every arrangement stand in a public register, with its parties, reason and
term. One that is missing cannot be found by those whom it concerns.

## What to do

Enter the arrangement; give the entry as the source.

## Fires

    instruments:
      digital-economy-act:
        title: Digital Economy Act 2017
        kind: act
        sources: [paper]
        provisions: {s35: {effect: gateway}}
      memo: {rests_on: {"digital-economy-act#s35": yes}}
    flows: {answer: {terms: {memo@1: {safeguards: {register-entry: no}}}}}

## Silent

    instruments:
      digital-economy-act:
        title: Digital Economy Act 2017
        kind: act
        sources: [paper]
        provisions: {s35: {effect: gateway}}
      memo: {rests_on: {"digital-economy-act#s35": yes}}
    flows: {answer: {terms: {memo@1: {safeguards: {register-entry: yes}}}}}

## Unknown

    instruments:
      digital-economy-act:
        title: Digital Economy Act 2017
        kind: act
        sources: [paper]
        provisions: {s35: {effect: gateway}}
      memo: {rests_on: {"digital-economy-act#s35": yes}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the entry, where the Act is relied on and the codes stand."""
    if not disclosure.slice.provisions("digital-economy-register"):
        return NOT_APPLICABLE
    if not any(one.counts and one.instrument == ACT for one in disclosure.rests_on):
        return NOT_APPLICABLE
    entered = disclosure.in_place("safeguards", Safeguard.REGISTER_ENTRY)
    return entered.answer(
        "the public register does not list it",
        "whether the public register lists it is not stated",
    )


ACT = "digital-economy-act"
"""The id under which a model keeps the Digital Economy Act 2017."""


RULE = Rule(
    number="TRA-07",
    title="missing from the public register",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/safeguards/*",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
    ),
    law=("digital-economy-register",),
    judge=judge,
    measure="enter the arrangement in the register",
)
