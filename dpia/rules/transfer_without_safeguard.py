"""Data sent to another country without anything that protects them there.

## Why it matters

Rights end at the border unless something carries them over: a finding that the country protects
data, clauses, or rules that bind the recipient.

## What to do

Name what protects the data in that country and keep it in writing, or keep them here.

## Fires

    flows: {answer: {terms: {memo@1: {transfer: Abroad, safeguards: {standard-clauses: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {transfer: none}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {transfer: Abroad}}}}
"""

from __future__ import annotations

from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether data leave the country, and then what protects them there."""
    abroad = disclosure.weigh("transfer", lambda value: not nothing(value))
    if abroad.word is not Word.ISSUE:
        gap = "whether data leave the country by it is not stated"
        return abroad.answer("", gap)
    kept = disclosure.in_place("safeguards", *_PROTECTING)
    if kept.word is Word.ISSUE:
        text = f"data of {whom(disclosure)} leave the country unprotected"
        disputed = kept.contested or abroad.contested
        return issue(text, (abroad.fact, kept.fact), contested=disputed)
    gap = "data leave the country; what protects them there is not stated"
    return kept.answer("", gap)


_PROTECTING = (Safeguard.STANDARD_CLAUSES, Safeguard.BINDING_RULES, Safeguard.ADEQUACY)


RULE = Rule(
    number="GOV-05",
    title="sent abroad without a safeguard",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/transfer", "flows/*/terms/*/safeguards/*"),
    law=("transfers",),
    judge=judge,
    waits_for=("transfer",),
    measure="agree clauses for the transfer, or keep the data here",
)
