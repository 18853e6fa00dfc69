"""A disclosure for several purposes that open on different grounds, with one list of data.

## Why it matters

To rescue somebody and to trace a suspect take different data, different care and different times.
One list for both gives each what only the other needs.

## What to do

Split the disclosure by purpose, each with its own data, its own gate and its own time limit.

## Fires

    purposes: {rescue: {name: Rescue, sources: [paper]}}
    conditions: {theft: {name: Theft, sources: [paper]}, danger: {name: Danger, sources: [paper]}}
    flows:
      answer:
        terms: {memo@1: {limbs: {one: {trigger: theft}, two: {trigger: danger, purpose: rescue}}}}

## Silent

    purposes: {rescue: {name: Rescue, sources: [paper]}}
    conditions: {theft: {name: Theft, sources: [paper]}, danger: {name: Danger, sources: [paper]}}
    flows:
      answer:
        terms:
          memo@1:
            limbs:
              one: {trigger: theft, fields: {address: yes}}
              two: {trigger: danger, purpose: rescue, fields: {name: yes}}

## Unknown

    purposes: {rescue: {name: Rescue, sources: [paper]}}
    conditions: {theft: {name: Theft, sources: [paper]}, danger: {name: Danger, sources: [paper]}}
    flows:
      answer:
        terms:
          memo@1:
            fields: {address: not_stated}
            limbs: {one: {trigger: theft}, two: {trigger: danger, purpose: rescue}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import said_in
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Value
from dpia.regime.terms import LimbSaid


def judge(disclosure: Disclosure) -> Answer:
    """Ask of limbs with different purposes and triggers whether they have data of their own."""
    limbs = disclosure.terms.limbs.values()
    if len(limbs) < 2 or len(disclosure.purposes) < 2 or len(_opening(disclosure)) < 2:
        return NOT_APPLICABLE
    split = [said.fact for limb in limbs for said in limb.fields.values()]
    if split:
        return Answer(OK.word, facts=tuple(split))
    if not disclosure.given:
        text = "which data each of its purposes needs is not stated"
        return unknown(text, (disclosure.fact("fields"),))
    said = [one for key in ("purpose", "trigger") for one in disclosure.facts(key) if one.stated]
    named = " and ".join(_opened(disclosure, one) for one in disclosure.purposes)
    text = f"no purpose has a list of data of its own, as far as stated: {named}"
    return issue(text, said)


def _opened(disclosure: Disclosure, purpose: str) -> str:
    """Name a purpose, and the cases that open the limbs that serve it."""
    cases = {
        str(value): None
        for limb in disclosure.terms.limbs.values()
        if purpose in _purposes(disclosure, limb)
        for value in (said_in(limb.clauses["trigger"].fact) if "trigger" in limb.clauses else ())
    }
    named = "; ".join(disclosure.called("condition", case) for case in cases)
    return f"{disclosure.called('purpose', purpose)}{f' ({named})' if named else ''}"


def _purposes(disclosure: Disclosure, limb: LimbSaid) -> tuple[Value, ...]:
    """List what a limb is for: by its own words, else as its terms, else as the flow."""
    for clauses in (limb.clauses, disclosure.terms.clauses):
        if "purpose" in clauses:
            return clauses["purpose"].fact.values()
    return (disclosure.flow.purpose,)


def _opening(disclosure: Disclosure) -> set[str]:
    return {str(value) for fact in disclosure.facts("trigger") for value in said_in(fact)}


RULE = Rule(
    number="PUR-04",
    title="several purposes share one list of data",
    severity=Severity.LOW,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/limbs/*/purpose",
        "flows/*/terms/*/limbs/*/trigger",
        "flows/*/terms/*/limbs/*/fields/*",
    ),
    law=("specific-purpose", "data-minimisation"),
    judge=judge,
    measure="say for each purpose which data it needs",
)
