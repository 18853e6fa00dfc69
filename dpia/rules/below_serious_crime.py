"""A disclosure in the public interest that is open below serious crime or serious harm.

## Why it matters

The health service's code, the doctors' regulator and a committee of Parliament keep the public
interest for serious crime and serious harm. A case that law punishes with a few months is
neither.

## What to do

Narrow the trigger to serious crime or serious harm, or name another ground.

## Fires

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    conditions:
      petty: {name: Petty offence, sources: [paper], implies: [offence], max_sentence: P6M}
      offence: {name: Any offence, sources: [paper]}
      grave: {name: Grave offence, sources: [paper], min_sentence: P10Y}
    flows:
      answer: {terms: {memo@1: {confidentiality_basis: The public interest, trigger: offence}}}

## Silent

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    conditions:
      petty: {name: Petty offence, sources: [paper], implies: [offence], max_sentence: P6M}
      offence: {name: Any offence, sources: [paper]}
      grave: {name: Grave offence, sources: [paper], min_sentence: P10Y}
    flows:
      answer: {terms: {memo@1: {confidentiality_basis: The public interest, trigger: grave}}}

## Unknown

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    flows: {answer: {terms: {memo@1: {confidentiality_basis: The public interest}}}}
"""

from __future__ import annotations

from dpia.comparison.measure import at_most
from dpia.comparison.measure import duration
from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import said_in
from dpia.finding.answer import unknown
from dpia.finding.care import of_patients
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Case
from dpia.finding.known import Confidence
from dpia.finding.known import says
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.source import Pointer

THRESHOLD = (12, 0)
"""Months and days of a sentence: a case with a lower maximum is counted below serious crime."""


def judge(disclosure: Disclosure) -> Answer:
    """Look for cases that open the disclosure and whose sentence stays below the threshold.

    A trigger that implies a case known as serious, or whose least sentence reaches the threshold,
    is serious; of any other nothing is known.
    """
    basis = disclosure.fact("confidentiality_basis")
    claimed = any(says(value, Confidence.PUBLIC_INTEREST) for value in basis.values())
    if not claimed or not of_patients(disclosure):
        return NOT_APPLICABLE
    triggers = [fact for fact in disclosure.facts("trigger") if fact.stated]
    if not triggers:
        text = f"{IT}, in the public interest: what opens it is not stated"
        return unknown(text, (disclosure.fact("trigger"),))
    for trigger in triggers:
        for case in said_in(trigger):
            if (low := _low(disclosure, str(case))) is not None:
                return _below(disclosure, str(case), low, (basis, trigger))
    every = dict.fromkeys(str(case) for fact in triggers for case in said_in(fact))
    vague = [case for case in every if not _grave(disclosure, case)]
    if vague:
        names = ", ".join(disclosure.called("condition", case) for case in vague)
        text = f"{IT}, in the public interest: how serious it is is not stated: {names}"
        return unknown(text, [Pointer(("conditions", case, "min_sentence")) for case in vague])
    return Answer(OK.word, facts=(basis, *triggers))


def _below(disclosure: Disclosure, case: str, low: Fact, facts: tuple[Fact, Fact]) -> Answer:
    most = min(length for value in said_in(low) if (length := duration(value)) is not None)
    name = disclosure.called("condition", low.pointer.steps[1])
    opens = disclosure.called("condition", case)
    through = "" if name == opens else f"; that takes in {name}"
    text = (
        f"{IT}, in the public interest, is open for: {opens}{through}, punished with "
        f"at most {most[0]} months (serious crime is counted from a maximum of {THRESHOLD[0]} "
        "months)"
    )
    return issue(text, (*facts, low), contested=any(fact.disputed for fact in (*facts, low)))


def _low(disclosure: Disclosure, case: str) -> Fact | None:
    """Find a declared case within this one whose greatest sentence is below the threshold."""
    for name in (case, *disclosure.slice.conditions.below(case)):
        most = _sentence(disclosure, name, "max_sentence")
        lengths = [duration(value) for value in said_in(most)]
        if any(one is not None and at_most(THRESHOLD, one) is False for one in lengths):
            return most
    return None


def _grave(disclosure: Disclosure, case: str) -> bool:
    inside = disclosure.slice.conditions.inside
    if any(inside(case, known) for known in Case):
        return True
    length = duration(_sentence(disclosure, case, "min_sentence").value)
    return length is not None and at_most(THRESHOLD, length) is True


def _sentence(disclosure: Disclosure, case: str, key: str) -> Fact:
    known = disclosure.slice.model.conditions.get(case)
    at = Pointer(("conditions", case, key))
    return read(getattr(known, key), at, grounds_in(known)) if known else read(None, at)


RULE = Rule(
    number="CON-04",
    title="public interest claimed below serious crime",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/confidentiality_basis",
        "flows/*/terms/*/trigger",
        "flows/*/terms/*/limbs/*/trigger",
        "conditions/*/max_sentence",
        "conditions/*/min_sentence",
    ),
    law=("public-interest-threshold",),
    judge=judge,
    waits_for=("confidentiality_basis",),
    measure="keep it for serious crime and serious harm",
)
