"""A kind of data that is given though, it is said, nothing needs it.

## Why it matters

Each further kind of data lets the recipient do more to a person. What nothing needs should not be
there, and what is needed can be said in a sentence.

## What to do

Write down for each kind of data why the purpose needs it; leave out those for which nobody can.

## Fires

    flows: {answer: {terms: {memo@1: {need: {address: none}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {need: {address: A visit is announced by letter}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Ask of each kind of data that is given why it is needed."""
    if not disclosure.given:
        missing = (disclosure.place("fields"),)
        return unknown("which data are given is not stated", missing)
    needs = {name: disclosure.weigh(f"need/{name}", nothing) for name in disclosure.given}
    idle = {name: one for name, one in needs.items() if one.word is Word.ISSUE}
    if idle:
        named = ", ".join(disclosure.called("field", name) for name in idle)
        text = f"{named} of {whom(disclosure)} is given, and nothing needs it"
        facts = [fact for name, one in idle.items() for fact in (one.fact, disclosure.given[name])]
        return issue(text, facts, contested=all(fact.disputed for fact in facts))
    silent = [one.fact for one in needs.values() if one.word is Word.UNKNOWN]
    if not silent:
        return OK
    text = f"why {len(silent)} of the {len(needs)} kinds of data are needed is not stated"
    return unknown(text, silent)


RULE = Rule(
    number="MIN-01",
    title="data without a stated need",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/fields/*", "flows/*/terms/*/need/*"),
    law=("data-minimisation",),
    judge=judge,
    measure="leave out what the purpose does not need",
)
