"""An answer as a reader is told it: with the name of the thing, and places from the root.

Answers are kept without either, so that things of which nothing is stated share one answer.
"""

from __future__ import annotations

from typing import Protocol

from dpia.finding.answer import IT
from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.disclosure import Disclosure
from dpia.source import Pointer
from dpia.source import placed


class Thing(Protocol):
    """What a rule is asked of; one with an empty name is named by the sentence itself."""

    @property
    def at(self) -> Pointer:
        """Point at it."""

    @property
    def name(self) -> str:
        """Name it within a sentence."""


def told(thing: Thing, answer: Answer) -> Answer:
    """Give an answer with the name of its thing, and every place from the root."""
    return Answer(
        answer.word,
        _named(thing, answer.text),
        tuple(fact.placed(thing.at) for fact in answer.facts),
        tuple(placed(answer.missing, thing.at)),
        answer.contested,
        tuple(placed(answer.lean, thing.at)),
        answer.in_doubt,
    )


def _named(thing: Thing, text: str) -> str:
    if TO in text and isinstance(thing, Disclosure):
        text = text.replace(TO, thing.called("organisation", thing.flow.to))
    if text.startswith(IT):
        return f"{thing.name}{text.removeprefix(IT)}"
    return f"{thing.name}: {text}" if text and thing.name else text
