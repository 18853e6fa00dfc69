"""Who must let a field pass, before and after, in words."""

from __future__ import annotations

from dpia.comparison.difference import Difference
from dpia.comparison.difference import Direction
from dpia.comparison.sufficient import Family
from dpia.comparison.sufficient import Members
from dpia.reach.gate import UNNAMED
from dpia.report.names import Names


def passage_text(names: Names, one: Difference) -> str:
    """Say whose leave sufficed before, and whose after."""
    fields = ", ".join(names.text("field", name) for name in one.what)
    people = ", ".join(names.text("subject", name) for name in one.subjects)
    purposes = ", ".join(names.text("purpose", name) if name else "" for name in one.purposes)
    recipient = names.text("organisation", one.flow)
    before, after = (_family(names, family) for family in one.sets)
    text = f"{fields} about {people} to {recipient}, for {purposes}: before {before}; after {after}"
    if one.direction is Direction.UNKNOWN:
        return f"{text}; what is stated does not tell whether the way is open on both days"
    return text


def _family(names: Names, family: Family) -> str:
    """Say which sets suffice, and how many bodies the smallest of them holds."""
    if not family:
        return "not shown to arrive"
    told = " or ".join(_members(names, members) for members in family)
    fewest = min(family, key=len)
    if not fewest:
        return told
    unnamed = sum(member.startswith(UNNAMED) for member in fewest)
    number = f"at least {len(fewest)}" if unnamed else str(len(fewest))
    return f"{told} ({number} must agree)"


def _members(names: Names, members: Members) -> str:
    if not members:
        return "nobody could refuse"
    return " with ".join(_member(names, member) for member in sorted(members))


def _member(names: Names, member: str) -> str:
    if member.startswith(UNNAMED):
        return f"whoever decides at {names.text('flow', member.removeprefix(UNNAMED))}"
    return names.text("organisation", member)
