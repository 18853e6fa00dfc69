"""Say one of the tool's own sentences in the language that is spoken at the moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from dpia.language.tongue import Tongue
from dpia.language.tongue import english

_ENGLISH = english()
_SPOKEN: ContextVar[Tongue] = ContextVar("spoken")


def say(id_: str, **values: str | int) -> str:
    """Say a sentence with values put into its places.

    Numbers are written with commas between thousands.  Raises KeyError where the language has no
    such sentence, or a place of it is given no value.
    """
    sentence = _SPOKEN.get(_ENGLISH).sentence(id_)
    if not values:
        return sentence if "{" not in sentence else sentence.format()
    return sentence.format_map({name: _written(value) for name, value in values.items()})


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """Speak another language for as long as the block runs."""
    token = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def _written(value: str | int) -> str:
    return value if isinstance(value, str) else f"{value:,}"
