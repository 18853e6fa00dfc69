"""A disclosure of what patients gave for their care, without a guardian of confidentiality.

## Why it matters

The health service has named guardians for this question since 1997. An arrangement that went past
them lacks the one voice that was put there for the patient.

## What to do

Ask the Caldicott Guardian of the body that discloses, before the first disclosure.

## Fires

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    flows: {answer: {terms: {memo@1: {safeguards: {caldicott-guardian: no}}}}}

## Silent

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    flows: {answer: {terms: {memo@1: {safeguards: {caldicott-guardian: yes}}}}}

## Unknown

    organisations: {archive: {sector: Health}}
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.care import leaves_care
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.regime.gates import Gate


def judge(disclosure: Disclosure) -> Answer:
    """Ask for a guardian, at a gate or beside it, where data leave care."""
    if not leaves_care(disclosure) or not disclosure.slice.provisions("caldicott"):
        return NOT_APPLICABLE
    asked = disclosure.in_place("safeguards", Safeguard.CALDICOTT)
    if asked.word is Word.UNKNOWN:
        kept = tuple(gate.by for gate in disclosure.gates if _by_guardian(disclosure, gate))
        if kept:
            return Answer(OK.word, facts=kept)
    return asked.answer(
        "no guardian of patient confidentiality was asked",
        "whether a guardian of patient confidentiality was asked is not stated",
    )


def _by_guardian(disclosure: Disclosure, gate: Gate) -> bool:
    known = disclosure.slice.model.organisations
    bodies = (known[str(who)] for who in gate.by.values() if str(who) in known)
    return any("caldicott" in (body.kind or "").lower() for body in bodies)


RULE = Rule(
    number="CON-05",
    title="no guardian of confidentiality asked",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*", "flows/*/terms/*/gates/*/by", "organisations/*/kind"),
    law=("caldicott",),
    judge=judge,
    measure="ask the guardian of patient confidentiality, and write down the answer",
)
