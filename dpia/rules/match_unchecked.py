"""People looked up in another body's records with nothing that catches a wrong match.

## Why it matters

Two people share a name and a birthday more often than one thinks, and the wrong one is then found,
told of, and visited.

## What to do

Say how exact a match must be, let a person look at the doubtful ones, and count those that were
wrong.

## Fires

    flows: {answer: {terms: {memo@1: {safeguards: {match-check: no}}}}}

## Silent

    flows: {answer: {terms: {memo@1: {safeguards: {human-check: yes}}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.people import whom
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.signs import matching


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether people are matched, and then what catches a wrong match."""
    done = matching(disclosure)
    if done.reply is Reply.NO:
        return NOT_APPLICABLE
    if done.reply is Reply.UNKNOWN:
        return unknown("whether people are matched is not stated", done.missing)
    checked = disclosure.in_place("safeguards", Safeguard.MATCH_CHECK, Safeguard.HUMAN_CHECK)
    who = whom(disclosure)
    if checked.word is Word.ISSUE:
        text = f"{who} is looked up, and nothing catches a wrong match"
        disputed = checked.contested or only_disputed(done.facts)
        return issue(text, (checked.fact, *done.facts), contested=disputed)
    gap = f"{who} is looked up; what catches a wrong match is not stated"
    return checked.answer("", gap)


RULE = Rule(
    number="ACC-01",
    title="matches that nobody checks",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/operation", "flows/*/terms/*/fields/*", "flows/*/terms/*/safeguards/*"),
    law=("data-accuracy",),
    judge=judge,
    waits_for=("operation", "safeguards/match-check", "safeguards/human-check"),
    turns_on=("people", "beside"),
    measure="check matches, and count the wrong ones",
)
