"""People singled out by nationality or status, the unequal effect not looked into.

## Why it matters

What is aimed at one status falls on everybody who looks or sounds as if they had it. A public body
must look into that before, and not after.

## What to do

Look into whom it falls on, in writing, before it goes on, and publish what was found.

## Fires

    fields: {nationality: {name: Nationality, sources: [paper]}}
    flows:
      answer: {terms: {memo@1: {fields: {nationality: yes}, safeguards: {equality-analysis: no}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {equality-analysis: yes}}}}}

## Unknown

    fields: {nationality: {name: Nationality, sources: [paper]}}
    flows: {answer: {terms: {memo@1: {fields: {nationality: yes}}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.body import public
from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import told
from dpia.finding.known import Aim
from dpia.finding.known import Safeguard
from dpia.finding.known import Trait
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether it turns on nationality or status, and then for the analysis."""
    slice_, sender = disclosure.slice, disclosure.flow.from_
    if not slice_.asks("equality-duty") or public(slice_, sender) is False:
        return NOT_APPLICABLE
    given = {**told(disclosure), **disclosure.given}
    shown = [given[name] for name in Trait if name in given]
    above = slice_.trees.purposes_above
    aims = [name for name in disclosure.purposes if Aim.IMMIGRATION_CONTROL in above[name]]
    if not shown and not aims:
        return NOT_APPLICABLE
    looked = disclosure.in_place("safeguards", Safeguard.EQUALITY_ANALYSIS)
    if looked.word is Word.ISSUE:
        text = (
            "it turns on nationality or status, and its unequal effect on "
            "people was not looked into"
        )
        disputed = looked.contested or (not aims and only_disputed(shown))
        lean = [Pointer(("purposes", name)) for name in aims]
        return issue(text, (looked.fact, *shown), lean=lean, contested=disputed)
    gap = "whether its unequal effect on people was looked into is not stated"
    return looked.answer("", gap)


RULE = Rule(
    number="EQA-01",
    title="unequal effect not looked into",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/fields/*",
        "flows/*/purpose",
        "purposes/*/within",
        "flows/*/terms/*/safeguards/*",
    ),
    law=("equality-duty",),
    judge=judge,
    measure="look into whom it falls on unequally",
)
