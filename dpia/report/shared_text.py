"""The long texts that others are made of: one name in twenty sentences is one text, not twenty.

A document has sentences, and not what they were put together from; so what two of them share is
found again by a probe of one that also stands in the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

_PROBE = 500
"""So many letters in a row that stand in two long texts are no accident."""
_PROBES = 4
"""How many stretches from its start are looked for: what is shared begins within a sentence."""


def apart(rooms: Mapping[str, int]) -> tuple[str, ...]:
    """Choose texts so that every one given, without those in it, fits the room that it has."""
    chosen: list[str] = []
    for text in sorted(rooms, key=lambda one: (len(one), one)):
        if len(without(text, chosen)) > rooms[text]:
            chosen.append(_shared(text, rooms) or text)
    return tuple(chosen)


def without(text: str, parts: Iterable[str]) -> str:
    """Take parts out of a text."""
    for part in parts:
        text = text.replace(part, "")
    return text


def _shared(text: str, rooms: Mapping[str, int]) -> str:
    """Find the least that a text has in common with another, and that is what makes it long."""
    found = (_common(text, other) for other in sorted(rooms) if other != text)
    fitting = (one for one in found if one and len(without(text, (one,))) <= rooms[text])
    return min(fitting, key=lambda one: (len(one), one), default="")


def _common(text: str, other: str) -> str:
    return max(_stretches(text, other), key=len, default="")


def _stretches(text: str, other: str) -> Iterator[str]:
    for start in range(0, min(_PROBES * _PROBE, len(text) - _PROBE), _PROBE):
        at = other.find(text[start : start + _PROBE])
        if at >= 0:
            before = _alike(text[:start][::-1], other[:at][::-1])
            yield text[start - before : start + _alike(text[start:], other[at:])]


def _alike(one: str, other: str) -> int:
    """Count the letters with which two texts both begin."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one.startswith(other[:middle]):
            least = middle
        else:
            most = middle - 1
    return least
