"""Joint controllers who, it is said, have not arranged who answers for what.

## Why it matters

A person who wants to see, correct or erase data is sent from one to the other where nobody has
agreed who must act.

## What to do

Arrange in writing which of them informs people, answers requests and reports a breach, and tell
people the gist.

## Fires

    flows:
      answer:
        roles: {archive: joint controller, inspectorate: joint controller}
        terms: {memo@1: {safeguards: {joint-arrangement: no}}}

## Silent

    flows: {answer: {roles: {archive: controller, inspectorate: controller}}}

## Unknown

    flows: {answer: {roles: {archive: joint controller, inspectorate: joint controller}}}
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
from dpia.finding.roles import ROLES
from dpia.finding.roles import roles_of
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import Role


def judge(disclosure: Disclosure) -> Answer:
    """Ask who the joint controllers are; the arrangement is asked for since law demands it."""
    if not disclosure.slice.asks("joint-controllers"):
        return NOT_APPLICABLE
    roles = roles_of(disclosure)
    if not roles:
        text = "who is the controller is not stated"
        return unknown(text, (ROLES,))
    joint = {who: fact for who, fact in roles.items() if Role.JOINT_CONTROLLER in fact.values()}
    if not joint:
        return NOT_APPLICABLE
    arranged = disclosure.in_place("safeguards", Safeguard.JOINT_ARRANGEMENT)
    named = ", ".join(disclosure.called("organisation", who) for who in joint)
    if arranged.word is Word.ISSUE:
        text = f"{named} control it together, and nothing is arranged"
        disputed = arranged.contested or only_disputed(joint.values())
        return issue(text, (arranged.fact, *joint.values()), contested=disputed)
    gap = f"what {named}, who control it together, arranged is not stated"
    return arranged.answer("", gap)


RULE = Rule(
    number="GOV-02",
    title="joint controllers, nothing arranged",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/roles/*", "flows/*/terms/*/safeguards/*"),
    law=("joint-controllers",),
    judge=judge,
    waits_for=("roles",),
    measure="arrange who answers for what",
)
