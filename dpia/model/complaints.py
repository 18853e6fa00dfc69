"""What pydantic finds wrong, said in the words of the format."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from dpia.document import Problem
from dpia.model.keys import bad_key
from dpia.model.keys import missing
from dpia.model.keys import unknown_key
from dpia.model.misfit import Misfit
from dpia.model.misfit import Steps
from dpia.model.shape import Mapped
from dpia.model.wanted import DATE
from dpia.model.wanted import DURATION
from dpia.model.wanted import PERIOD
from dpia.model.wanted import advice
from dpia.model.wanted import kind_of
from dpia.model.wanted import quoted_or_kind
from dpia.model.wanted import wanted


def complaints(
    error: ValidationError, root: type[Mapped], data: Mapping[str, Any]
) -> list[Problem]:
    """Turn each error into a problem with a pointer, a code, a sentence and help."""
    errors = (
        Misfit(detail, _written(detail["loc"], data), root)
        for detail in error.errors(include_url=False)
    )
    return [complaint(one) for one in errors if not _is_other_way(one)]


def complaint(error: Misfit) -> Problem:
    """Say one of them."""
    kind = error.detail["type"]
    if error.detail["loc"][-1:] == ("[key]",):
        return bad_key(error)
    if error.steps == ("dpia",):
        message = f"{quoted_or_kind(error.given)} is no version of this format"
        return Problem(error.value, "unknown-format", message, "write 'dpia: 1'")
    if kind in _OWN:
        return Problem(error.value, kind, error.detail["msg"], _OWN[kind])
    return _SAY.get(kind, _wrong_kind)(error)


def _is_other_way(error: Misfit) -> bool:
    """Tell whether it says of a list of names that it is not a word: its entries are at fault."""
    leaf, kind = error.slot.leaf, error.detail["type"]
    listed = leaf is not None and leaf.kind == "references" and isinstance(error.given, list)
    return listed and kind == "literal_error"


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


def _unknown_word(error: Misfit) -> Problem:
    words = re.findall(r"'([^']*)'", str(error.detail["ctx"]["expected"]))
    given = error.given
    leaf = error.slot.leaf
    if leaf is not None and leaf.kind == "references":
        return _wrong_kind(error)
    if not isinstance(given, (str, int, float)):
        return _no_word(error, words)
    message = f"{quoted_or_kind(given)} is not a word that {error.what} knows"
    help_ = _which_word(given, words)
    if leaf is not None and leaf.kind == "figure" and help_.startswith("write one of"):
        help_ = f"write a whole number, or {help_.removeprefix('write ')}"
    return Problem(error.value, "unknown-word", message, help_)


def _which_word(given: object, words: list[str]) -> str:
    meant = ("yes" if given else "no") if isinstance(given, bool) else ""
    if meant in words:
        return f"write '{meant}'"
    near = get_close_matches(str(given), words, n=1, cutoff=0.6)
    if near:
        return f"did you mean '{near[0]}'"
    if len(words) == 1:
        return f"write '{words[0]}', or take the line out"
    return "write one of " + ", ".join(words)


def _no_word(error: Misfit, words: list[str]) -> Problem:
    """Say of a list, a mapping or nothing that a word, or things under ids, are expected."""
    by_id = error.slot.each is not None
    want = "a mapping" if by_id else "a word"
    help_ = f"write things under their ids, or '{words[0]}'" if by_id else _which_word("", words)
    if isinstance(error.given, Mapping):
        help_ = "add 'value:' with one of " + ", ".join(words)
    message = f"{error.what} is {kind_of(error.given)} where {want} is expected"
    return Problem(error.value, "wrong-kind", message, help_)


def _blank(error: Misfit) -> Problem:
    return Problem(
        error.value,
        "empty-text",
        f"{error.what} is empty",
        "write what is known, or take the line out: nothing means not stated",
    )


def _pattern(error: Misfit) -> Problem:
    if error.detail["ctx"]["pattern"] == r"\S":
        return _blank(error)
    return Problem(
        error.value,
        "unknown-word",
        f"{quoted_or_kind(error.given)} is not a category of data",
        "write 'ordinary', 'criminal-offence' or 'special:' and its kind: 'special:health'",
    )


def _too_short(error: Misfit) -> Problem:
    return Problem(error.value, "empty-list", f"{error.what} names nothing", "name at least one")


def _number(error: Misfit) -> Problem:
    return Problem(
        error.value,
        "bad-number",
        f"{quoted_or_kind(error.given)} cannot be a count",
        "write a whole number from nought up",
    )


def _wrong_kind(error: Misfit) -> Problem:
    dated = error.detail["loc"][-1:] in (("str",), ("int",))
    want = wanted(error.detail["type"], error.slot, dated=dated)
    message = f"{error.what} is {kind_of(error.given)} where {want} is expected"
    return Problem(error.value, "wrong-kind", message, advice(want, error.given))


_OWN: Mapping[str, str] = {
    "bad-date": DATE,
    "bad-day": "write the day: 2017-01-24",
    "bad-period": PERIOD,
    "bad-duration": DURATION,
    "bounds-out-of-order": "exchange the two bounds",
    "no-bounds": "write one of the bounds, or take the line out: nothing means not stated",
}

_SAY: Mapping[str, Callable[[Misfit], Problem]] = {
    "extra_forbidden": unknown_key,
    "missing": missing,
    "literal_error": _unknown_word,
    "enum": _unknown_word,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _blank,
    "too_short": _too_short,
    "greater_than_equal": _number,
    "less_than_equal": _number,
}
