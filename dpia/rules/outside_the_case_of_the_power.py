"""A disclosure in cases that the power it rests on does not reach.

## Why it matters

A power to disclose is often given for one case: an offence under investigation, a person at risk.
Where the arrangement opens in wider cases, the power covers some of what is disclosed and not the
rest.

## What to do

Narrow the trigger until each of its cases is one that the power is for; or declare, with a
source, that it implies that case.

## Fires

    conditions:
      offence: {name: Offence, sources: [paper], implies: [doubt]}
      doubt: {name: Any doubt, sources: [paper]}
    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway, condition: offence}}
      memo: {rests_on: {"act#s1": yes}}
    flows: {answer: {terms: {memo@1: {trigger: doubt}}}}

## Silent

    conditions:
      offence: {name: Offence, sources: [paper], implies: [doubt]}
      doubt: {name: Any doubt, sources: [paper]}
    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway, condition: offence}}
      memo: {rests_on: {"act#s1": yes}}
    flows: {answer: {terms: {memo@1: {trigger: offence}}}}

## Unknown

    conditions:
      offence: {name: Offence, sources: [paper], implies: [doubt]}
      doubt: {name: Any doubt, sources: [paper]}
    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway, condition: offence}}
      memo: {rests_on: {"act#s1": yes}}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

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
from dpia.model.fact import Fact
from dpia.source import Pointer


def judge(disclosure: Disclosure) -> Answer:
    """Set what opens the disclosure against the cases that its powers are for.

    A trigger that is declared to be wider than the case, or to exclude it, is outside; one of
    which neither is declared, and it is not inside either, cannot be told.
    """
    if not disclosure.gateways:
        return NOT_APPLICABLE
    cases = [one.fact("condition") for one in disclosure.gateways]
    triggers = [fact for fact in disclosure.facts("trigger") if fact.stated]
    silent = [fact for fact in cases if not fact.stated]
    if silent or not triggers:
        missing = silent or [disclosure.fact("trigger")]
        text = "the case that its power is for, or what opens it, is not stated"
        return unknown(text, missing)
    outside = [fact for fact in triggers if any(_outside(disclosure, fact, cases))]
    if outside:
        text = f"{IT} is open in cases beyond its power: {_named(disclosure, outside)}"
        surely = any(all(_outside(disclosure, fact, cases)) for fact in outside)
        return issue(text, (*outside, *cases), contested=not surely)
    vague = [fact for fact in triggers if not _inside(disclosure, fact, cases)]
    if vague:
        named = _named(disclosure, vague)
        text = f"whether its power reaches this is not declared: {named}"
        open_ = [str(case) for fact in vague for case in said_in(fact)]
        return unknown(text, [Pointer(("conditions", case)) for case in open_])
    return Answer(OK.word, facts=(*triggers, *cases))


def _inside(disclosure: Disclosure, trigger: Fact, cases: list[Fact]) -> bool:
    inside = disclosure.slice.conditions.inside
    powers = [str(value) for case in cases for value in said_in(case)]
    return all(any(inside(str(one), power) for power in powers) for one in said_in(trigger))


def _outside(disclosure: Disclosure, trigger: Fact, cases: list[Fact]) -> Iterator[bool]:
    """Tell, side by side of the trigger and of the cases, whether it is open beyond them all."""
    orders = disclosure.slice.conditions
    for sides in product(said_in(trigger), *(said_in(case) for case in cases)):
        opened, *powers = (str(side) for side in sides)
        yield all(
            orders.strictly(power, opened) or orders.disjoint(power, opened) for power in powers
        )
    if trigger.disputed and len(said_in(trigger)) < len(trigger.claims):
        yield False  # a side that is silent does not open it


def _named(disclosure: Disclosure, triggers: list[Fact]) -> str:
    names = dict.fromkeys(str(value) for fact in triggers for value in said_in(fact))
    return ", ".join(disclosure.called("condition", name) for name in names)


RULE = Rule(
    number="LAW-06",
    title="outside the case for which the power was given",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/trigger",
        "flows/*/terms/*/limbs/*/trigger",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
        "instruments/*/provisions/*/condition",
    ),
    law=("power-condition",),
    judge=judge,
    measure="narrow the trigger to the case that the power is for",
)
