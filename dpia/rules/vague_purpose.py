"""A disclosure whose purpose is stated in words that fit anything.

## Why it matters

A purpose draws the line between what may be done with data and what may not. Words that fit
anything draw none.

## What to do

Say what the recipient is to do with the data, about whom, and what it is meant to bring about.

## Fires

    purposes:
      inspection: {statement: So that both bodies can better deliver their respective businesses}

## Silent

    purposes: {inspection: {statement: To see who borrowed a book that is missing}}

## Unknown

    purposes: {inspection: {name: Inspection}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.source import Pointer

VAGUE = (
    "any purpose",
    "any other purpose",
    "as appropriate",
    "better deliver",
    "business needs",
    "business purposes",
    "improve services",
    "operational purposes",
    "other purposes",
    "various purposes",
)
"""Words that fit anything; the one that is found is quoted."""


def judge(disclosure: Disclosure) -> Answer:
    """Read how each purpose is stated."""
    slice_ = disclosure.slice
    said = {name: slice_.once(_statement, name) for name in disclosure.purposes}
    if not said:
        missing = (disclosure.fact("purpose"),)
        return unknown("its purpose is not stated", missing)
    for name, fact in said.items():
        if (phrase := _fits_anything(fact)) is not None:
            purpose = disclosure.called("purpose", name)
            text = f"{purpose} is stated in words that fit anything: '{phrase}'"
            return issue(text, (fact,), contested=fact.disputed)
    silent = {name: fact for name, fact in said.items() if not fact.stated}
    if silent:
        names = ", ".join(disclosure.called("purpose", name) for name in silent)
        text = f"what it is for is named and not spelled out: {names}"
        return unknown(text, silent.values())
    return Answer(OK.word, facts=tuple(said.values()))


def _statement(slice_: Slice, name: str) -> Fact:
    purpose = slice_.model.purposes[name]
    return read(purpose.statement, Pointer(("purposes", name, "statement")), grounds_in(purpose))


def _fits_anything(statement: Fact) -> str | None:
    texts = [str(value).lower() for value in statement.values()]
    return next((phrase for phrase in VAGUE if any(phrase in text for text in texts)), None)


RULE = Rule(
    number="PUR-01",
    title="the purpose is not specific",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("purposes/*/statement", "flows/*/purpose", "flows/*/terms/*/purpose"),
    law=("specific-purpose",),
    judge=judge,
    waits_for=("purpose",),
    turns_on=("purposes",),
    measure="say what is to be done, about whom, and to what end",
)
