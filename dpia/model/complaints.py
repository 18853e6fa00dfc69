"""What pydantic finds wrong, said in the words of the format."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from dpia.document import Problem
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.plan import slot_at
from dpia.model.shape import Mapped
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Error:
    """One error of pydantic's: what it says, where in the document, and in which format."""

    detail: ErrorDetails
    steps: Steps
    root: type[Mapped]

    @property
    def given(self) -> object:
        return self.detail["input"]

    @property
    def value(self) -> Place:
        return Place(Pointer(self.steps), Part.VALUE)

    @property
    def key(self) -> str:
        return self.steps[-1] if self.steps else "the model"


def complaints(
    error: ValidationError, root: type[Mapped], data: Mapping[str, Any]
) -> list[Problem]:
    """Turn each error into a problem with a pointer, a code, a sentence and help."""
    return [
        _problem(_Error(detail, _written(detail["loc"], data), root))
        for detail in error.errors(include_url=False)
    ]


def _problem(error: _Error) -> Problem:
    kind = error.detail["type"]
    if error.detail["loc"][-1:] == ("[key]",):
        return _bad_id(error)
    if kind in _OWN:
        return Problem(error.value, kind, error.detail["msg"], _OWN[kind])
    return _SAY.get(kind, _wrong_kind)(error)


def _written(location: tuple[int | str, ...], data: object) -> Steps:
    """Keep the steps that stand in the document; pydantic names its alternatives as well."""
    steps: list[str] = []
    for step in location:
        if isinstance(data, Mapping) and step in data:
            data = data[step]
            steps.append(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            steps.append(data if isinstance(data, str) else str(step))
    return tuple(steps)


def _keys(slot: Slot) -> tuple[str, ...]:
    if slot.mapping is not None:
        return tuple(plan(slot.mapping))
    if slot.leaf is not None:
        extras = tuple(key for key, _ in slot.leaf.extras)
        return ("value", "sources", "note", "because", "from_memory", "claims", *extras)
    return ()


def _unknown_key(error: _Error) -> Problem:
    steps = error.steps
    keys = _keys(slot_at(error.root, steps[:-1]))
    near = get_close_matches(steps[-1], keys, n=1, cutoff=0.6)
    listed = ", ".join(f"'{key}'" for key in keys[:_MOST])
    more = f" and {len(keys) - _MOST} more" if len(keys) > _MOST else ""
    advice = f"did you mean '{near[0]}'" if near else f"the keys here are {listed}{more}"
    if not keys:
        advice = "take it out"
    return Problem(
        Place(Pointer(steps)),
        "unknown-key",
        f"'{steps[-1]}' is not a key of {_where(steps[:-1])}",
        advice,
    )


_MOST = 30


def _where(steps: Steps) -> str:
    """Name the mapping around a place as a reader would."""
    if not steps:
        return "a model"
    if len(steps) == 1:
        return f"'{steps[0]}'"
    return f"'{Pointer(steps[-2:])}'" if len(steps) > 2 else f"'{Pointer(steps)}'"


def _missing(error: _Error) -> Problem:
    steps = error.steps
    key = str(error.detail["loc"][-1])
    return Problem(
        Place(Pointer(steps)),
        "missing-key",
        f"'{key}' is missing from {_where(steps)}",
        f"add '{key}:'" + (" 1, the version of the format" if key == "dpia" else ""),
    )


def _unknown_word(error: _Error) -> Problem:
    words = re.findall(r"'([^']*)'", str(error.detail["ctx"]["expected"])) or ["1"]
    given = error.given
    if error.steps == ("dpia",):
        return Problem(
            error.value,
            "unknown-format",
            f"{_show(given)} is no version of this format",
            "write 'dpia: 1'",
        )
    if isinstance(given, bool):
        advice = f"write '{'yes' if given else 'no'}'"
    else:
        near = get_close_matches(str(given), words, n=1, cutoff=0.6)
        advice = f"did you mean '{near[0]}'" if near else "write one of " + ", ".join(words)
    message = f"{_show(given)} is not a word that '{error.key}' knows"
    return Problem(error.value, "unknown-word", message, advice)


def _bad_id(error: _Error) -> Problem:
    name = error.key
    near = re.sub(r"-+", "-", re.sub(r"[^a-z0-9]", "-", name.lower())).strip("-")
    return Problem(
        Place(Pointer(error.steps)),
        "bad-id",
        f"'{name}' is not an id",
        "write small letters, digits and hyphens" + (f", such as '{near}'" if near else ""),
    )


def _blank(error: _Error) -> Problem:
    return Problem(
        error.value,
        "empty-text",
        f"'{error.key}' is empty",
        "write what is known, or take the line out: nothing means not stated",
    )


def _pattern(error: _Error) -> Problem:
    if error.detail["ctx"]["pattern"] == r"\S":
        return _blank(error)
    if "special" in error.detail["ctx"]["pattern"]:
        return Problem(
            error.value,
            "unknown-word",
            f"{_show(error.given)} is not a category of data",
            "write 'ordinary', 'criminal-offence' or 'special:' and its kind: 'special:health'",
        )
    return _bad_id(error)


def _too_short(error: _Error) -> Problem:
    return Problem(error.value, "empty-list", f"'{error.key}' names nothing", "name at least one")


def _number(error: _Error) -> Problem:
    return Problem(
        error.value,
        "bad-number",
        f"{_show(error.given)} cannot be a count",
        "write a whole number from nought up",
    )


def _wrong_kind(error: _Error) -> Problem:
    given = error.given
    wanted = _WANTED.get(error.detail["type"], "something else")
    advice = f"write {wanted}"
    if wanted == "text" and isinstance(given, (int, float, bool)):
        word = {True: "yes", False: "no"}.get(given) if isinstance(given, bool) else None
        advice = f"write '{word}'" if word else f'quote it: "{given}"'
    elif wanted == "a mapping" and given is None:
        advice = "write {} where nothing is said, or indent what follows"
    return Problem(
        error.value,
        "wrong-kind",
        f"'{error.key}' is {_kind(given)} where {wanted} is expected",
        advice,
    )


_WANTED: Mapping[str, str] = {
    "string_type": "text",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "list_type": "a list",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
}

_OWN: Mapping[str, str] = {
    "bad-date": "write a day (2017-01-24), a month (2017-01) or a year (2017)",
    "bad-period": "write FROM/TO, both days included, and '..' for an open end",
    "bad-duration": "write years, months, weeks, days: P1Y6M",
}

_SAY: Mapping[str, Callable[[_Error], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "literal_error": _unknown_word,
    "enum": _unknown_word,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _blank,
    "too_short": _too_short,
    "greater_than_equal": _number,
    "less_than_equal": _number,
}


def _show(value: object) -> str:
    return f"'{value}'" if isinstance(value, (str, int, float)) else _kind(value)


def _kind(value: object) -> str:
    """Name what was found instead, as YAML has it."""
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
