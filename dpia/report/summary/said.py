"""What one disclosure comes to in a plain sentence: its data, who can refuse, what is told."""

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

REFUSALS = (
    "summary.refusal",
    "summary.refusal-disputed",
    "summary.no-refusal",
    "summary.refusal-unknown",
)
NOTICES = (
    "summary.told-disputed",
    "summary.told-nothing",
    "summary.told-something",
    "summary.told-unknown",
)
"""What may be said of a disclosure, by ids; of as many things, the first is named first."""


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


def refusal(rows: FlowRows) -> str:
    """Say whether some body may refuse, by the id of a sentence; not stated is never "nobody"."""
    then = rows.then[0]
    kept = [then.gates, *(terms.gates for terms in then.terms)]
    gates = [gate for some in kept for gate in some.gates if gate.exists.value != NO]
    every = [gate for some in kept for gate in some.gates]
    if any(gate.contested for gate in every) or any(some.none.disputed for some in kept):
        return "summary.refusal-disputed"
    if gates:
        return "summary.refusal"
    if any(some.none.stated for some in kept):
        return "summary.no-refusal"
    return "summary.refusal-unknown"


def told(rows: FlowRows) -> str:
    """Say whether people are told, by the id of a sentence; what is not stated is never "no"."""
    facts = [
        terms.clauses["notice"].fact for terms in rows.then[0].terms if "notice" in terms.clauses
    ]
    if any(fact.disputed for fact in facts):
        return "summary.told-disputed"
    values = {str(fact.value) for fact in facts if fact.stated}
    if not values:
        return "summary.told-unknown"
    return "summary.told-nothing" if values == {NONE} else "summary.told-something"
