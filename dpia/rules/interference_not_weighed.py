"""A disclosure by or to a public body for which nobody weighed the interference with private life.

## Why it matters

A public body that takes or gives away what people told in private interferes with their private
life. It must be able to show that the aim is worth it and that nothing milder would do.

## What to do

Write down the aim, what was weighed against it, and why a milder way would not do.

## Fires

    organisations: {archive: {kind: public body}}
    flows: {answer: {terms: {memo@1: {safeguards: {proportionality: no}}}}}

## Silent

    organisations: {archive: {kind: public body}}
    flows: {answer: {terms: {memo@1: {safeguards: {proportionality: yes}}}}}

## Unknown

    organisations: {archive: {kind: public body}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import unknown
from dpia.finding.body import public
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer


def judge(disclosure: Disclosure) -> Answer:
    """Ask for the weighing where a public body gives or gets."""
    flow = disclosure.flow
    known = {who: public(disclosure.slice, who) for who in (flow.from_, flow.to)}
    if True not in known.values():
        vague = [who for who, is_public in known.items() if is_public is None]
        bare = [Pointer(("organisations", one, "kind")) for one in vague]
        text = "whether a public body gives or gets is not stated"
        return unknown(text, bare) if bare else NOT_APPLICABLE
    weighed = disclosure.in_place("safeguards", Safeguard.PROPORTIONALITY)
    return weighed.answer(
        "the interference with private life was not weighed",
        "whether the interference with private life was weighed is not stated",
    )


RULE = Rule(
    number="LAW-11",
    title="interference with private life not weighed",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*", "organisations/*/kind"),
    law=("family-life",),
    judge=judge,
    measure="write down why the interference is proportionate",
)
