"""The exemption for immigration control, used on days of which a court later held it unlawful.

## Why it matters

What was withheld from people under it then was withheld under law that did not stand up. Its
effect was left in place for a time; a reader should know both.

## What to do

Say which decisions rested on the exemption, and look at them again.

## Fires

    as_of: 2025-01-01
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2019-06-01}}
    flows:
      answer: {purpose: immigration-control, terms: {memo@1: {exemptions: {immigration: yes}}}}

## Silent

    as_of: 2025-01-01
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2024-06-01}}
    flows:
      answer: {purpose: immigration-control, terms: {memo@1: {exemptions: {immigration: yes}}}}

## Unknown

    as_of: 2025-01-01
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2019-06-01}}
    flows: {answer: {purpose: immigration-control, terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.finding.known import Exemption
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Look whether the version that stood was held against, where the exemption is claimed."""
    held = [one for one in disclosure.slice.provisions("immigration-exemption") if one.held]
    if not held:
        return NOT_APPLICABLE
    claim = disclosure.fact(f"exemptions/{Exemption.IMMIGRATION}")
    if YES in claim.values():
        cases = "; ".join(f"{one.text}: {one.held}, {one.note}" for one in held)
        text = f"{IT} rests on an exemption that was later held unlawful ({cases})"
        return issue(text, (claim,), contested=claim.disputed)
    if claim.stated or not disclosure.only_within(Aim.IMMIGRATION_CONTROL):
        return NOT_APPLICABLE
    text = "whether rights are set aside for immigration control is not stated"
    return unknown(text, (claim,))


RULE = Rule(
    number="RGT-04",
    title="an exemption that was later held unlawful",
    severity=Severity.NOTE,
    over=Disclosure,
    reads=("flows/*/terms/*/exemptions/*",),
    law=("immigration-exemption",),
    judge=judge,
    measure="say what was decided under the exemption, and look at it again",
)
