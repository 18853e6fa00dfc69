"""Data of a child whose disclosure has consequences for the parents or the household.

## Why it matters

A child is sent to school or to a doctor, and by that leads others to the family. What was given for
the child turns against those who look after it.

## What to do

Leave children's data out of what is used to find adults, or show why nothing else would do.

## Fires

    subjects: {reader: {child: yes}}
    flows: {answer: {terms: {memo@1: {consequence: {falls-on-family: yes}}}}}

## Silent

    subjects: {reader: {child: yes}}
    flows: {answer: {terms: {memo@1: {consequence: {falls-on-family: no}}}}}

## Unknown

    subjects: {reader: {child: yes}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Consequence
from dpia.finding.people import said_of
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether they are children, and on whom it falls."""
    ages = said_of(disclosure, "child")
    if not ages.yes:
        if not ages.silent:
            return NOT_APPLICABLE
        return unknown("whether children are among them is not stated", ages.silent)
    falls = disclosure.weigh(
        f"consequence/{Consequence.FALLS_ON_FAMILY}", lambda value: value == YES
    )
    if falls.word is Word.ISSUE:
        text = f"what follows from data of a child ({ages.named}) falls on the family"
        disputed = falls.contested or only_disputed(ages.yes)
        return issue(text, (falls.fact, *ages.yes), contested=disputed)
    gap = f"whether it falls on the family of the child ({ages.named}) is not stated"
    return falls.answer("", gap)


RULE = Rule(
    number="CHI-02",
    title="a child's data used against the family",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("subjects/*/child", "subjects/*/also_concerns", "flows/*/terms/*/consequence/*"),
    law=("purpose-bound", "family-life"),
    judge=judge,
    waits_for=("consequence/falls-on-family",),
    turns_on=("people",),
    measure="keep the data of children out of what finds adults",
)
