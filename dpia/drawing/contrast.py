"""Whether what is drawn can be seen, by the formula of WCAG 2: text at 4.5 to 1, lines at 3 to 1.

Grounds alone (a band, a thin rule, the stripes themselves) need not stand out from each other:
what they say is said by a word, an outline or a sign as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.palette import Role
from dpia.drawing.theme import Theme

TEXT = 4.5
LARGE_TEXT = 3.0
LINE = 3.0
LARGE = 24.0
"""The size in pixels (18 points) from which on WCAG calls text large."""

_TEXTS = (
    (Role.INK, Role.PAPER),
    (Role.INK, Role.BAND),
    (Role.QUIET, Role.PAPER),
    (Role.QUIET, Role.BAND),
    (Role.ADDED, Role.PAPER),
    (Role.REMOVED, Role.PAPER),
    (Role.PAPER, Role.ADDED),
)
_LINES = tuple(
    (role, ground)
    for role in (
        Role.UNCHANGED,
        Role.ADDED,
        Role.REMOVED,
        Role.DISCLOSURE,
        Role.REQUEST,
        Role.PRACTICE,
        Role.INACTIVE,
        Role.NOT_STATED,
        Role.GATE,
    )
    for ground in (Role.PAPER, Role.BAND)
)


@dataclass(frozen=True, slots=True)
class Pair:
    """What is drawn on which ground, how far the two stand apart, and how far they must."""

    role: Role
    ground: Role
    ratio: float
    least: float


def too_faint(theme: Theme) -> tuple[Pair, ...]:
    """List what of a theme cannot be seen well enough; each two colours are named once."""
    found: dict[tuple[Role, Role], Pair] = {}
    for pair in _pairs(theme):
        if pair.ratio < pair.least:
            found.setdefault((pair.role, pair.ground), pair)
    return tuple(found.values())


def ratio(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _pairs(theme: Theme) -> Iterator[Pair]:
    colours = theme.colours
    text = LARGE_TEXT if theme.size >= LARGE else TEXT
    for pairs, least in ((_TEXTS, text), (_LINES, LINE)):
        for role, ground in pairs:
            if role in colours:
                yield Pair(role, ground, ratio(colours[role], colours[ground]), least)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
