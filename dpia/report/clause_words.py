"""What stands under a key of the model, in words: things by name, days and figures as said."""

from __future__ import annotations

from dpia.model.fact import Value
from dpia.model.naming import HOMES
from dpia.report.closed_words import notice_words
from dpia.report.names import Names
from dpia.report.saying import Wording
from dpia.report.saying import date
from dpia.report.saying import figure
from dpia.report.saying import plain

_NAMED = {
    "accountable_to": "organisation",
    "answers": "flow",
    "by": "organisation",
    "excludes": "condition",
    "given_in": "purpose",
    "implies": "condition",
    "purpose": "purpose",
    "requires": "field",
    "signatories": "organisation",
    "trigger": "condition",
}
"""What kind of thing is named under a key."""
_DATES = frozenset(
    {
        "signed",
        "in_force",
        "published",
        "announced",
        "renewed",
        "suspended",
        "ended",
        "on",
        "since",
        "until",
    }
)


def clause_wording(names: Names, key: str) -> Wording:
    """Tell how to say what stands under a key (`trigger`, `retention`, `ended`)."""
    if key in _DATES:
        return date
    if key == "notice":
        return notice_words
    kind = _NAMED.get(key)
    if key == "takes_over":
        return lambda value: names.version_text(value) if isinstance(value, str) else plain(value)
    if kind is None:
        return figure
    known = getattr(names.model, HOMES[kind])

    def named(value: Value) -> str:
        """Say a thing by its name; what is no id of such a thing stands as it is."""
        parts = value if isinstance(value, tuple) else (value,)
        texts = (names.text(kind, part) if part in known else plain(part) for part in parts)
        return ", ".join(texts)

    return named
