"""People are told in general words, which name neither the recipient nor what it is for.

## Why it matters

That data 'may be shared with others' warns nobody. Who is told the name of the recipient and what
it does with the data can decide what to say, and whom to ask.

## What to do

Name the recipient and the purpose in the notice.

## Fires

    flows:
      answer: {terms: {memo@1: {notice: generic, safeguards: {notice-names-recipient: no}}}}

## Silent

    flows:
      answer: {terms: {memo@1: {notice: generic, safeguards: {notice-names-recipient: yes}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {notice: generic}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import Notice


def judge(disclosure: Disclosure) -> Answer:
    """Ask of a notice in general words whether it names the recipient."""
    notice = disclosure.fact("notice")
    if not notice.stated:
        return unknown("what people are told is not stated", (notice,))
    if Notice.GENERIC not in notice.values():
        return NOT_APPLICABLE
    named = disclosure.in_place("safeguards", Safeguard.NOTICE_NAMES_RECIPIENT)
    if named.word is Word.ISSUE:
        text = f"people are told in general words, which do not name {TO}"
        return issue(text, (notice, named.fact), contested=notice.disputed or named.contested)
    gap = f"whether what people are told names {TO} is not stated"
    return named.answer("", gap)


RULE = Rule(
    number="TRA-02",
    title="told in general words only",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/notice", "flows/*/terms/*/safeguards/*"),
    law=("recipients-known",),
    judge=judge,
    waits_for=("notice",),
    measure="name the recipient and the purpose in what people are told",
)
