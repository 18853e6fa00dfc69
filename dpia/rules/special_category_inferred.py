"""Data from which something of a special category follows, alone or together.

## Why it matters

A birthplace hints at origin and a clinic at an illness. What can be inferred is known, whatever the
list of fields calls it.

## What to do

Treat what follows as data of a special category, or give less, so that it does not follow.

## Fires

    fields:
      clinic: {name: Clinic, sources: [paper], category: "special:health"}
      address: {reveals: [clinic]}

## Silent

    capabilities:
      at-home: {any_of: [[name, address]], category: ordinary, strength: strong, sources: [paper]}

## Unknown

    capabilities: {at-home: {any_of: [[name, address]], strength: strong, sources: [paper]}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.closure import Inferred
from dpia.finding.closure import inferred
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.sensitive import SPECIAL


def judge(disclosure: Disclosure) -> Answer:
    """Follow what is given to what it makes known; each inference is written out."""
    every = list(inferred(disclosure))
    special = [one for one in every if (one.category or "").startswith(SPECIAL)]
    if special:
        text = "; ".join(_derived(disclosure, one) for one in special)
        given = dict.fromkeys(name for one in special for name in one.given)
        facts = [disclosure.given[name] for name in given if name in disclosure.given]
        lean = [one.at for one in special]
        disputed = bool(facts) and all(fact.disputed for fact in facts)
        return issue(text, facts, lean=lean, contested=disputed)
    unsorted = [one for one in every if one.category is None]
    if not unsorted:
        return OK
    text = (
        f"of what category is what the data make known ({len(unsorted)} inferences) is not stated"
    )
    return unknown(text, [one.at / "category" for one in unsorted])


def _derived(disclosure: Disclosure, one: Inferred) -> str:
    """Write an inference: what is given, what is held beside it, what follows and how surely."""
    given, held = (
        ", ".join(disclosure.called("field", name) for name in names)
        for names in (one.given, one.held)
    )
    beside = f" beside {held}, which is held already," if held else ""
    kind = str(one.category).removeprefix(SPECIAL).replace("-", " ")
    what = disclosure.called(one.kind, one.id)
    return f"from {given}{beside} follows {what} ({kind}; {one.strength})"


RULE = Rule(
    number="SPC-02",
    title="special category by inference",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "fields/*/reveals",
        "fields/*/category",
        "capabilities/*/any_of",
        "capabilities/*/category",
        "organisations/*/collects/*",
    ),
    law=("special-category",),
    judge=judge,
    measure="treat what follows as data of a special category",
)
