"""What patients gave in confidence leaves care, whether or not they opted out.

## Why it matters

Patients were promised that they may keep what they tell from uses beyond their care. A disclosure
that passes over their choice must be able to say why the promise does not hold here.

## What to do

Leave out those who opted out; where the opt-out is said not to apply, name the reason.

## Fires

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    fields: {address: {confidential: yes}}
    flows: {answer: {terms: {memo@1: {safeguards: {opt-out: no}}}}}

## Silent

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    fields: {address: {confidential: yes}}
    flows: {answer: {terms: {memo@1: {safeguards: {opt-out: yes}}}}}

## Unknown

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    fields: {address: {confidential: yes}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.care import confidence
from dpia.finding.care import confidential
from dpia.finding.care import leaves_care
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Exemption
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether those who opted out are left out, on days on which they could opt out."""
    if not leaves_care(disclosure) or not disclosure.slice.provisions("opt-out"):
        return NOT_APPLICABLE
    exempt = disclosure.fact(f"exemptions/{Exemption.OPT_OUT}")
    if YES in exempt.values():
        return Answer(OK.word, facts=(exempt,))
    held = confidential(disclosure)
    if not held and all(fact.stated for fact in confidence(disclosure).values()):
        return NOT_APPLICABLE
    left_out = disclosure.in_place("safeguards", Safeguard.OPT_OUT)
    if left_out.word is Word.ISSUE and held:
        named = ", ".join(disclosure.called("field", fact.pointer.steps[1]) for fact in held)
        text = f"those who opted out are not left out ({named})"
        contested = left_out.contested or all(fact.disputed for fact in held)
        return issue(text, (left_out.fact, *held), contested=contested)
    if left_out.word is Word.OK:
        return Answer(OK.word, facts=(left_out.fact,))
    text = "whether those who opted out are left out is not stated"
    silent = [fact for fact in confidence(disclosure).values() if not fact.stated]
    return unknown(text, [] if left_out.fact.stated and silent else [left_out.fact])


RULE = Rule(
    number="CON-07",
    title="opting out is passed over",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*", "flows/*/terms/*/exemptions/*", "fields/*/confidential"),
    law=("opt-out",),
    judge=judge,
    measure="leave out those who opted out, or name what exempts it",
)
