"""Data given more exactly than the stated need asks for.

## Why it matters

A postcode is not an address, and a year is no birthday. What is needed coarsely and given exactly
makes possible what nobody argued for.

## What to do

Give the coarser kind of data for which the need is stated, and not the finer.

## Fires

    fields: {area: {name: Area, sources: [paper]}, address: {reveals: [area]}}
    flows: {answer: {terms: {memo@1: {need: {area: The office depends on it, address: none}}}}}

## Silent

    fields: {area: {name: Area, sources: [paper]}, address: {reveals: [area]}}
    flows:
      answer: {terms: {memo@1: {need: {area: The office depends on it, address: To send letters}}}}

## Unknown

    fields: {area: {name: Area, sources: [paper]}, address: {reveals: [area]}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact


def judge(disclosure: Disclosure) -> Answer:
    """Ask of each kind of data that holds a coarser one which of the two is needed."""
    known = disclosure.slice.model.fields
    pairs = [
        (name, coarser)
        for name in disclosure.given
        if name in known
        for coarser in known[name].reveals
    ]
    if not pairs:
        return NOT_APPLICABLE
    silent: list[Fact] = []
    for finer, coarser in pairs:
        fine, coarse = (disclosure.weigh(f"need/{one}", nothing) for one in (finer, coarser))
        if coarse.word is Word.OK and fine.word is Word.ISSUE:
            names = [disclosure.called("field", one) for one in (finer, coarser)]
            text = f"{names[0]} is given, and only {names[1]} is needed"
            facts = (fine.fact, coarse.fact, disclosure.given[finer])
            return issue(text, facts, contested=fine.contested or coarse.fact.disputed)
        if fine.word is Word.UNKNOWN:
            silent.append(fine.fact)
    if not silent:
        return OK
    named = ", ".join(disclosure.called("field", fact.pointer.last) for fact in silent)
    gap = f"why {named} is needed, and nothing coarser would do, is not stated"
    return unknown(gap, silent)


RULE = Rule(
    number="MIN-02",
    title="finer than needed",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("fields/*/reveals", "flows/*/terms/*/fields/*", "flows/*/terms/*/need/*"),
    law=("data-minimisation",),
    judge=judge,
    measure="give the coarser kind of data",
)
