"""A disclosure for a purpose that the power it rests on may not be used for.

## Why it matters

Some powers may be used for one end only. Health records that may be given for health and care are
not for that reason open to whoever asks for another end.

## What to do

Find the power that reaches this purpose and name it, or stop the disclosure.

## Fires

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway, purpose: lending}}
      memo: {rests_on: {"act#s1": yes}}

## Silent

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway, purpose: inspection}}
      memo: {rests_on: {"act#s1": yes}}

## Unknown

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
      memo: {rests_on: {"act#s1": yes}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import said_in
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer


def judge(disclosure: Disclosure) -> Answer:
    """Set the purposes of a disclosure against the one that each of its powers is limited to."""
    if not disclosure.gateways:
        return NOT_APPLICABLE
    limits = [one.fact("purpose") for one in disclosure.gateways]
    silent = [fact for fact in limits if not fact.stated]
    if silent:
        text = "what its power may be used for is not stated"
        return unknown(text, silent)
    if not disclosure.purposes:
        missing = (disclosure.place("purpose"),)
        return unknown("its purpose is not stated", missing)
    allowed = {str(value) for fact in limits for value in said_in(fact)}
    above = disclosure.slice.trees.purposes_above
    beyond = [one for one in disclosure.purposes if above[one].isdisjoint(allowed)]
    if not beyond:
        return Answer(OK.word, facts=tuple(limits))
    named = ", ".join(disclosure.called("purpose", one) for one in beyond)
    may = ", ".join(disclosure.called("purpose", one) for one in sorted(allowed))
    text = f"{IT} is for {named}; the power that it rests on is for {may} only"
    relied = [one.relied for one in disclosure.gateways]
    contested = any(fact.disputed for fact in limits) or all(fact.disputed for fact in relied)
    lean = [Pointer(("purposes", one)) for one in beyond]
    return issue(text, (*relied, *limits), lean=lean, contested=contested)


RULE = Rule(
    number="LAW-07",
    title="outside the purpose for which the power was given",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/purpose",
        "flows/*/purpose",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
        "instruments/*/provisions/*/purpose",
    ),
    law=("power-purpose",),
    judge=judge,
    measure="use the power for its purpose only, or name another",
)
