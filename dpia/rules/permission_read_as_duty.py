"""A disclosure that law permits, and that some tell as a duty.

## Why it matters

A power to disclose leaves a choice. Once a paper binds the holder, or those who run it speak of
an obligation, nobody weighs the single case any more, and the choice that law left is gone
without a decision.

## What to do

Say in the agreement that the holder may refuse, and tell staff so.

## Fires

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
      memo: {rests_on: {"act#s1": yes}}
    flows:
      answer:
        terms:
          memo@1:
            gates:
              desk:
                by: archive
                exists:
                  claims:
                    holder: {value: yes, sources: [paper]}
                    press: {value: no, sources: [paper]}

## Silent

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
      memo: {rests_on: {"act#s1": yes}}
    flows: {answer: {terms: {memo@1: {gates: {desk: {by: archive}}}}}}

## Unknown

    instruments:
      act:
        title: Act
        kind: act
        sources: [paper]
        provisions: {s1: {title: Section 1, effect: gateway}}
      memo: {rests_on: {"act#s1": yes}}
"""

from __future__ import annotations

from dpia.finding.agreement import Agreement
from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.provision import Provided
from dpia.finding.refusal import discretion
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.vocabulary import YES
from dpia.vocabulary import Effect
from dpia.vocabulary import Status


def judge(disclosure: Disclosure) -> Answer:
    """Ask of what law permits whether a paper binds the holder, or a side calls it a duty.

    Where every side says that nobody may refuse, GAT-05 finds it.
    """
    permits = disclosure.resting_on(Effect.GATEWAY)
    if not permits or disclosure.resting_on(Effect.DUTY):
        return NOT_APPLICABLE
    named = "; ".join(dict.fromkeys(map(_named, permits)))
    text = f"{IT} rests on what permits and does not demand ({named})"
    relied = tuple(one.relied for one in permits)
    binds = _binding(disclosure)
    if weigh(binds, lambda value: value == YES).word is Word.ISSUE:
        told = f"{text}, and the paper is said to bind the holder"
        disputed = binds.disputed or all(fact.disputed for fact in relied)
        return issue(told, (binds, *relied), contested=disputed)
    choice = discretion(disclosure)
    if choice.word is Word.ISSUE and choice.contested:
        told = f"{text}; sources differ over whether anybody may refuse"
        return issue(told, (choice.fact, *relied), contested=True)
    if choice.word is Word.UNKNOWN:
        text = "whether the holder may refuse is not stated"
        return unknown(text, (choice.fact,))
    return Answer(OK.word, facts=(choice.fact, *relied))


def _named(one: Provided) -> str:
    memory = " (from memory)" if one.relied.status is Status.TO_CONFIRM else ""
    return f"{one.name}{memory}"


def _binding(disclosure: Disclosure) -> Fact:
    """Give whether the paper is said to bind; a practice has none."""
    version = disclosure.terms.version
    if disclosure.version is None:
        return Fact(disclosure.at, Status.NOT_STATED)
    return Agreement(disclosure.slice, version, (disclosure.then,)).fact("binding")


RULE = Rule(
    number="LAW-05",
    title="a permission read as a duty",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/gates",
        "flows/*/gates",
        "flows/*/terms/*/gates/*/exists",
        "instruments/*/binding",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
    ),
    law=("vires", "discretion"),
    judge=judge,
    measure="say that the law permits and does not demand",
)
