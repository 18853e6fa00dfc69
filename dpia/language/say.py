"""Say one of the tool's own sentences in the language that is spoken at the moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from dpia.language.sentences import ENGLISH
from dpia.language.sentences import Language
from dpia.language.sentences import shipped

_ENGLISH = shipped(ENGLISH)
_SPOKEN: ContextVar[Language] = ContextVar("spoken")


def say(id_: str, **values: str | int) -> str:
    """Say a sentence with values put into its places.

    Numbers are written with commas between thousands.  Raises KeyError where the language has no
    such sentence, or a place of it is given no value.
    """
    sentence = spoken().sentence(id_)
    if not values:
        return sentence if "{" not in sentence else sentence.format()
    return sentence.format_map({name: _written(value) for name, value in values.items()})


def spoken() -> Language:
    """Give the language that is spoken at the moment: English, until another is."""
    return _SPOKEN.get(_ENGLISH)


def speak(language: Language) -> None:
    """Speak a language from now on, as a command does that was asked to."""
    _SPOKEN.set(language)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak a language for as long as the block runs."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def _written(value: str | int) -> str:
    return value if isinstance(value, str) else f"{value:,}"
