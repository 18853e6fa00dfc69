"""Data that tell of an alleged offence, given without a condition that allows it.

## Why it matters

Who asks about a suspect tells whoever is asked of the suspicion. Data on offences need a condition
of their own, on both sides of the exchange.

## What to do

Name the condition for data on offences, and say in the request no more than the answer needs.

## Fires

    fields: {name: {category: criminal-offence}}
    flows: {answer: {terms: {memo@1: {special_condition: none}}}}

## Silent

    fields: {name: {category: ordinary}, address: {category: ordinary}}

## Unknown

    fields: {name: {category: criminal-offence}}
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import told
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.sensitive import categories
from dpia.finding.sensitive import sort
from dpia.model.fact import Fact


def judge(disclosure: Disclosure) -> Answer:
    """Ask what tells of an offence, and then for the condition."""
    given = {**told(disclosure), **disclosure.given}
    if not given:
        missing = (disclosure.place("fields"),)
        return unknown("which data are given is not stated", missing)
    kinds = sort(disclosure, given)
    shown = (*(given[name] for name in kinds.offence), *_triggers(disclosure))
    if shown:
        condition = disclosure.weigh("special_condition", nothing)
        who = whom(disclosure)
        if condition.word is Word.ISSUE:
            text = f"it tells of offences of {who}, and no condition allows it"
            disputed = condition.contested or only_disputed(shown)
            return issue(text, (condition.fact, *shown), contested=disputed)
        gap = f"{IT} tells of offences of {who}; the condition for it is not stated"
        return condition.answer("", gap)
    if kinds.unsorted:
        text = (
            f"of {len(kinds.unsorted)} of the {len(given)} kinds of data asked "
            "with or given it is not stated whether they tell of an offence"
        )
        return unknown(text, categories(disclosure.slice, kinds.unsorted))
    return NOT_APPLICABLE


def _triggers(disclosure: Disclosure) -> Iterator[Fact]:
    """List the triggers that name an offence: a sentence is set for it."""
    known = disclosure.slice.model.conditions
    for fact in disclosure.facts("trigger"):
        named = [known[str(value)] for value in fact.values() if str(value) in known]
        if any(one.min_sentence is not None or one.max_sentence is not None for one in named):
            yield fact


RULE = Rule(
    number="CRI-01",
    title="data on offences, no condition",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "fields/*/category",
        "flows/*/terms/*/fields/*",
        "flows/*/terms/*/trigger",
        "flows/*/terms/*/special_condition",
        "conditions/*/min_sentence",
        "conditions/*/max_sentence",
    ),
    law=("offence-data",),
    judge=judge,
    measure="name the condition for data on offences",
)
