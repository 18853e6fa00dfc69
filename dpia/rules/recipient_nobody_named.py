"""Data given under an agreement that go on to a body that no paper names.

## Why it matters

Those who signed, and those whose data it is, judged the sharing by the bodies that were named. A
further one behind them was never weighed.

## What to do

Name the further body in the agreement with what it may do, or stop passing data on to it.

## Fires

    organisations: {bureau: {name: Bureau, sources: [paper]}}
    instruments:
      {memo: {signatories: [archive, inspectorate]}, habit: {kind: practice, sources: [paper]}}
    flows:
      hint:
        {kind: notice, from: inspectorate, to: bureau, about: [reader], sources: [paper],
         terms: {habit: {fields: {address: yes}}}, seen: {2019/2020: yes}}

## Silent

    flows: {answer: {terms: {memo@1: {}}}}

## Unknown

    organisations: {bureau: {name: Bureau, sources: [paper]}}
    instruments: {habit: {kind: practice, sources: [paper]}}
    flows:
      hint:
        {kind: notice, from: inspectorate, to: bureau, about: [reader], sources: [paper],
         terms: {habit: {fields: {address: yes}}}, seen: {2019/2020: yes}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.onward import PassedOn
from dpia.finding.onward import passed_on
from dpia.finding.roles import signatories
from dpia.finding.roles import signed_by
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Follow what is given one step further, and look for the third body in the agreement."""
    if disclosure.version is None:
        return NOT_APPLICABLE
    strangers = [one for one in passed_on(disclosure) if _is_stranger(disclosure, one)]
    if not strangers:
        return OK
    signed = signatories(disclosure)
    first = strangers[0]
    third = disclosure.called("organisation", first.to)
    if not signed.stated:
        text = f"whether it names {third}, to whom data go on, is not stated"
        return unknown(text, (signed,))
    names = ", ".join(disclosure.called("field", name) for name in first.fields)
    text = f"{names} go on to {third} ({first.name}), whom it does not name"
    return issue(text, (signed, *first.facts), contested=first.then.stand.disputed)


def _is_stranger(disclosure: Disclosure, onward: PassedOn) -> bool:
    """Tell whether data are seen to go, on no paper, to a body that is no part of the agreement."""
    if onward.to in disclosure.instrument.positions:
        return False
    flows = disclosure.slice.model.flows.values()
    ends = {
        end
        for flow in flows
        if disclosure.terms.version in flow.terms
        for end in (flow.from_, flow.to)
    }
    taken = disclosure.slice.model.organisations[onward.to].collects.values()
    held = {name for one in taken for name in one.fields}
    return onward.to not in signed_by(disclosure) | ends and not held.issuperset(onward.fields)


RULE = Rule(
    number="REC-03",
    title="a recipient that no agreement names",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "instruments/*/signatories",
        "instruments/*/positions/*",
        "flows/*/terms/*/fields/*",
        "flows/*/seen/*",
        "organisations/*/collects/*",
    ),
    law=("purpose-bound", "recipients-known"),
    judge=judge,
    measure="name every recipient in the agreement",
)
