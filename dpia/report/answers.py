"""Answers that came back from a document, beside those that the model has."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.model.choice import Answer


@dataclass(frozen=True, slots=True)
class Returned:
    """One answer as it came back; `before` is another one that the model has."""

    box: str
    text: str
    by: str
    on: str
    before: Answer | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a document: those that are new, those that differ, and how many are not."""

    new: tuple[Returned, ...]
    conflicts: tuple[Returned, ...]
    unchanged: int
    strange: tuple[tuple[str, str], ...]
    """Fields whose tag is no question of the document, with what stands in them."""


def compared(
    fields: Iterable[tuple[str, str]],
    boxes: Mapping[str, str],
    model: Mapping[str, Answer],
    *,
    by: str,
    on: str,
) -> Answers:
    """Sort what stands in fields, given by tag; `boxes` gives the id of the box for each tag.

    Blanks are not compared: a word processor keeps none for sure.
    """
    new: list[Returned] = []
    conflicts: list[Returned] = []
    strange: list[tuple[str, str]] = []
    unchanged = 0
    for tag, text in fields:
        if (box := boxes.get(tag)) is None:
            strange.append((tag, text))
            continue
        before = model.get(box)
        if before is not None and before.text.split() == text.split():
            unchanged += 1
        else:
            made = Returned(box, text, by, on, before)
            (new if before is None else conflicts).append(made)
    return Answers(tuple(new), tuple(conflicts), unchanged, tuple(strange))
