"""Data of a special category that are given, it is said, without a condition that allows it.

## Why it matters

Health, origin, belief and their like may be disclosed only where, beside a lawful basis, a
condition made for such data is met.

## What to do

Name the condition, with its source; where there is none, leave these data out.

## Fires

    fields: {address: {category: "special:health"}}
    flows: {answer: {terms: {memo@1: {special_condition: none}}}}

## Silent

    fields: {address: {category: ordinary}}
    flows: {answer: {terms: {memo@1: {special_condition: none}}}}

## Unknown

    fields: {address: {category: "special:health"}}
    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.sensitive import categories
from dpia.finding.sensitive import sort


def judge(disclosure: Disclosure) -> Answer:
    """Ask what is given of a special category, and then for the condition."""
    if not disclosure.given:
        missing = (disclosure.place("fields"),)
        return unknown("which data are given is not stated", missing)
    kinds = sort(disclosure, disclosure.given)
    if kinds.special:
        return _condition(disclosure, kinds.special)
    if kinds.unsorted:
        text = (
            f"of {len(kinds.unsorted)} of the {len(disclosure.given)} kinds of "
            "data given it is not stated whether they are of a special category"
        )
        return unknown(text, categories(disclosure.slice, kinds.unsorted))
    return NOT_APPLICABLE


def _condition(disclosure: Disclosure, special: tuple[str, ...]) -> Answer:
    condition = disclosure.weigh("special_condition", nothing)
    named = ", ".join(disclosure.called("field", name) for name in special)
    given = [disclosure.given[name] for name in special]
    if condition.word is Word.ISSUE:
        text = f"{named} of {whom(disclosure)}, and no condition that allows it"
        disputed = condition.contested or all(fact.disputed for fact in given)
        return issue(text, (condition.fact, *given), contested=disputed)
    gap = f"the condition that allows {named} to be given is not stated"
    return condition.answer("", gap)


RULE = Rule(
    number="SPC-01",
    title="special category, no condition",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("fields/*/category", "flows/*/terms/*/fields/*", "flows/*/terms/*/special_condition"),
    law=("special-category",),
    judge=judge,
    measure="name the condition for data of a special category, or leave them out",
)
