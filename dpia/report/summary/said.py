"""What one disclosure comes to in a plain sentence: its data, who could refuse, what is told."""

from __future__ import annotations

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.report.names import Names
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import YES
from dpia.vocabulary import Strength

_MOST_FIELDS = 4
_STRENGTHS = (Strength.STRONG, Strength.PROBABLE, Strength.WEAK)

UNKNOWN_REFUSAL = "summary.refusal-unknown"
UNKNOWN_NOTICE = "summary.told-unknown"
"""What is said of a number of ways, and names none of them."""


def fields_said(names: Names, rows: FlowRows) -> str:
    """Name a few fields that some side says are given, what tells most first; count the rest."""
    found = [
        row.field
        for row in rows.rows
        if any(YES in said.fact.values() for _, said in row.entries[0].said)
    ]
    given = [names.text("field", field) for field in _telling_first(names, found)]
    if not given:
        return say("summary.holds-unstated")
    listed = ", ".join(given[:_MOST_FIELDS])
    more = len(given) - _MOST_FIELDS
    disputed = any(said.fact.disputed for row in rows.rows for _, said in row.entries[0].said)
    holds = say("summary.holds", fields=listed)
    if more > 0:
        holds = say("summary.holds-more", fields=listed, more=more)
    return " ".join((holds, say("summary.holds-disputed"))) if disputed else holds


def _telling_first(names: Names, fields: list[str]) -> list[str]:
    """Put first what makes the strongest thing possible, else keep the order of the model."""
    known = set(fields)
    strength = dict.fromkeys(fields, len(_STRENGTHS))
    for one in names.model.capabilities.values():
        rank = _STRENGTHS.index(one.strength) if one.strength in _STRENGTHS else len(_STRENGTHS)
        for parts in one.any_of:
            if known.issuperset(parts):
                strength |= {part: min(rank, strength[part]) for part in parts}
    return sorted(fields, key=strength.__getitem__)


def refusal(names: Names, rows: FlowRows) -> tuple[str, str]:
    """Say who could refuse: the id of a sentence, and the body or bodies that it names.

    What is not stated is never "nobody".
    """
    then = rows.then[0]
    kept = [then.gates, *(terms.gates for terms in then.terms)]
    gates = [gate for some in kept for gate in some.gates if gate.exists.value != NO]
    every = [gate for some in kept for gate in some.gates]
    disputed = any(gate.contested for gate in every) or any(some.none.disputed for some in kept)
    bodies = dict.fromkeys(str(gate.by.value) for gate in every if gate.by.stated)
    if disputed and (any(gate.by.disputed for gate in every) or not bodies):
        return "summary.refusal-disputed-body", ""
    named = ", ".join(names.text("organisation", one) for one in bodies)
    if disputed:
        return "summary.refusal-disputed", named
    if gates and named:
        return "summary.refusal", named
    if gates:
        own = all(gate.person.value == YES for gate in gates)
        return "summary.refusal-people" if own else "summary.refusal-unnamed", ""
    if any(some.none.stated for some in kept):
        return "summary.no-refusal", ""
    return UNKNOWN_REFUSAL, ""


def told(rows: FlowRows) -> str:
    """Say whether people are told, by the id of a sentence; what is not stated is never "no"."""
    facts = [
        terms.clauses["notice"].fact for terms in rows.then[0].terms if "notice" in terms.clauses
    ]
    if any(fact.disputed for fact in facts):
        return "summary.told-disputed"
    values = {str(fact.value) for fact in facts if fact.stated}
    if not values:
        return UNKNOWN_NOTICE
    return "summary.told-nothing" if values == {NONE} else "summary.told-something"
