"""An agreement with an end that says nothing of the data given under it.

## Why it matters

The agreement ends, and what was given under it stays where it went, with nothing left that limits
its use.

## What to do

Agree that what was given is erased or returned at the end, and have that confirmed.

## Fires

    instruments: {memo: {versions: {"1": {ended: 2021-01-01}}}}
    flows: {answer: {terms: {memo@1: {safeguards: {erased-at-end: no}}}}}

## Silent

    instruments: {memo: {provisions: {erasure: {}}, versions: {"1": {ended: 2021-01-01}}}}

## Unknown

    instruments: {memo: {versions: {"1": {ended: 2021-01-01}}}}
"""

from __future__ import annotations

from dpia.finding.agreement import Agreement
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.known import Clause
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import NONE


def judge(agreement: Agreement) -> Answer:
    """Ask, of one whose end is stated, what becomes of the data then."""
    ended = agreement.fact("ended")
    running = all(value == NONE for value in ended.values())
    if not ended.stated or running or not agreement.disclosures:
        return NOT_APPLICABLE
    if Clause.ERASURE in {*agreement.instrument.provisions, *agreement.version.provisions}:
        return OK
    asked = [
        one.in_place("safeguards", Safeguard.ERASED_AT_END).placed(one.at)
        for one in agreement.disclosures
    ]
    kept = next((one for one in asked if one.word is Word.ISSUE), None)
    if kept is not None:
        text = "what was given under it is not erased when it ends"
        disputed = kept.contested or only_disputed((ended,))
        return issue(text, (kept.fact, ended), contested=disputed)
    silent = [one.fact for one in asked if one.word is Word.UNKNOWN]
    if not silent:
        return OK
    text = "what becomes of the data when it ends is not stated"
    return unknown(text, silent)


RULE = Rule(
    number="RET-03",
    title="nothing agreed for the end",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=(
        "instruments/*/versions/*/ended",
        "instruments/*/provisions/*",
        "flows/*/terms/*/safeguards/*",
    ),
    law=("storage-limit", "sharing-code"),
    judge=judge,
    measure="agree what becomes of the data at the end",
)
