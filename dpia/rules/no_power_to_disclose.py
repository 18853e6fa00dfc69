"""A public body that discloses, for which sources say that no power lets it.

## Why it matters

A body that law made may do what law lets it do. A lawful basis under data-protection law is not a
power: a department or a health body needs one to give data away, and acts beyond its powers
without.

## What to do

Name the provision that lets the sender disclose to this recipient for this purpose.

## Fires

    organisations: {archive: {kind: public body}}
    flows: {answer: {terms: {memo@1: {power: none}}}}

## Silent

    organisations: {archive: {kind: public body}}
    flows: {answer: {terms: {memo@1: {power: "Archives Act, section 3"}}}}

## Unknown

    organisations: {archive: {kind: public body}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.body import public
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the power by which a public body discloses."""
    if disclosure.gateways:
        return Answer(OK.word, facts=tuple(one.relied for one in disclosure.gateways))
    bound = public(disclosure.slice, disclosure.flow.from_)
    if bound is False:
        return NOT_APPLICABLE
    power = weigh(disclosure.fact("power"), nothing)
    who = disclosure.called("organisation", disclosure.flow.from_)
    if bound is None and power.word is Word.ISSUE:
        kind = Pointer(("organisations", disclosure.flow.from_, "kind"))
        return unknown(f"what kind of body {who} is is not stated", (kind,))
    return power.answer(
        f"{who} is said to have no power to disclose",
        f"the power by which {who} discloses is not stated",
    )


RULE = Rule(
    number="LAW-04",
    title="no power to disclose",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/power",
        "organisations/*/kind",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
    ),
    law=("vires",),
    judge=judge,
    measure="name the power to disclose, or stop the disclosure",
)
