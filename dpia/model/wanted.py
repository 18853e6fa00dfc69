"""What was found at a place, what the format wants there, and how that is written."""

from __future__ import annotations

from collections.abc import Mapping

from dpia.model.plan import Slot

DATE = "write a day (2017-01-24), a month (2017-01) or a year (2017)"
PERIOD = "write FROM/TO, both days included, and '..' for an open end"
DURATION = "write years, months, weeks, days: P1Y6M"
_BY_ERROR: Mapping[str, str] = {
    "string_type": "text",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "list_type": "a list",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
}
_BY_LEAF: Mapping[str, str] = {
    "date": "a date",
    "duration": "a duration",
    "references": "a list",
}


def wanted(kind: str, slot: Slot, *, dated: bool) -> str:
    """Name what a place wants, by pydantic's error and by what may stand there.

    `dated` says that text and a number were both tried: only dates may be written as either.
    """
    if dated:
        return "a date"
    if kind == "string_type" and slot.leaf is not None:
        return _BY_LEAF.get(slot.leaf.kind, "text")
    return _BY_ERROR.get(kind, "a list" if slot.leaf is not None else "something else")


def advice(want: str, given: object) -> str:
    """Say how what is wanted is written, as near as can be to what was given."""
    if want == "a date":
        return DATE
    if want == "a duration":
        return DURATION
    if want == "text" and isinstance(given, (int, float)):
        return f'quote it: "{shown(given)}"'
    if want == "a list" and isinstance(given, str):
        return f"write a list: [{given}]"
    if want == "a mapping" and given is None:
        return "write {} where nothing is said, or indent what follows"
    return f"write {want}"


def shown(value: object) -> str:
    """Write a scalar as YAML has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def quoted_or_kind(value: object) -> str:
    """Quote a scalar; of anything else say what it is."""
    return f"'{shown(value)}'" if isinstance(value, (str, int, float)) else kind_of(value)


def kind_of(value: object) -> str:
    """Name what was found, as YAML has it."""
    if value is None:
        return "empty"
    kinds: tuple[tuple[type, str], ...] = (
        (bool, "true or false"),
        (int, "a number"),
        (float, "a number"),
        (str, "text"),
        (list, "a list"),
        (Mapping, "a mapping"),
    )
    return next((word for kind, word in kinds if isinstance(value, kind)), "something else")
