"""Follow a pointer, as a model writes one, to what it points at."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from dpia.document import Problem
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

_ABSENT = object()


def parse(text: str, data: Mapping[str, Any]) -> Pointer | None:
    """Read `flows/x/observed/2014--2016` as the steps that a document has; None if it has not.

    A period is a key with a slash in it, and its written form has none: the document decides.
    """
    steps: list[str] = []
    here: object = data
    for part in text.strip("/").split("/"):
        step, here = _step(here, part)
        if here is _ABSENT:
            return None
        steps.append(step)
    return Pointer(tuple(steps))


def _step(here: object, part: str) -> tuple[str, object]:
    if isinstance(here, Mapping):
        if part in here:
            return part, here[part]
        return next(
            ((key, here[key]) for key in here if key.replace("/", "--") == part), (part, _ABSENT)
        )
    if isinstance(here, Sequence) and not isinstance(here, str):
        if part in here:
            return part, part
        if part.isdecimal() and int(part) < len(here):
            return part, here[int(part)]
    return part, _ABSENT


def dangling(
    pointers: tuple[tuple[tuple[str, ...], str], ...], data: Mapping[str, Any]
) -> Iterator[Problem]:
    """Report pointers of a model that lead nowhere, with how far they lead."""
    for steps, text in pointers:
        if parse(text, data) is not None:
            continue
        parts = text.strip("/").split("/")
        good = 0
        while parse("/".join(parts[: good + 1]), data) is not None:
            good += 1
        yield Problem(
            Place(Pointer(steps), Part.VALUE),
            "dangling-pointer",
            f"'{text}' points at nothing: there is no '{parts[good]}'"
            + (f" in '{'/'.join(parts[:good])}'" if good else " in the model"),
            "write the ids from the root, such as flows/FLOW/terms/INSTRUMENT@VERSION/fields/FIELD",
        )
