"""A disclosure in the public interest, where nobody weighs the single case.

## Why it matters

The public interest may outweigh the confidence of one person in one case. It is no licence for a
stream of disclosures that nobody looks at one by one.

## What to do

Let somebody at the sender weigh each request, and write down what was weighed.

## Fires

    flows:
      answer:
        terms:
          memo@1:
            confidentiality_basis: The public interest
            gates: {desk: {by: archive, case_by_case: no}}

## Silent

    flows:
      answer:
        terms:
          memo@1:
            confidentiality_basis: The public interest
            gates: {desk: {by: archive, case_by_case: yes}}

## Unknown

    flows: {answer: {terms: {memo@1: {confidentiality_basis: The public interest}}}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.care import confidential
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.finding.known import Confidence
from dpia.finding.known import says
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.vocabulary import NO
from dpia.vocabulary import YES


def judge(disclosure: Disclosure) -> Answer:
    """Look for a gate at which single cases are decided, where the public interest is relied on."""
    basis = disclosure.fact("confidentiality_basis")
    if not any(says(value, Confidence.PUBLIC_INTEREST) for value in basis.values()):
        return _elsewhere(disclosure, basis)
    deciding = [one for one in disclosure.gates if YES in one.case_by_case.values()]
    if any(NO not in one.exists.values() for one in deciding):
        return Answer(OK.word, facts=(basis, *(one.case_by_case for one in deciding)))
    if deciding:
        who = f"{IT}, in the public interest: sources differ over whether"
        facts = (basis, *(one.exists for one in deciding))
        return issue(f"{who} anybody decides case by case", facts, contested=True)
    said = [one.case_by_case for one in disclosure.gates] or [disclosure.terms.gates.none]
    if all(fact.stated for fact in said):
        text = f"{IT}, in the public interest: nobody is said to weigh the single case"
        return issue(text, (basis, *said), contested=basis.disputed)
    text = "whether single cases are weighed is not stated"
    return unknown(text, [fact for fact in said if not fact.stated])


def _elsewhere(disclosure: Disclosure, basis: Fact) -> Answer:
    if basis.stated or not confidential(disclosure) or disclosure.only_within(Aim.CARE):
        return NOT_APPLICABLE
    return unknown("what lets confidence be set aside is not stated", (basis,))


RULE = Rule(
    number="CON-03",
    title="public interest not weighed case by case",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/confidentiality_basis",
        "flows/*/terms/*/gates/*/case_by_case",
        "flows/*/terms/*/gates/*/exists",
    ),
    law=("public-interest",),
    judge=judge,
    measure="decide each case by itself",
)
