"""Nobody is told, on an exemption that reaches single cases only.

## Why it matters

Exemptions from telling people reach as far as telling would do harm in the case at hand. Where
nobody at all is told, the exemption has been turned into a rule.

## What to do

Decide for each person whether telling would do harm, and tell all others.

## Fires

    flows: {answer: {terms: {memo@1: {notice: none, exemptions: {crime: yes}}}}}

## Silent

    flows:
      answer:
        terms:
          memo@1:
            notice: none
            exemptions: {crime: yes}
            safeguards: {exemption-case-by-case: yes}

## Unknown

    flows: {answer: {terms: {memo@1: {exemptions: {crime: yes}}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import says_no
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import YES
from dpia.vocabulary import Notice


def judge(disclosure: Disclosure) -> Answer:
    """Ask, where an exemption is claimed, whether everybody is left untold on it."""
    claimed = [fact for fact in disclosure.listed("exemptions").values() if YES in fact.values()]
    if not claimed:
        return NOT_APPLICABLE
    single = disclosure.fact(f"safeguards/{Safeguard.EXEMPTION_CASE_BY_CASE}")
    if weigh(single, says_no).word is Word.OK:
        return Answer(OK.word, facts=(single, *claimed))
    told = weigh(disclosure.fact("notice"), lambda value: value == Notice.NONE)
    if told.word is not Word.ISSUE:
        return told.answer("", "whether anybody is told is not stated")
    text = "nobody is told, on an exemption that reaches single cases only"
    contested = told.contested or all(fact.disputed for fact in claimed)
    facts = [fact for fact in (told.fact, *claimed, single) if fact.stated]
    return issue(text, facts, contested=contested)


RULE = Rule(
    number="TRA-04",
    title="an exemption applied to everybody",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/notice",
        "flows/*/terms/*/exemptions/*",
        "flows/*/terms/*/safeguards/*",
    ),
    law=("exemption-limits",),
    judge=judge,
    waits_for=("exemptions",),
    measure="decide for each person whether the exemption applies",
)
