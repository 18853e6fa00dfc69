"""What is plain at first sight of a flow's terms, without making facts of them.

Most terms of a large model say yes or no of each field and name a source.  Only what they say is
looked at here; wherever more is said (a dispute, a limb, a condition on one field, an inference)
the answer is that it takes a closer look.
"""

from __future__ import annotations

from dpia.model.flow import Flow
from dpia.model.flow import Terms
from dpia.vocabulary import NO
from dpia.vocabulary import YES


def surely_passes(flow: Flow, terms: Terms) -> bool | None:
    """Tell whether some field surely passes; None where that takes a closer look."""
    if not terms.fields or not surely_says(flow, terms):
        return None
    return YES in terms.fields.values()


def surely_says(flow: Flow, terms: Terms) -> bool:
    """Tell whether terms say a plain yes or no of each field that they name, and no more."""
    own = terms.model_fields_set
    if not own <= _SIMPLE:
        if not own.isdisjoint(_CLOSER):
            return False
        if not all(isinstance(getattr(terms, key), str) for key in own & _NAMED):
            return False
    if not flow.model_fields_set.isdisjoint(GROUNDS):
        return False
    for value in terms.fields.values():  # noqa: SIM110  a generator takes twice as long
        if value != YES and value != NO:  # noqa: PLR1714  a value may be a mapping
            return False
    return True


GROUNDS = frozenset({"because", "from_memory"})
"""What makes an inference of a fact, or something to confirm."""
_SIMPLE = frozenset({"sources", "fields", "gates", "note"})
_NAMED = frozenset({"purpose", "trigger"})
_CLOSER = GROUNDS | {"excludes", "limbs", "takes_over", "unchanged_otherwise", "whole"}
