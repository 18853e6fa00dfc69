"""An exemption claimed on days on which it did not stand, or by a body that may not use it.

## Why it matters

The exemption began with the Act of 2018, and since 2022 is kept for one office. Claimed on
earlier days or by another body, it sets no right aside.

## What to do

Let the body give people their rights; name another ground where there is one.

## Fires

    law: uk
    as_of: 2025-01-01
    organisations: {archive: {kind: health body}}
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2022-06-01}}
    flows:
      answer: {purpose: immigration-control, terms: {memo@1: {exemptions: {immigration: yes}}}}

## Silent

    law: uk
    as_of: 2025-01-01
    organisations: {archive: {kind: government department}}
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2022-06-01}}
    flows:
      answer: {purpose: immigration-control, terms: {memo@1: {exemptions: {immigration: yes}}}}

## Unknown

    law: uk
    as_of: 2025-01-01
    organisations: {archive: {kind: health body}}
    purposes: {immigration-control: {name: Immigration control, sources: [paper]}}
    regimes: {then: {on: 2022-06-01}}
    flows: {answer: {purpose: immigration-control, terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.body import OFFICES
from dpia.finding.body import kind_of
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.finding.known import Exemption
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.source import Pointer
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask who claims the exemption, on which days."""
    slice_ = disclosure.slice
    if slice_.law is None or POINT not in slice_.law.points:
        return NOT_APPLICABLE
    claim, law = disclosure.fact(f"exemptions/{Exemption.IMMIGRATION}"), slice_.provisions(POINT)
    if not claim.stated and law and disclosure.only_within(Aim.IMMIGRATION_CONTROL):
        text = "whether rights are set aside for immigration control"
        return unknown(f"{text} is not stated", (claim,))
    if YES not in claim.values():
        return NOT_APPLICABLE
    if law:
        return _used_by(disclosure, claim, sorted({office for one in law for office in one.users}))
    text = "rights are set aside by an exemption that did not stand then"
    return issue(text, (claim,), contested=claim.disputed)


def _used_by(disclosure: Disclosure, claim: Fact, offices: list[str]) -> Answer:
    """Ask whether the sender may use the exemption, which may be kept for some offices."""
    kind = kind_of(disclosure.slice.model, disclosure.sender)
    if not offices or any(kind in OFFICES.get(office, ()) for office in offices):
        return Answer(OK.word, facts=(claim,))
    who, at = disclosure.flow.from_, Pointer(("organisations", disclosure.flow.from_, "kind"))
    name = disclosure.called("organisation", who)
    if not kind:
        return unknown(f"what kind of body {name} is is not stated", (at,))
    text = f"{name} sets rights aside by an exemption that is kept for another"
    named = f"{text} ({', '.join(offices)})"
    return issue(named, (claim,), lean=(at,), contested=claim.disputed)


POINT = "immigration-exemption"


RULE = Rule(
    number="RGT-03",
    title="an exemption that was not there to be used",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/exemptions/*", "organisations/*/kind"),
    law=("immigration-exemption",),
    judge=judge,
    measure="stop relying on the exemption, or show who may use it and since when",
)
