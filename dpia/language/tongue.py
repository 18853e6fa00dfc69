"""One language: its sentences, area by area, each with the places that it has for values."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter

Area = Mapping[str, str]
"""The sentences of one area, by the second part of their ids."""

ENGLISH = "en"


class Tongue:
    """A language, of which an area is read when the first of its sentences is asked for."""

    def __init__(self, name: str, area: Callable[[str], Area]) -> None:
        """Name a language by its code (BCP 47); `area` gives the sentences of an area."""
        self.name = name
        self._area = area

    def sentence(self, id_: str) -> str:
        """Give a sentence with its places still open; raise KeyError where there is none."""
        area, _, key = id_.partition(".")
        return self._area(area)[key]


def places(sentence: str) -> tuple[str, ...]:
    """List the places of a sentence in order; raise ValueError for one that is no plain name.

    A plain name keeps what is put there from being looked into: `{a.b}` and `{a[0]}` would be.
    """
    found: list[str] = []
    for _, name, form, conversion in Formatter().parse(sentence):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            message = f"'{{{name}}}' is no place for a value: write a name in braces"
            raise ValueError(message)
        found.append(name)
    return tuple(found)


@cache
def shipped(name: str, area: str) -> Area:
    """Read an area of a shipped language; raise KeyError where the language has no such area."""
    file = files("dpia.language").joinpath(name, f"{area}.toml")
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise KeyError(area) from error


def english() -> Tongue:
    """Give the language that every sentence is there in."""
    return Tongue(ENGLISH, lambda area: shipped(ENGLISH, area))
