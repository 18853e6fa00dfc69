"""A language in which no letter is an English one, so that what is still English shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import fields
from dataclasses import is_dataclass
from pathlib import Path

import yaml

import dpia
from dpia import catalogue
from dpia.language.sentences import Area
from dpia.language.sentences import Language
from dpia.language.sentences import english_area
from dpia.report.statement import Statement
from tests.conftest import ROOT

_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OTHER = "".join(chr(0x1D5BA + at) for at in range(26)) + "".join(
    chr(0x1D5A0 + at) for at in range(26)
)
_CHANGED = str.maketrans(_PLAIN, _OTHER)
_PLACE = re.compile(r"(\{\w+\})")
_RUN = re.compile(r"[a-z'’]+(?: [a-z'’]+){2,}")
_TEXTS = (".py", ".toml")
_OWN_WORDS = ("rules", "frameworks", "law", "finding/screening")
"""The folders whose files carry their own words: a rule, a framework and a law is one file each."""


def changed(sentence: str) -> str:
    """Write a sentence with letters that no English one has; its places stay."""
    parts = _PLACE.split(sentence)
    return "".join(one if _PLACE.fullmatch(one) else one.translate(_CHANGED) for one in parts)


def another() -> Language:
    """Give a language that has every sentence, and none in English."""

    def area(name: str) -> Area:
        return {key: changed(said) for key, said in english_area(name).items()}

    return Language("x-other", area)


def statements(view: object) -> Iterator[Statement]:
    """List every statement in a view."""
    if isinstance(view, Statement):
        yield view
    elif isinstance(view, (tuple, list, frozenset)):
        for one in view:
            yield from statements(one)
    elif isinstance(view, dict):
        for one in view.values():
            yield from statements(one)
    elif is_dataclass(view) and not isinstance(view, type):
        for each in fields(view):
            yield from statements(getattr(view, each.name))


class Elsewhere:
    """What a model, the rules, the frameworks and the law say, which no language file holds."""

    def __init__(self, model: str) -> None:
        """Gather the words of a shipped model, and of the files that carry their own."""
        package = Path(dpia.__file__).parent
        said = {*_texts(_written(ROOT / "flows" / model)), *map(one_line, catalogue.faults())}
        self._said = "\n".join(said)
        longest_first = sorted((one for one in said if len(one) > 2), key=len, reverse=True)
        self._named = re.compile(
            "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest_first)
        )
        files = [file for name in _OWN_WORDS for file in sorted((package / name).rglob("*.*"))]
        read = (file.read_text(encoding="utf-8") for file in files if file.suffix in _TEXTS)
        joined = re.sub(r'"\s*\n\s*f?"', "", "\n".join(read))
        self._own = one_line(joined)

    def english_left_in(self, text: str) -> Iterator[str]:
        """List the runs of three and more plain words that stand nowhere else."""
        for run in _RUN.findall(self._named.sub("|", one_line(text))):
            if run not in self._own:
                yield run

    def english_left_in_lines(self, lines: Iterable[str]) -> Iterator[str]:
        """Do the same for a picture, which breaks what the model says into lines."""
        for line in lines:
            yield from (run for run in self.english_left_in(line) if run not in self._said)


def _written(folder: Path) -> Iterator[object]:
    for file in sorted(folder.glob("*.yaml")):
        yield yaml.safe_load(file.read_text(encoding="utf-8"))


def _texts(given: object) -> Iterator[str]:
    """List every text and every key of a document, as a report may spell it."""
    if isinstance(given, dict):
        for key, one in given.items():
            yield from _texts(key)
            yield from _texts(one)
    elif isinstance(given, str):
        yield one_line(given)
        yield one_line(given).removesuffix(".")
    elif isinstance(given, Iterable):
        for one in given:
            yield from _texts(one)


def one_line(text: str) -> str:
    """Write a text with single blanks, in small letters and without what ties words to a place."""
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()
