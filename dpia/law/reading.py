"""Read a jurisdiction's law from TOML: days are written as days there, and comments are kept."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any

from dpia.dates import Day
from dpia.dates import Period
from dpia.law.book import Epoch
from dpia.law.book import Law
from dpia.law.book import LawSource
from dpia.law.book import Point
from dpia.law.book import Reference


class UnreadableLawError(ValueError):
    """Raised with a sentence where a law file does not say what a law file says."""


def read_law(id_: str, text: str) -> Law:
    """Make the law that a TOML text writes down; raise UnreadableLawError, with the place, else.

    `from` is the first day, `until` the last day on which something stood, both included; either
    may be left out.  Every epoch and reference names `sources`, or says `from_memory = true`.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise UnreadableLawError(str(wrong)) from wrong
    _only(data, {"title", "sources", "epochs", "points"}, "the file")
    sources = {
        name: LawSource(name, _text(one, "title", name), one.get("url", ""))
        for name, one in data.get("sources", {}).items()
    }
    epochs = tuple(
        _epoch(name, one, f"epochs.{name}", sources) for name, one in data["epochs"].items()
    )
    points = {name: _point(name, one, sources) for name, one in data.get("points", {}).items()}
    return Law(id_, _text(data, "title", "the file"), epochs, points, sources)


def _epoch(name: str, one: Mapping[str, Any], at: str, sources: Mapping[str, LawSource]) -> Epoch:
    _only(one, {"title", "from", "until", "sources", "from_memory"}, at)
    grounds = _grounds(one, at, sources)
    return Epoch(name, _text(one, "title", at), _days(one, at), *grounds)


def _point(name: str, one: Mapping[str, Any], sources: Mapping[str, LawSource]) -> Point:
    at = f"points.{name}"
    _only(one, {"title", "references"}, at)
    references = tuple(
        _reference(said, f"{at}.references[{number}]", sources)
        for number, said in enumerate(one.get("references", ()))
    )
    return Point(name, _text(one, "title", at), references)


def _reference(one: Mapping[str, Any], at: str, sources: Mapping[str, LawSource]) -> Reference:
    known = {"text", "from", "until", "sources", "from_memory", "note", "held", "users"}
    _only(one, known, at)
    cited, from_memory = _grounds(one, at, sources)
    return Reference(
        _text(one, "text", at),
        _days(one, at),
        cited,
        from_memory,
        one.get("note", ""),
        one.get("held", ""),
        tuple(one.get("users", ())),
    )


def _grounds(
    one: Mapping[str, Any], at: str, sources: Mapping[str, LawSource]
) -> tuple[tuple[str, ...], bool]:
    cited, from_memory = tuple(one.get("sources", ())), one.get("from_memory", False)
    for name in cited:
        if name.partition("#")[0] not in sources:
            message = f"{at}: '{name}' is not among the sources"
            raise UnreadableLawError(message)
    if not cited and from_memory is not True:
        message = f"{at}: name sources, or write from_memory = true"
        raise UnreadableLawError(message)
    return cited, from_memory is True


def _days(one: Mapping[str, Any], at: str) -> Period:
    first, last = one.get("from"), one.get("until")
    for day in (first, last):
        if day is not None and type(day) is not Day:
            message = f"{at}: '{day}' is not a day: write 2018-05-25"
            raise UnreadableLawError(message)
    if first is not None and last is not None and last < first:
        message = f"{at}: it ends on {last}, before it begins on {first}"
        raise UnreadableLawError(message)
    return Period(first, last)


def _text(one: Mapping[str, Any], key: str, at: str) -> str:
    said = one.get(key)
    if not isinstance(said, str) or not said:
        message = f"{at}: '{key}' is not given as a text"
        raise UnreadableLawError(message)
    return said


def _only(one: Mapping[str, Any], known: set[str], at: str) -> None:
    for key in one:
        if key not in known:
            message = f"{at}: '{key}' is not a key of it: there are {', '.join(sorted(known))}"
            raise UnreadableLawError(message)
