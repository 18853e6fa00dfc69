"""What patients gave for their care, of which some say that it is not held in confidence.

## Why it matters

An address given to a doctor is no diagnosis. Some call it administrative, and ask less before it
is given away; others say that whatever is given for care is given in confidence. The whole
defence of a disclosure may hang on this, so both sides are shown.

## What to do

Write down who holds which view, and on which of them the arrangement was built.

## Fires

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    fields:
      address:
        confidential:
          claims:
            patients: {value: yes, sources: [paper]}
            department: {value: no, sources: [paper]}

## Silent

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    fields: {address: {confidential: yes}}

## Unknown

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.care import confidence
from dpia.finding.care import leaves_care
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.numbered import numbered
from dpia.vocabulary import NO
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Ask of each field that leaves care whether some side says that it is not confidential."""
    if not leaves_care(disclosure):
        return NOT_APPLICABLE
    said = {name: fact for name, fact in confidence(disclosure).items() if fact.stated}
    lowered = {name: fact for name, fact in said.items() if NO in fact.values()}
    if lowered:
        views = "; ".join(_views(disclosure, name, fact) for name, fact in lowered.items())
        contested = all(YES in fact.values() for fact in lowered.values())
        differ = "sources differ over whether this is held in confidence"
        fault = differ if contested else "it is said that this is not held in confidence"
        text = f"{fault}: {views}"
        return issue(text, lowered.values(), contested=contested)
    if said or not disclosure.given:
        return Answer(OK.word, facts=tuple(said.values()))
    text = "whether what is given is held in confidence is not stated"
    return unknown(text, confidence(disclosure).values())


def _views(disclosure: Disclosure, name: str, fact: Fact) -> str:
    """Name a field, whether its being listed is disputed too, and who says what."""
    said = [f"{word}: {one}" for word in (YES, NO) if (one := _who(fact, word))]
    listed = ["whether it is given is itself disputed"] if disclosure.given[name].disputed else []
    return f"{disclosure.called('field', name)} ({'; '.join((*said, *listed))})"


def _who(fact: Fact, word: str) -> str:
    """Name the sides that say so, in the model's words for them, and count their documents."""
    sides = [claim for claim in fact.claims if claim.value == word]
    named = " and ".join(f"'{claim.id}'" for claim in sides if claim.id)
    count = len({ref.partition("#")[0] for claim in sides for ref in claim.sources})
    documents = numbered(count, "source")
    return ", ".join(one for one in (named, documents) if one) if sides else ""


RULE = Rule(
    number="CON-02",
    title="called administrative, and so less confidential",
    severity=Severity.NOTE,
    over=Disclosure,
    reads=("fields/*/confidential",),
    law=("confidence",),
    judge=judge,
    measure="say whose view of confidentiality is taken, and why",
)
