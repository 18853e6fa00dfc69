"""A request that leads to nothing and still leaves something behind, with either side.

## Why it matters

That nobody is found tells the asker something, and a request that is kept tells the holder that a
person is sought.

## What to do

Erase requests once they are answered, and agree what, if anything, is said when nobody is found.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {request-erased: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {request-erased: yes, no-trace-untold: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import FlowKind


def judge(disclosure: Disclosure) -> Answer:
    """Ask what stays with the holder, and what is told, where nobody was found."""
    if disclosure.flow.kind is not FlowKind.ANSWER:
        return NOT_APPLICABLE
    asked = [disclosure.in_place("safeguards", one) for one in _LEFT]
    for one in asked:
        if one.word is Word.ISSUE:
            return one.answer(_LEFT[Safeguard(one.fact.pointer.last)], "")
    silent = [one.fact for one in asked if one.word is Word.UNKNOWN]
    if not silent:
        return OK
    text = "what is left where nobody is found is not stated"
    return unknown(text, silent)


_LEFT = {
    Safeguard.REQUEST_ERASED: "whoever holds the data keeps what the request told",
    Safeguard.NO_TRACE_UNTOLD: "the asker is told that nobody was found",
}


RULE = Rule(
    number="MIN-04",
    title="finding nothing tells something",
    severity=Severity.LOW,
    over=Disclosure,
    reads=("flows/*/answers", "flows/*/terms/*/safeguards/*"),
    law=("data-minimisation", "storage-limit"),
    judge=judge,
    measure="erase requests that were answered",
)
