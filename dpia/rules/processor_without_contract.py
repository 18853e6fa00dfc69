"""A processor that, it is said, no contract binds.

## Why it matters

A processor handles data that others are answerable for. Without a contract it is bound by nothing,
and nobody can make it delete, tell or stop.

## What to do

Conclude a contract that binds the processor to instructions, secrecy, security and erasure, or take
the data back.

## Fires

    flows:
      answer:
        roles: {inspectorate: processor}
        terms: {memo@1: {safeguards: {processor-contract: no}}}

## Silent

    instruments: {memo: {signatories: [archive, inspectorate]}}
    flows: {answer: {roles: {inspectorate: processor}}}

## Unknown

    flows: {answer: {roles: {inspectorate: processor}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import only_disputed
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Safeguard
from dpia.finding.roles import ROLES
from dpia.finding.roles import roles_of
from dpia.finding.roles import signed_by
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import Role


def judge(disclosure: Disclosure) -> Answer:
    """Ask who is a processor; one that signed the agreement itself is bound by it."""
    roles = roles_of(disclosure)
    if not roles:
        text = "who is the controller, and who a processor, is not stated"
        return unknown(text, (ROLES,))
    every = {who: fact for who, fact in roles.items() if Role.PROCESSOR in fact.values()}
    if not every:
        return NOT_APPLICABLE
    bound = signed_by(disclosure)
    left = {who: fact for who, fact in every.items() if who not in bound}
    if not left:
        return OK
    contract = disclosure.in_place("safeguards", Safeguard.PROCESSOR_CONTRACT)
    named = ", ".join(disclosure.called("organisation", who) for who in left)
    if contract.word is Word.ISSUE:
        text = f"{named} processes the data, and no contract binds it"
        disputed = contract.contested or only_disputed(left.values())
        return issue(text, (contract.fact, *left.values()), contested=disputed)
    gap = f"whether a contract binds {named}, which processes it, is not stated"
    return contract.answer("", gap)


RULE = Rule(
    number="GOV-03",
    title="a processor without a contract",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=("flows/*/roles/*", "flows/*/terms/*/safeguards/*", "instruments/*/signatories"),
    law=("processor-contract",),
    judge=judge,
    waits_for=("roles",),
    measure="conclude a contract with the processor",
)
