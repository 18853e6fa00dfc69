"""What a colour is for: painters name a role, and a theme says which colour it has.

No role carries a meaning alone: whatever is said by colour is said by weight, dash, stripe, sign or
word as well.
"""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What is drawn in one colour, by the key that a theme file has for it."""

    PAPER = "paper"
    BAND = "band"
    EDGE = "edge"
    BAR = "bar"
    STRIPES = "disputed"
    RULE = "rule"
    INK = "text"
    QUIET = "quiet-text"
    UNCHANGED = "unchanged"
    ADDED = "added"
    REMOVED = "removed"
    DISCLOSURE = "disclosure"
    REQUEST = "request"
    PRACTICE = "practice"
    INACTIVE = "inactive"
    NOT_STATED = "not-stated"
    GATE = "gate"


MEANINGS = {
    Role.PAPER: "the ground of the picture",
    Role.BAND: "the ground of a group of bodies, of a cell, of every second year",
    Role.EDGE: "the edge of such a ground; without it there is none",
    Role.BAR: "the ground of a stretch of time",
    Role.STRIPES: "the stripes of what is disputed",
    Role.RULE: "thin lines between rows and round fields",
    Role.INK: "titles, names, figures, outlines",
    Role.QUIET: "running text, and flows of a picture that compares nothing",
    Role.UNCHANGED: "flows that are as in the regime before",
    Role.ADDED: "flows and fields that are new",
    Role.REMOVED: "flows and fields that are gone",
    Role.DISCLOSURE: "flows that give data, unless added or removed",
    Role.REQUEST: "flows that ask, unless added or removed",
    Role.PRACTICE: "flows that are seen and on no paper",
    Role.INACTIVE: "flows that are on paper and stated as not seen",
    Role.NOT_STATED: "flows of which it is not stated whether they run",
    Role.GATE: "gates and doors",
}
"""What each role is for, in the words of the schema."""

OPTIONAL = frozenset(
    {
        Role.EDGE,
        Role.DISCLOSURE,
        Role.REQUEST,
        Role.PRACTICE,
        Role.INACTIVE,
        Role.NOT_STATED,
        Role.GATE,
    }
)
"""Roles that a theme may leave out: what has them is drawn in a more general one."""

INK = Role.INK
QUIET = Role.QUIET
UNCHANGED = Role.UNCHANGED
ADDED = Role.ADDED
REMOVED = Role.REMOVED
STRIPES = Role.STRIPES
BAND = Role.BAND
STRETCH = Role.BAR
EDGE = Role.EDGE
RULE = Role.RULE
PAPER = Role.PAPER


def either(*roles: Role) -> str:
    """Name the first of several roles to which the theme gives a colour."""
    return " ".join(roles)


GATE_LINE = either(Role.GATE, Role.INK)
