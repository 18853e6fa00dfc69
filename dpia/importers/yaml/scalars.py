"""What an unquoted text means: the core schema of YAML 1.2, and nothing that YAML 1.1 added.

`yes`, `no`, `on` and `2017-01-01` are texts.  Each table reads a text once and remembers it, so
that equal texts are one object: a third of the memory, for no time.
"""

from __future__ import annotations

import math
import re
from typing import TypeAlias

LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly."""

Scalar: TypeAlias = str | int | float | bool | None

_WORDS: dict[str, Scalar] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
}
_NUMERIC = frozenset("0123456789+-.")
# Patterns are compiled when they are first asked: most files never ask the last two.
_WHOLE = r"[-+]?[0-9]+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z"
_DECIMAL = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z"
_ENDLESS = r"[-+]?\.(?:inf|Inf|INF)\Z|\.(?:nan|NaN|NAN)\Z"
_OLD_NUMBER = r"""(?x)
    [-+]?0b[01_]+\Z
    |[-+]?0x[0-9a-fA-F_]+\Z
    |[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?\Z
    |[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?\Z
    |[-+]?\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?\Z"""
_OLD_DATE = r"""(?x)
    [0-9]{4}-[0-9]{2}-[0-9]{2}\Z
    |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}"""


class NumberTooLargeError(ValueError):
    """Raised at a number that would not survive a round trip through JSON."""


class KeyNotTextError(ValueError):
    """Raised at an unquoted key that some reader of YAML does not read as text."""

    def __init__(self, reading: str) -> None:
        """Keep what the key is read as, with its article."""
        super().__init__(reading)
        self.reading = reading


class PlainValues(dict[str, Scalar]):
    """Gives the value of an unquoted text."""

    def __missing__(self, text: str) -> Scalar:
        """Read a text met for the first time."""
        value = self[text] = plain_value(text)
        return value


class PlainKeys(dict[str, str]):
    """Gives an unquoted key as the one object that stands for its text."""

    def __missing__(self, text: str) -> str:
        """Judge a key met for the first time."""
        if (reading := _key_reading(text)) is not None:
            raise KeyNotTextError(reading)
        self[text] = text
        return text


def plain_value(text: str) -> Scalar:
    """Read an unquoted text as the core schema of YAML 1.2 does."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _NUMERIC:
        return text
    if re.match(_WHOLE, text):
        return _whole(text)
    if re.match(_DECIMAL, text):
        return _finite(float(text))
    if re.match(_ENDLESS, text):
        raise NumberTooLargeError
    return text


def _whole(text: str) -> int:
    if len(text) > 40:
        raise NumberTooLargeError
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    value = int(text, base)
    if abs(value) > LARGEST:
        raise NumberTooLargeError
    return value


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise NumberTooLargeError
    return value


def _key_reading(text: str) -> str | None:
    """Say as what a key is read by YAML 1.1 or 1.2 if not as text."""
    if text == "<<":
        return "a merge"
    if text in _WORDS:
        return "nothing" if _WORDS[text] is None else "true or false"
    if text[0] not in _NUMERIC:
        return None
    if re.match(_OLD_DATE, text):
        return "a date"
    if any(re.match(form, text) for form in (_WHOLE, _DECIMAL, _ENDLESS, _OLD_NUMBER)):
        return "a number"
    return None
