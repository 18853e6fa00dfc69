"""A dispute has at least two sides, and its reading is one of them."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from dpia.document import Problem
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

Found = tuple[tuple[str, ...], Mapping[str, Any]]


def ill_formed(disputes: tuple[Found, ...], data: Mapping[str, Any]) -> Iterator[Problem]:
    """Report disputes with one side, with a reading that is no side, or with a foreign side.

    A side is foreign when the dispute names a conflict that has no such side.
    """
    conflicts = data.get("conflicts")
    named = conflicts if isinstance(conflicts, Mapping) else {}
    at_large = ((("conflicts", name), said) for name, said in named.items())
    for steps, said in (*disputes, *at_large):
        if isinstance(said, Mapping) and isinstance(said.get("claims"), Mapping):
            yield from _one(Pointer(steps), said, named)


def _one(at: Pointer, said: Mapping[str, Any], named: Mapping[str, Any]) -> Iterator[Problem]:
    claims = said["claims"]
    if len(claims) == 1:
        yield Problem(
            Place(at / "claims"),
            "one-sided",
            "a dispute has at least two claims, and this has one",
            "write it as 'value' with its sources, or add the other side",
        )
    reading = said.get("reading")
    if isinstance(reading, str) and reading not in claims:
        yield Problem(
            Place(at / "reading", Part.VALUE),
            "no-such-side",
            f"'{reading}' is not one of the claims",
            "name one of " + ", ".join(f"'{side}'" for side in claims),
        )
    conflict = named.get(str(said.get("conflict")))
    sides = conflict.get("claims") if isinstance(conflict, Mapping) else None
    if not isinstance(sides, Mapping):
        return
    for side in claims:
        if side not in sides:
            yield Problem(
                Place(at / "claims" / side),
                "no-such-side",
                f"'{side}' is not a side of the conflict '{said['conflict']}'",
                "name one of " + ", ".join(f"'{known}'" for known in sides),
                related=((Place(Pointer(("conflicts", str(said["conflict"])))), "it is here"),),
            )
