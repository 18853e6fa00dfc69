"""Whether what is drawn can be seen, by the formula of WCAG 2: text at 4.5 to 1, lines at 3 to 1.

Grounds alone (a band, a thin rule, the stripes themselves) need not stand out from each other:
what they say is said by a word, an outline or a sign as well.  Words on stripes need no rule
either: where the stripes are strong, they are drawn thin, and the words stand on plates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.drawing.luminance import ratio
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


def _pairs(theme: Theme) -> Iterator[Pair]:
    colours = theme.colours
    text = LARGE_TEXT if theme.size >= LARGE else TEXT
    for pairs, least in ((_TEXTS, text), (_LINES, LINE)):
        for role, ground in pairs:
            if role in colours:
                yield Pair(role, ground, ratio(colours[role], colours[ground]), least)
