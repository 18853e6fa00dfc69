"""A number with its noun, as a sentence of a document says it: `1 source`, `1,204 sources`."""

from __future__ import annotations

from dpia.language.say import say


def number_of(number: int, noun: str) -> str:
    """Put a noun to a number; raise KeyError for a noun that is not among those below."""
    one, more = _NOUNS[noun]
    return say(one, number=number) if number == 1 else say(more, number=number)


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
