"""A language in which no letter is an English one, so that what is still English shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from dataclasses import is_dataclass
from pathlib import Path

import dpia
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
_RUN = re.compile(r"[A-Za-z'’-]+(?:,? [A-Za-z'’-]+){2,}")
_OWN_WORDS = ("rules", "frameworks", "law", "finding")
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


def said_elsewhere(model: str) -> str:
    """Gather what a model and the files with words of their own say, in one line."""
    package = Path(dpia.__file__).parent
    files = [*(ROOT / "flows" / model).glob("*.yaml")]
    for folder in _OWN_WORDS:
        files += [*(package / folder).rglob("*.py"), *(package / folder).rglob("*.toml")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))
    return one_line(re.sub(r'"\s*\n\s*f?"', "", text))


def one_line(text: str) -> str:
    """Write a text with single blanks, in small letters and without what ties words to a place."""
    return re.sub(r"[\s_-]+", " ", text).casefold()


def still_english(text: str, elsewhere: str) -> Iterator[str]:
    """List the runs of three and more plain words that stand nowhere else."""
    for run in _RUN.findall(text):
        if one_line(run) not in elsewhere:
            yield run
