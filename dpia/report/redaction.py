"""An edition of a document with some things left out, each marked where it stood, and counted.

What is left out goes from the view, and so from every format: text, sources and places alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import fields
from dataclasses import is_dataclass
from dataclasses import replace
from typing import TypeVar

from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import Statement
from dpia.report.statement import phrase

NAMES, ANSWERS = "names", "answers"
NAME_LEFT_OUT = "redaction.name-left-out"
ANSWER_LEFT_OUT = "redaction.answer-left-out"
LEFT_OUT = "redaction.left-out"

Anything = TypeVar("Anything")


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is to be left out: names of persons, answers, and what rests on places of the model."""

    names: tuple[str, ...] = ()
    answers: bool = False
    places: tuple[str, ...] = ()


def redaction(model: FlowModel, wanted: tuple[str, ...]) -> Redaction:
    """Read what is wanted; any word but `names` and `answers` is a place, checked by the caller.

    Names of persons are those beside answers and acceptances; they are left out in any case.
    """
    signed = {one.by for one in model.assessment.values()}
    signed |= {one.by for one in model.acceptances.values()}
    names = sorted((" ".join(one.split()) for one in signed), key=lambda one: (-len(one), one))
    places = tuple(one.strip("/") for one in wanted if one not in {NAMES, ANSWERS})
    return Redaction(tuple(names), ANSWERS in wanted, places)


def redacted(page: Page, what: Redaction) -> Page:
    """Leave things out of a page, and say at its top how many."""
    pen = _Pen(what)
    made = pen.over(page)
    first, *rest = made.blocks
    return replace(made, blocks=(first, Paragraph(tuple(_told(what, pen.counts))), *rest))


@dataclass(slots=True)
class _Pen:
    """Goes over a view, and counts what it leaves out."""

    what: Redaction
    counts: Counter[str] = field(default_factory=Counter)

    def over(self, value: Anything) -> Anything:
        """Give a value with every statement in it gone over."""
        made: object = value
        if isinstance(value, Statement):
            made = self.statement(value)
        elif isinstance(value, tuple):
            made = tuple(self.over(one) for one in value)
        elif isinstance(value, Mapping):
            made = {key: self.over(one) for key, one in value.items()}
        elif is_dataclass(value) and not isinstance(value, type):
            parts = {one.name: getattr(value, one.name) for one in fields(value)}
            made = replace(value, **{name: self.over(part) for name, part in parts.items()})
        return _alike(value, made)

    def statement(self, said: Statement) -> Statement:
        """Leave a statement out, or the names in it."""
        at = [ground.at for ground in said.grounds]
        for place in self.what.places:
            if any(one == place or one.startswith(f"{place}/") for one in at):
                return self._gone(place, LEFT_OUT)
        if self.what.answers and any(_ANSWER.fullmatch(one) for one in at):
            return self._gone(ANSWERS, ANSWER_LEFT_OUT)
        return self._unnamed(said)

    def _gone(self, kind: str, mark: str) -> Statement:
        self.counts[kind] += 1
        return phrase(mark)

    def _unnamed(self, said: Statement) -> Statement:
        text = said.text
        for name in self.what.names:
            pattern = r"\s+".join(map(re.escape, name.split()))
            whole = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
            text, found = whole.subn(_literally(say(NAME_LEFT_OUT)), text)
            self.counts[NAMES] += found
        return said if text == said.text else replace(said, text=text)


def _literally(text: str) -> Callable[[re.Match[str]], str]:
    """Put a text in the place of what was found, whatever signs are in it."""
    return lambda _: text


_ANSWER = re.compile(r"assessment/[^/]+/text")


def _alike(before: Anything, after: object) -> Anything:
    """Hold what was made to the type of what it was made of."""
    kind = type(before)
    return after if isinstance(after, kind) else before


def _told(what: Redaction, counts: Counter[str]) -> Iterator[Statement]:
    """Say what was left out and how often, and what this does not do."""
    yield phrase("redaction.edition")
    yield phrase("redaction.names", number=counts[NAMES])
    if what.answers:
        yield phrase("redaction.answers", number=counts[ANSWERS])
    for place in what.places:
        yield phrase("redaction.places", place=place, number=counts[place])
    yield phrase("redaction.caution")
