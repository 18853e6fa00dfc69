"""A purpose for which data are disclosed after a change, and for which none was stated before.

## Why it matters

Arrangements grow by purposes. Each that is added should be seen for what it is, and not slip in
with a new version of a paper.

## What to do

Say why the purpose was added and who was asked; assess it by itself.

## Fires

    purposes: {audit: {name: Audit, sources: [paper]}}
    instruments: {memo: {versions: {"2": {in_force: 2020-03-01, displaces: [memo@1]}}}}
    flows: {answer: {terms: {memo@2: {fields: {address: yes}, purpose: audit}}}}
    regimes: {later: {title: Later, on: 2020-06-01}}

## Silent

    purposes: {audit: {name: Audit, within: [inspection], sources: [paper]}}
    instruments: {memo: {versions: {"2": {in_force: 2020-03-01, displaces: [memo@1]}}}}
    flows: {answer: {terms: {memo@2: {fields: {address: yes}, purpose: audit}}}}
    regimes: {later: {title: Later, on: 2020-06-01}}

## Unknown

A disclosure whose purpose nobody states adds none that could be named: PUR-01 asks for it.
"""

from __future__ import annotations

from dpia.dates import words
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.succession import Succession
from dpia.source import Pointer


def judge(succession: Succession) -> Answer:
    """List the purposes after that are within no purpose before."""
    after, before = succession.slice, succession.before
    known = {purpose for one in succession.disclosed(before) for purpose in one.purposes}
    above = after.trees.purposes_above
    added = {
        purpose: one
        for one in succession.disclosed(succession.after)
        for purpose in one.purposes
        if above[purpose].isdisjoint(known)
    }
    if not added:
        return OK
    named = "; ".join(_named(one, purpose) for purpose, one in sorted(added.items()))
    then = f"{words(str(before.on))} ({before.title})"
    text = (
        f"data are, or may be, disclosed on {words(str(after.day))} for what is not among the "
        f"purposes stated for {then}: {named}"
    )
    lean = [Pointer(("purposes", purpose)) for purpose in sorted(added)]
    return issue(text, lean=[*lean, *(added[purpose].at for purpose in sorted(added))])


def _named(disclosure: Disclosure, purpose: str) -> str:
    recipient = disclosure.called("organisation", disclosure.flow.to)
    return f"{disclosure.called('purpose', purpose)} ({disclosure.name}, to {recipient})"


RULE = Rule(
    number="PUR-05",
    title="a purpose was added",
    severity=Severity.NOTE,
    over=Succession,
    reads=(
        "flows/*/purpose",
        "flows/*/terms/*/purpose",
        "flows/*/terms/*/limbs/*/purpose",
        "purposes/*/within",
    ),
    law=("purpose-bound",),
    judge=judge,
    measure="say why the purpose was added, and who agreed to it",
)
