"""How untrusted text is named inside a sentence, and made visible where a sentence is written."""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 80
"""How many characters of a name a sentence shows."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
_BLANKS = re.compile(r"[ \t\r\n]+")
_QUOTED = re.compile(rf"(?<![^\s(])'([^']{{{LONGEST_NAME + 1},}})'(?![^\s,.:;)?])")


def quoted(name: str) -> str:
    """Put a name in quotes; a long one is shortened."""
    return f"'{_shortened(name)}'"


def visible(sentence: str) -> str:
    """Write what would hide or reorder text as its code point, and shorten long quoted names."""
    return unhidden(_QUOTED.sub(lambda found: quoted(found[1]), sentence))


def unhidden(text: str) -> str:
    """Write what would hide or reorder text as its code point, and leave the rest as it is."""
    if text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def on_one_line(text: str) -> str:
    """Write a text of a model on one line, with nothing hidden in it."""
    if text.isprintable() and "  " not in text:  # as nearly all are: no other blank is printable
        return text
    return unhidden(_BLANKS.sub(" ", text))


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _shown(character: str) -> str:
    if unicodedata.category(character) in _HIDDEN and character not in _JOINERS:
        return f"<U+{ord(character):04X}>"
    return character
