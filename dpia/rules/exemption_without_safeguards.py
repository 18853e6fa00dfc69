"""The exemption for immigration control claimed without what it demands since 2024.

## Why it matters

Twice courts found the exemption wanting for lack of protection. What it now demands is its
condition: a decision for each person, a balance, a record, and telling the person that it was
used.

## What to do

Put the four in place, or give people their rights.

## Fires

    law: uk
    as_of: 2025-01-01
    organisations: {archive: {kind: government department}}
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2024-06-01}}
    flows:
      answer:
        purpose: immigration-control
        terms:
          memo@1:
            exemptions: {immigration: yes}
            safeguards:
              exemption-case-by-case: no
              exemption-balance-test: yes
              exemption-record: yes
              exemption-notification: yes

## Silent

    law: uk
    as_of: 2025-01-01
    organisations: {archive: {kind: government department}}
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2024-06-01}}
    flows:
      answer:
        purpose: immigration-control
        terms:
          memo@1:
            exemptions: {immigration: yes}
            safeguards:
              exemption-case-by-case: yes
              exemption-balance-test: yes
              exemption-record: yes
              exemption-notification: yes

## Unknown

    law: uk
    as_of: 2025-01-01
    organisations: {archive: {kind: government department}}
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2024-06-01}}
    flows:
      answer: {purpose: immigration-control, terms: {memo@1: {exemptions: {immigration: yes}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import says_no
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Exemption
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask for each of the four, on days on which the law demands them."""
    if not disclosure.slice.provisions("immigration-exemption-safeguards"):
        return NOT_APPLICABLE
    claim = disclosure.fact(f"exemptions/{Exemption.IMMIGRATION}")
    if YES not in claim.values():
        return NOT_APPLICABLE
    asked = {
        said: weigh(disclosure.fact(f"safeguards/{id_}"), says_no) for id_, said in FOUR.items()
    }
    lacking = {said: one for said, one in asked.items() if one.word is Word.ISSUE}
    if lacking:
        named = ", ".join(lacking)
        text = f"the exemption for immigration control goes without {named}"
        contested = claim.disputed or all(one.contested for one in lacking.values())
        return issue(text, (claim, *(one.fact for one in lacking.values())), contested=contested)
    silent = {said: one.fact for said, one in asked.items() if one.word is Word.UNKNOWN}
    if silent:
        named = ", ".join(silent)
        text = f"whether the exemption goes with {named} is not stated"
        return unknown(text, silent.values())
    return Answer(OK.word, facts=(claim, *(one.fact for one in asked.values())))


FOUR = {
    Safeguard.EXEMPTION_CASE_BY_CASE: "a decision for each person",
    Safeguard.EXEMPTION_BALANCE: "a weighing of the person's rights",
    Safeguard.EXEMPTION_RECORD: "a record",
    Safeguard.EXEMPTION_NOTICE: "telling the person",
}


RULE = Rule(
    number="RGT-05",
    title="an exemption without what it demands",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/exemptions/*", "flows/*/terms/*/safeguards/*"),
    law=("immigration-exemption-safeguards",),
    judge=judge,
    measure="decide case by case, weigh, record, and tell the person",
)
