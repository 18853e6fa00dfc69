"""A disclosure to a body that is said to have no lawful basis of its own.

## Why it matters

Who receives data answers for them from then on, and needs a basis as the sender does. The
sender's basis for giving is none for keeping, searching and acting on them.

## What to do

Name the recipient's basis beside the sender's.

## Fires

    flows: {answer: {terms: {memo@1: {recipient_basis: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {recipient_basis: Public task}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.answer import nothing
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.roles import roles_of
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import Role


def judge(disclosure: Disclosure) -> Answer:
    """Ask what the recipient relies on, unless it acts for another."""
    role = roles_of(disclosure).get(disclosure.flow.to)
    if role is not None and role.value == Role.PROCESSOR and not role.disputed:
        return NOT_APPLICABLE
    basis = weigh(disclosure.fact("recipient_basis"), nothing)
    return basis.answer(
        f"{TO} is said to have no lawful basis of its own",
        f"the lawful basis of {TO} is not stated",
    )


RULE = Rule(
    number="LAW-08",
    title="the recipient has no basis of its own",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/terms/*/recipient_basis", "flows/*/roles/*"),
    law=("recipient-basis",),
    judge=judge,
    waits_for=("recipient_basis", "roles"),
    measure="name what the recipient processes the data on",
)
