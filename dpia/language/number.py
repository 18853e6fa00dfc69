"""A number with its noun, in the language that is spoken: `1 source`, `1,204 sources`."""

from __future__ import annotations

from dpia.language.say import say

_NOUNS = {
    "answer": ("number.answer", "number.answers"),
    "assertion": ("number.assertion", "number.assertions"),
    "body": ("number.body", "number.bodies"),
    "category": ("number.category", "number.categories"),
    "cell": ("number.cell", "number.cells"),
    "check": ("number.check", "number.checks"),
    "conflict": ("number.conflict", "number.conflicts"),
    "day": ("number.day", "number.days"),
    "disclosure": ("number.disclosure", "number.disclosures"),
    "fact": ("number.fact", "number.facts"),
    "field": ("number.field", "number.fields"),
    "finding": ("number.finding", "number.findings"),
    "instrument": ("number.instrument", "number.instruments"),
    "issue": ("number.issue", "number.issues"),
    "organisation": ("number.organisation", "number.organisations"),
    "regime": ("number.regime", "number.regimes"),
    "request": ("number.request", "number.requests"),
    "rule": ("number.rule", "number.rules"),
    "source": ("number.source", "number.sources"),
    "step": ("number.step", "number.steps"),
}
"""What is counted: the id of what is said of one, and of any other number."""


def number_of(number: int, noun: str) -> str:
    """Say how many there are of something; raise KeyError for what is never counted."""
    one, many = _NOUNS[noun]
    return say(one if number == 1 else many, number=number)
