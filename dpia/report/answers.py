"""Answers that came back from a document, beside those that the model has."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.document import Diagnostic
from dpia.language.say import say
from dpia.model.choice import Answer
from dpia.model.filled import Taken
from dpia.quoting import unhidden
from dpia.report.form import WHOLE


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in one field of a document, known by its tag; with no name where none does."""

    tag: str
    text: str
    by: str
    on: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """One answer as it came back; `before` is another one that the model has."""

    box: str
    text: str
    by: str
    on: str
    before: Answer | None = None
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Supplied:
    """A fact that somebody filled in, for a place of the model; `before` is what stands there.

    `cell` is where it was written, and `taken` the value as the place takes it.
    """

    pointer: str
    value: str
    source: str
    cell: str = ""
    taken: Taken = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers of a document: those that are new, those that differ, and how many are not."""

    new: tuple[Returned, ...]
    conflicts: tuple[Returned, ...]
    unchanged: int
    strange: tuple[tuple[str, str], ...]
    """Fields whose tag is no question of the document, with what stands in them."""
    unsigned: tuple[tuple[str, str], ...] = ()
    """Answers to a question beside which no name or no usable day stands."""
    facts: tuple[Supplied, ...] = ()
    problems: tuple[Diagnostic, ...] = ()


def compared(
    fields: Iterable[Written], boxes: Mapping[str, str], model: Mapping[str, Answer]
) -> Answers:
    """Sort what stands in fields, given by tag; `boxes` gives the id of the box for each tag.

    Blanks are not compared: a word processor keeps none for sure.  Of two fields of one question
    that differ the second is a conflict.
    """
    new: list[Returned] = []
    conflicts: list[Returned] = []
    strange: list[tuple[str, str]] = []
    unchanged = 0
    for one in fields:
        if (box := boxes.get(one.tag)) is None:
            strange.append((one.tag, one.text))
            continue
        before = model.get(box)
        if before is not None and same(before.text, one.text):
            unchanged += 1
            continue
        twice = any(other.box == box for other in new)
        made = Returned(box, one.text, one.by, one.on, before, one.fingerprint)
        (new if before is None and not twice else conflicts).append(made)
    return Answers(tuple(new), tuple(conflicts), unchanged, tuple(strange))


def same(before: str, after: str) -> bool:
    """Tell whether a text came back as it was shown: nothing hidden, and as long as there is room.

    What would hide text was shown as its code point, and what was too long was shortened.
    """
    shown, returned = (" ".join(unhidden(_flat(text)).split()) for text in (before, after))
    cut = say("page.shortened-cell", sheet=WHOLE).strip()
    if returned.endswith(cut):
        return shown.startswith(returned.removesuffix(cut).strip())
    return shown == returned


def _flat(text: str) -> str:
    return " ".join(text.split())
