"""A language: its sentences, area by area, each with the places that it has for values."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from string import Formatter

Area = Mapping[str, str]
"""The sentences of one area, by the second part of their ids."""

ENGLISH = "en-GB"
_SUFFIX = ".toml"


class Language:
    """A language, of which an area is read when the first of its sentences is asked for."""

    def __init__(self, name: str, area: Callable[[str], Area]) -> None:
        """Name a language by its tag (BCP 47); `area` gives the sentences of an area, or none."""
        self.name = name
        self._area = area

    def sentence(self, id_: str) -> str:
        """Give a sentence with its places still open, in English where this language lacks it.

        Raise KeyError where English has none either.
        """
        area, _, key = id_.partition(".")
        said = self._area(area).get(key)
        return english_area(area)[key] if said is None else said


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
def areas(name: str) -> tuple[str, ...]:
    """List the areas that a shipped language has sentences of."""
    found = (one.name for one in files("dpia.language").joinpath(name).iterdir())
    return tuple(sorted(one.removesuffix(_SUFFIX) for one in found if one.endswith(_SUFFIX)))


def languages() -> tuple[str, ...]:
    """List the languages that are shipped, by tag."""
    folders = (one.name for one in files("dpia.language").iterdir() if one.is_dir())
    return tuple(sorted(name for name in folders if not name.startswith("_")))


@cache
def shipped_area(name: str, area: str) -> Area:
    """Read an area of a shipped language; one that it has nothing of is empty."""
    if area not in areas(name):
        return {}
    file = files("dpia.language").joinpath(name, f"{area}{_SUFFIX}")
    return tomllib.loads(file.read_text(encoding="utf-8"))


def english_area(area: str) -> Area:
    """Read an area of the language in which every sentence is there."""
    return shipped_area(ENGLISH, area)


def shipped(name: str) -> Language:
    """Give a shipped language by its tag."""
    return Language(name, lambda area: shipped_area(name, area))
