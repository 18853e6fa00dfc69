"""An assertion says one thing, and of something."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from dpia.document import Problem
from dpia.source import Place
from dpia.source import Pointer

Data = Mapping[str, Any]
_SENTENCES = ("never", "always", "only_if")


def ill_said(name: str, assertion: Data) -> Iterator[Problem]:
    """Report an assertion that says several things or none, says it of nothing, or twice."""
    at = Pointer(("assertions", name))
    said = [key for key in _SENTENCES if key in assertion]
    if len(said) != 1:
        yield Problem(
            Place(at),
            "one-sentence",
            f"the assertion '{name}' must say exactly one of 'never', 'always' and 'only_if'",
            "split it, or take one out",
        )
        return
    for key in (*said, "where"):
        if assertion.get(key) == {}:
            yield Problem(
                Place(at / key),
                "empty-selector",
                f"'{key}' of '{name}' picks nothing out",
                "say of what: a field or a capability, about whom, to whom, for what, past whom",
            )
    if said == ["only_if"] and "where" not in assertion:
        yield Problem(
            Place(at / "only_if"),
            "only-if-of-nothing",
            f"'{name}' does not say what may come only if this is so",
            "add 'where:' with the field or the capability, and to whom it comes",
        )
    if said == ["never"] and "where" in assertion:
        yield Problem(
            Place(at / "where"),
            "where-beside-never",
            f"'{name}' says under 'never' itself what is never to be",
            "move what stands under 'where' into 'never'",
        )
