"""Data that are not kept current, though something grave follows from them.

## Why it matters

People move. Who lives at a last known address today pays for whoever lived there before.

## What to do

Send with each entry the day on which it was last confirmed, and do not act on old ones alone.

## Fires

    flows:
      answer:
        terms:
          memo@1: {safeguards: {kept-current: no}, consequence: {removal: yes}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {kept-current: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.signs import significant


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether they are kept current, and where not, what follows from them."""
    current = disclosure.in_place("safeguards", Safeguard.KEPT_CURRENT)
    if current.word is not Word.ISSUE:
        return current.answer("", "how old the data may be is not stated")
    follows = significant(disclosure)
    if follows.reply is Reply.NO:
        return OK
    if follows.reply is Reply.UNKNOWN:
        gap = "the data may be out of date; what follows is not stated"
        return unknown(gap, follows.missing)
    text = f"the data may be out of date, and {follows.text} may follow"
    disputed = current.contested or only_disputed(follows.facts)
    return issue(text, (current.fact, *follows.facts), contested=disputed)


RULE = Rule(
    number="ACC-02",
    title="data that may be out of date",
    severity=Severity.LOW,
    over=Disclosure,
    reads=("flows/*/terms/*/safeguards/*", "flows/*/terms/*/consequence/*"),
    law=("data-accuracy",),
    judge=judge,
    waits_for=("safeguards/kept-current",),
    measure="say how old each entry is",
)
