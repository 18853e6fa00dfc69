"""A disclosure that is said to have approval under section 251, which nobody can look up.

## Why it matters

Support for setting confidence aside is given for one use, on conditions, and published under a
number. Without it no reader can see whether this disclosure is the one that was approved.

## What to do

Write the reference of the approval beside the section.

## Fires

    flows:
      answer:
        terms:
          memo@1:
            confidentiality_basis: Section 251 support
            safeguards: {approval-reference: no}

## Silent

    flows: {answer: {terms: {memo@1: {confidentiality_basis: Section 251 support (22/CAG/0001)}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {confidentiality_basis: Section 251 support}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Confidence
from dpia.finding.known import Safeguard
from dpia.finding.known import says
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Look for a number behind the section, where it is relied on."""
    basis = disclosure.fact("confidentiality_basis")
    named = [str(value) for value in basis.values() if says(value, Confidence.SECTION_251)]
    if not named:
        return NOT_APPLICABLE
    behind = (text.lower().partition("251")[2] for text in named)
    if any(letter.isdigit() for text in behind for letter in text):
        return Answer(OK.word, facts=(basis,))
    given = disclosure.in_place("safeguards", Safeguard.APPROVAL_REFERENCE).given(basis)
    return given.answer(
        "approval under section 251 is named, and none is on record",
        "the reference of the approval under section 251 is not stated",
    )


RULE = Rule(
    number="CON-08",
    title="approval named without its number",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/confidentiality_basis", "flows/*/terms/*/safeguards/*"),
    law=("section-251",),
    judge=judge,
    waits_for=("confidentiality_basis",),
    measure="give the number of the approval, and what it covers",
)
