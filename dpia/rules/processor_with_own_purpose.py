"""A body that processes data for another and uses them for an end of its own.

## Why it matters

A processor is given data on the promise that it does what it is told. An end of its own makes it
answer to people who never dealt with it.

## What to do

Forbid the use, or treat the body as a controller: with a basis, a notice and duties of its own.

## Fires

    flows:
      answer: {roles: {inspectorate: processor}}
      study:
        {kind: feed, from: archive, to: inspectorate, about: [reader], purpose: lending,
         sources: [paper], roles: {inspectorate: controller}, terms: {memo@1: {}}}

## Silent

    flows: {answer: {roles: {inspectorate: controller}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.disclosure import Disclosure
from dpia.finding.people import people
from dpia.finding.roles import ROLES
from dpia.finding.roles import roles_of
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer
from dpia.vocabulary import Role


def judge(disclosure: Disclosure) -> Answer:
    """Ask who controls it, and whether that body is a processor of these data elsewhere."""
    if not disclosure.slice.asks("processor-instructions"):
        return NOT_APPLICABLE
    roles = roles_of(disclosure)
    if not roles:
        text = "who is the controller, and who a processor, is not stated"
        return unknown(text, (ROLES,))
    for who, fact in roles.items():
        if Role.CONTROLLER not in fact.values():
            continue
        ordered = _ordered(disclosure, who)
        if ordered and not disclosure.only_within(*ordered):
            named = disclosure.called("organisation", who)
            own = ", ".join(disclosure.called("purpose", name) for name in disclosure.purposes)
            ends = ", ".join(disclosure.called("purpose", name) for name in ordered)
            text = f"{named}, a processor for {ends}, has an end of its own: {own}"
            lean = [Pointer(("purposes", name)) for name in disclosure.purposes]
            return issue(text, (fact,), lean=lean, contested=fact.disputed)
    return OK


def _ordered(disclosure: Disclosure, who: str) -> tuple[str, ...]:
    """List the purposes for which a body processes data of the same people on orders."""
    comparable, model = disclosure.slice.trees.comparable, disclosure.slice.model
    found = (
        model.flows[name].purpose
        for name in disclosure.slice.processing.get(who, ())
        if any(
            comparable(one, other)
            for one in people(disclosure)
            for other in model.flows[name].about
        )
    )
    return tuple(dict.fromkeys(one for one in found if one is not None))


RULE = Rule(
    number="GOV-04",
    title="a processor with an end of its own",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=("flows/*/roles/*", "flows/*/purpose", "purposes/*/within"),
    law=("processor-instructions",),
    judge=judge,
    waits_for=("roles",),
    measure="hold the processor to its instructions",
)
