"""Who must let a field pass, before and after, in words."""

from __future__ import annotations

from dpia.comparison.difference import Difference
from dpia.comparison.difference import Direction
from dpia.comparison.sufficient import Family
from dpia.comparison.sufficient import Members
from dpia.language.say import say
from dpia.reach.gate import UNNAMED
from dpia.report.names import Names


def passage_text(names: Names, one: Difference) -> str:
    """Say whose leave sufficed before, and whose after."""
    fields = ", ".join(names.text("field", name) for name in one.what)
    people = ", ".join(names.text("subject", name) for name in one.subjects)
    purposes = ", ".join(names.text("purpose", name) if name else "" for name in one.purposes)
    recipient = names.text("organisation", one.flow)
    before, after = (_family(names, family) for family in one.sets)
    unknown = one.direction is Direction.UNKNOWN
    return say(
        "passage.may-be-open" if unknown else "passage.whose-leave",
        fields=fields,
        people=people,
        recipient=recipient,
        purposes=purposes,
        before=before,
        after=after,
    )


def _family(names: Names, family: Family) -> str:
    """Say which sets suffice, and how many bodies the smallest of them holds."""
    if not family:
        return say("passage.not-shown")
    told = say("common.or").join(_members(names, members) for members in family)
    fewest = min(family, key=len)
    if not fewest:
        return told
    unnamed = sum(member.startswith(UNNAMED) for member in fewest)
    if unnamed:
        return say("passage.at-least-agree", bodies=told, number=len(fewest))
    return say("passage.must-agree", bodies=told, number=len(fewest))


def _members(names: Names, members: Members) -> str:
    if not members:
        return say("passage.nobody-could-refuse")
    return say("passage.with").join(_member(names, member) for member in sorted(members))


def _member(names: Names, member: str) -> str:
    if member.startswith(UNNAMED):
        return say("passage.whoever-decides", flow=names.text("flow", member.removeprefix(UNNAMED)))
    return names.text("organisation", member)
