"""What a comparison says of one side: its own words said anew, those of the model as they stand."""

from __future__ import annotations

from dpia.comparison.difference import Dimension
from dpia.dates import duration_words
from dpia.language.say import say
from dpia.report.names import Names


def compared_words(names: Names, dimension: Dimension, says: str) -> str:
    """Name the body that keeps a gate; say a duration in words, and anything else as it is."""
    if dimension is Dimension.RETENTION and says not in _COMPARED:
        return duration_words(says)
    if dimension is not Dimension.GATES:
        return _worded(says)
    body, comma, rest = says.removeprefix(_NO_GATE).partition(", ")
    known = body in names.model.organisations
    named = names.text("organisation", body) if known else _worded(body)
    kept = f"{named}{comma}{', '.join(map(_worded, rest.split(', ')))}"
    return say("witness.no-gate", body=kept) if says.startswith(_NO_GATE) else kept


_NO_GATE = "no gate of "
"""How a comparison begins what it says of a gate that is not there."""
_COMPARED = {
    "not stated": "common.not-stated",
    "published": "witness.published",
    "not yet published": "witness.not-yet-published",
    "no discretion": "gate.no-discretion",
    "a body not stated": "gate.body-not-stated",
    "case by case": "gate.case-by-case",
    "independent": "witness.independent",
}


def _worded(says: str) -> str:
    """Put a comparison's own word into the language; what the model says stands as it is."""
    return say(_COMPARED[says]) if says in _COMPARED else says
