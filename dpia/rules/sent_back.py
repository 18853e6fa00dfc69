"""Kinds of data that come back in the answer though the request had told them.

## Why it matters

To send back what was sent confirms it, which is a disclosure of its own: a name that is returned
says that the person is known here.

## What to do

Answer with what was asked for and nothing that the request already told; a number for the request
will do to match the two.

## Fires

    flows: {answer: {terms: {memo@1: {fields: {name: yes, address: yes}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {}}}}

## Unknown

    flows: {request: {terms: {memo@1: {fields: null}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import asked_by
from dpia.finding.exchange import told
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Set what is asked with against what comes back."""
    asked = asked_by(disclosure)
    if asked is None:
        return NOT_APPLICABLE
    sent = told(disclosure)
    if not sent or not disclosure.given:
        missing = [
            one for one, have in ((asked.at, sent), (disclosure.at, disclosure.given)) if not have
        ]
        text = "which data are asked with, or given, is not stated"
        return unknown(text, [one / "fields" for one in missing])
    back = [name for name in disclosure.given if name in sent]
    if not back:
        return OK
    sure = [name for name in back if not (sent[name].disputed or disclosure.given[name].disputed)]
    named = ", ".join(disclosure.called("field", name) for name in sure or back)
    text = f"the request and the answer both list {named}"
    facts = [fact for name in sure or back for fact in (sent[name], disclosure.given[name])]
    return issue(text, facts, contested=not sure)


RULE = Rule(
    number="MIN-03",
    title="data sent back to who sent them",
    severity=Severity.LOW,
    over=Disclosure,
    reads=("flows/*/answers", "flows/*/terms/*/fields/*"),
    law=("data-minimisation",),
    judge=judge,
    measure="leave out of the answer what the request told",
)
