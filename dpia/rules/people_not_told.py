"""A disclosure of which the people concerned are told nothing, with no exemption stated.

## Why it matters

Who does not know that data are passed on cannot object, correct or complain, and may go on giving
data that they would have kept. Telling people is a duty unless an exemption reaches the case.

## What to do

Tell the people before it happens; where an exemption is relied on, name it and say how far it
goes.

## Fires

    flows: {answer: {terms: {memo@1: {notice: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {notice: specific}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES
from dpia.vocabulary import Effect
from dpia.vocabulary import Notice


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether people are told; an exemption that is claimed is asked about by TRA-04."""
    exempt = [one for one in disclosure.listed("exemptions").values() if YES in one.values()]
    if exempt:
        return Answer(OK.word, facts=tuple(exempt))
    told = weigh(disclosure.fact("notice"), lambda value: value == Notice.NONE)
    fault = "the people concerned are told nothing"
    if told.contested:
        fault = "sources differ over whether the people concerned are told anything"
    return told.answer(
        f"{fault}, and no exemption is stated{_inferred(disclosure)}",
        "what the people concerned are told is not stated",
    )


def _inferred(disclosure: Disclosure) -> str:
    """Name what sets rules aside among what it is said to rest on: no source claims it here."""
    resting = disclosure.resting_on(Effect.EXEMPTION)
    named = "; ".join(one.name for one in resting)
    return f" for that (it is taken to rest on {named})" if named else ""


RULE = Rule(
    number="TRA-01",
    title="people are not told",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/terms/*/notice", "flows/*/terms/*/exemptions/*"),
    law=("notice",),
    judge=judge,
    waits_for=("notice", "exemptions"),
    measure="tell the people, or name the exemption and its limits",
)
