"""What is kept of an assessment that was signed, and what is told of it later, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.report.assessment.basis import Stood
from dpia.report.statement import Statement


@dataclass(frozen=True, slots=True)
class FrozenAnswer:
    """What a person had answered; `fingerprint` is that of the facts it was written over."""

    box: str
    text: str
    by: str
    on: str
    fingerprint: str | None


@dataclass(frozen=True, slots=True)
class FrozenBox:
    """A question for a person, and the fingerprint of the facts under it on that day."""

    id: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class FrozenRegime:
    """A regime that was assessed, and the day on which it was resolved."""

    id: str
    on: str


@dataclass(frozen=True, slots=True)
class Freeze:
    """An assessment as it stood: which model, made by what, every answer, every fact under it."""

    title: str
    identity: str
    tool: str
    as_of: str
    framework: str
    regimes: tuple[FrozenRegime, ...]
    boxes: tuple[FrozenBox, ...]
    answers: tuple[FrozenAnswer, ...]
    facts: tuple[Stood, ...]


class Move(StrEnum):
    """What became of a fact or of an answer."""

    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FactMoved:
    """A fact that moved, with both values; none on the side where it was not rested on."""

    pointer: str
    move: Move
    before: Stood | None
    after: Stood | None


@dataclass(frozen=True, slots=True)
class AnswerMoved:
    """An answer that was written, withdrawn or changed."""

    box: str
    move: Move
    before: FrozenAnswer | None
    after: FrozenAnswer | None


@dataclass(frozen=True, slots=True)
class Since:
    """What moved since an assessment was frozen; ids of boxes are listed in their order."""

    title: Statement
    before: str
    """The hash of the model that was frozen."""
    after: str
    headline: tuple[Statement, ...]
    facts: tuple[FactMoved, ...]
    answers: tuple[AnswerMoved, ...]
    answers_over_moved_facts: tuple[str, ...]
    opened: tuple[str, ...]
    """Boxes that are open now, and were answered or not asked then."""
    colophon: tuple[Statement, ...]
