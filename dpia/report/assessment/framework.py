"""A framework for assessments: which questions it asks, in which order, and who can answer each."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dpia.report.assessment.case import Case
from dpia.report.page import Block
from dpia.report.page import Tone


class By(StrEnum):
    """Who answers a question."""

    MODEL = "the model"
    """What the model states answers it; where it states nothing, that is the answer."""
    CONFIRM = "the model, for a person to confirm"
    PERSON = "a person"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the model has for one question: blocks, and how many facts in them are stated."""

    blocks: tuple[Block, ...] = ()
    stated: int = 0
    tones: frozenset[Tone] = frozenset()
    """How well what answers the question stands."""


Gather = Callable[[Case, str], Evidence]
"""Gathers the evidence of a case for the slot of this id, which anchors begin with."""


def beside(gather: Gather) -> Gather:
    """Show evidence that answers no question by itself, beside what does."""

    def shown(case: Case, slot: str) -> Evidence:
        return Evidence(gather(case, slot).blocks)

    return shown


@dataclass(frozen=True, slots=True)
class Slot:
    """One question; its id is stable, as answers and citations go by it."""

    id: str
    question: str
    by: By
    evidence: tuple[Gather, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Questions under one heading."""

    id: str
    title: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework: its title, where it comes from, and its parts.

    `reservation` says what of it was written down from memory and is to be confirmed.  `code` is
    the point of law that its questions are taken from, where they are those of a code.
    """

    title: str
    origin: str
    parts: tuple[Part, ...]
    reservation: str = ""
    code: str = ""
    each_paper: bool = False
    """Whether the first page goes through the questions for each paper by itself."""

    def slots(self) -> Iterator[Slot]:
        """List every question in its order."""
        return (slot for part in self.parts for slot in part.slots)
