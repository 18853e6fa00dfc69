"""An agreement on which bodies that it concerns were not consulted.

## Why it matters

Those who collect the data, care for the people or speak for them know what the parties do not.
Whoever is not asked learns of it with everybody else.

## What to do

Ask them now, publish what they say, and say what was changed because of it.

## Fires

    instruments: {memo: {positions: {archive: unaware}}}

## Silent

    instruments: {memo: {positions: {archive: consulted}}}

## Unknown

    instruments: {memo: {title: Memorandum}}
"""

from __future__ import annotations

from dpia.finding.agreement import Agreement
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.naming import called
from dpia.vocabulary import Position


def judge(agreement: Agreement) -> Answer:
    """Ask how bodies other than those who signed stood to it."""
    signed = {
        str(name)
        for value in agreement.fact("signatories").values()
        if isinstance(value, tuple)
        for name in value
    }
    every = agreement.listed("positions")
    asked = {who: weigh(fact, _left_out) for who, fact in every.items() if who not in signed}
    out = {who: one for who, one in asked.items() if one.word is Word.ISSUE}
    if out:
        said = ", ".join(
            f"{called(agreement.slice.model, 'organisation', who)} ({_word(one.fact)})"
            for who, one in out.items()
        )
        facts = [one.fact for one in out.values()]
        contested = all(one.contested for one in out.values())
        text = f"some whom it concerns are said to have been left out: {said}"
        return issue(text, facts, contested=contested)
    if any(one.word is Word.OK for one in asked.values()):
        return OK
    gap = "whether bodies that it concerns were consulted is not stated"
    return unknown(gap, [one.fact for one in asked.values()] or [agreement.at / "positions"])


def _left_out(value: Value) -> bool:
    return value in (Position.NOT_CONSULTED, Position.UNAWARE)


def _word(fact: Fact) -> str:
    return next(str(value) for value in fact.values() if _left_out(value))


RULE = Rule(
    number="GOV-10",
    title="those affected not consulted",
    severity=Severity.MEDIUM,
    over=Agreement,
    reads=(
        "instruments/*/positions/*",
        "instruments/*/versions/*/positions/*",
        "instruments/*/signatories",
    ),
    law=("views-of-people", "fairness"),
    judge=judge,
    measure="consult those whom it concerns",
)
