"""The kinds of value that a fact may have, each as one pydantic core schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError
from pydantic_core import core_schema

from dpia.dates import period
from dpia.dates import window
from dpia.vocabulary import NONE
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT
from dpia.vocabulary import Extent

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VERSION_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
BOX_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
TEXT_PATTERN = r"\S"
"""Some character that is not white space."""
_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?", re.ASCII)
_UNSAID = (SILENT, NOT_STATED)

Words = tuple[str, ...]


def check_date(text: str | int) -> str:
    """Read a date as text; a bare year is a number to YAML."""
    text = str(text)
    if text not in (NONE, *_UNSAID):
        _refuse_unless(window, text, "bad-date")
    return text


def check_bound(text: str | int) -> str:
    """Read one bound of an uncertain date; a bound that is not known is left out."""
    text = str(text)
    _refuse_unless(window, text, "bad-date")
    return text


def check_day(text: str | int) -> str:
    """Read a date that is known to the day."""
    text = str(text)
    _refuse_unless(window, text, "bad-day")
    if text.count("-") != 2:
        raise PydanticCustomError("bad-day", "'{text}' names no single day", {"text": text})
    return text


def check_period(text: str | int) -> str:
    """Read FROM/TO, both days included."""
    text = str(text)
    _refuse_unless(period, text, "bad-period")
    return text


def check_duration(text: str) -> str:
    """Read an ISO 8601 duration of years, months, weeks and days."""
    if not (_DURATION.fullmatch(text) or text in _UNSAID):
        raise PydanticCustomError(
            "bad-duration", "'{text}' is not a duration: write P12M, P6Y or P30D", {"text": text}
        )
    return text


def check_span(bounds: dict[str, Any]) -> dict[str, Any]:
    """Look at bounds together: there is one, and the lower is not above the upper."""
    if not bounds:
        raise PydanticCustomError("no-bounds", "bounds are expected, and there are none")
    first, last = bounds.get("not_before"), bounds.get("not_after")
    least, most = bounds.get("at_least"), bounds.get("at_most")
    begun = window(first).first if first is not None else None
    ended = window(last).last if last is not None else None
    dates = begun is not None and ended is not None and ended < begun
    if dates or (least is not None and most is not None and most < least):
        said = " and ".join(f"{key.replace('_', ' ')} {bounds[key]}" for key in bounds)
        raise PydanticCustomError("bounds-out-of-order", "nothing lies {said}", {"said": said})
    return bounds


def _refuse_unless(read: Callable[[str], object], text: str, code: str) -> None:
    try:
        read(text)
    except ValueError as reason:
        raise PydanticCustomError(code, "{reason}", {"reason": str(reason)}) from None


def _text(_words: Words = ()) -> core_schema.CoreSchema:
    return core_schema.str_schema(strict=True, pattern=TEXT_PATTERN)


def _one_of(words: Words) -> core_schema.CoreSchema:
    return core_schema.literal_schema([*words, *_UNSAID])


def _reference(_words: Words = ()) -> core_schema.CoreSchema:
    return core_schema.str_schema(strict=True, min_length=1)


def _references(_words: Words = ()) -> core_schema.CoreSchema:
    listed = core_schema.list_schema(_reference(), strict=True)
    return core_schema.union_schema(
        [listed, core_schema.literal_schema([NONE, *_UNSAID])], mode="left_to_right"
    )


def _checked(check: Callable[[str | int], str]) -> core_schema.CoreSchema:
    either = core_schema.union_schema(
        [core_schema.str_schema(strict=True), core_schema.int_schema(strict=True)],
        mode="left_to_right",
    )
    return core_schema.no_info_after_validator_function(check, either)


def date_schema(_words: Words = ()) -> core_schema.CoreSchema:
    """Take a day, month or year, or bounds with `not_before` and `not_after`, or `none`."""
    one = _checked(check_date)
    bound = core_schema.typed_dict_field(_checked(check_bound), required=False)
    bounds = core_schema.no_info_after_validator_function(
        check_span,
        core_schema.typed_dict_schema(
            {"not_before": bound, "not_after": bound}, extra_behavior="forbid", strict=True
        ),
    )
    return core_schema.tagged_union_schema({"bounds": bounds, "date": one}, _date_shape)


def _date_shape(value: object) -> str:
    return "bounds" if isinstance(value, Mapping) else "date"


def day_schema(_words: Words = ()) -> core_schema.CoreSchema:
    """Take one day."""
    return _checked(check_day)


def period_schema(_words: Words = ()) -> core_schema.CoreSchema:
    """Take FROM/TO, or one date that means all its days."""
    return _checked(check_period)


def duration_schema(_words: Words = ()) -> core_schema.CoreSchema:
    """Take an ISO 8601 duration."""
    return core_schema.no_info_after_validator_function(
        check_duration, core_schema.str_schema(strict=True)
    )


def figure_schema(_words: Words = ()) -> core_schema.CoreSchema:
    """Take a count, or one that the source rounds or bounds."""
    count = core_schema.int_schema(strict=True, ge=0)
    field = core_schema.typed_dict_field(count, required=False)
    rough = core_schema.no_info_after_validator_function(
        check_span,
        core_schema.typed_dict_schema(
            {"about": field, "at_least": field, "at_most": field},
            extra_behavior="forbid",
            strict=True,
        ),
    )
    parts: dict[Any, core_schema.CoreSchema] = {
        "rough": rough,
        "count": count,
        "word": core_schema.literal_schema([NONE, *_UNSAID]),
    }
    return core_schema.tagged_union_schema(parts, _figure_shape)


def _figure_shape(value: object) -> str:
    if isinstance(value, Mapping):
        return "rough"
    return "word" if isinstance(value, str) else "count"


def superseded_schema(_words: Words = ()) -> core_schema.CoreSchema:
    """Take a figure that was given before, with where."""
    sources = core_schema.list_schema(core_schema.str_schema(strict=True), strict=True)
    fields = {
        "value": core_schema.typed_dict_field(figure_schema()),
        "sources": core_schema.typed_dict_field(sources, required=False),
        "note": core_schema.typed_dict_field(_text(), required=False),
    }
    return core_schema.typed_dict_schema(fields, extra_behavior="forbid", strict=True)


VALUES: Mapping[str, Callable[[Words], core_schema.CoreSchema]] = {
    "text": _text,
    "extent": lambda _words: core_schema.literal_schema(list(Extent)),
    "word": _one_of,
    "reference": _reference,
    "references": _references,
    "date": date_schema,
    "duration": duration_schema,
    "figure": figure_schema,
    "superseded": superseded_schema,
}
"""Each kind of value by its name; a schema is made from the closed list of words, if any."""
