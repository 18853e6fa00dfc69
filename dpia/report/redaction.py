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
from dpia.report.left_out import LeftOut
from dpia.report.left_out import left_out
from dpia.report.page import Box
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import GroundKind
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
    places: tuple[LeftOut, ...] = ()


def redaction(model: FlowModel, wanted: tuple[str, ...]) -> Redaction:
    """Read what is wanted; any word but `names` and `answers` is a place, checked by the caller.

    Names of persons are those beside answers and acceptances; they are left out in any case.
    """
    signed = {one.by for one in model.assessment.values()}
    signed |= {one.by for one in model.acceptances.values()}
    names = sorted((" ".join(one.split()) for one in signed), key=lambda one: (-len(one), one))
    places = tuple(one.strip("/") for one in wanted if one not in {NAMES, ANSWERS})
    return Redaction(tuple(names), ANSWERS in wanted, left_out(model, places))


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
        elif type(value) is str:
            made = self.disguised(str(value))
        elif is_dataclass(value) and not isinstance(value, type):
            kept = _KEPT if isinstance(value, Box) else ()
            names = [one.name for one in fields(value) if one.name not in kept]
            made = replace(value, **{name: self.over(getattr(value, name)) for name in names})
        return _alike(value, made)

    def disguised(self, key: str) -> str:
        """Tell nothing by an anchor or another key of what is left out."""
        for place in self.what.places:
            key = place.disguised(key)
        return key

    def statement(self, said: Statement) -> Statement:
        """Leave a statement out, or the names in it."""
        at = [ground.at for ground in said.grounds]
        for place in self.what.places:
            if any(map(place.rests, at)):
                return self._gone(place.place, LEFT_OUT)
        if self.what.answers and any(_ANSWER.fullmatch(one) for one in at):
            return self._gone(ANSWERS, ANSWER_LEFT_OUT)
        return self._uncited(self._unnamed(self._grounded(said)))

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
        for place in self.what.places:
            if place.words:
                text, found = place.words.subn(_literally(say(LEFT_OUT)), text)
                self.counts[place.place] += found
        return said if text == said.text else replace(said, text=text)

    def _grounded(self, said: Statement) -> Statement:
        """Disguise the pointers that lead past what is left out."""
        grounds = tuple(
            replace(one, at=self.disguised(one.at)) if one.kind in _POINTERS else one
            for one in said.grounds
        )
        return said if grounds == said.grounds else replace(said, grounds=grounds)

    def _uncited(self, said: Statement) -> Statement:
        """Cite a source that is left out by what stands for its id, and by no place within it."""
        cites = tuple(map(self._cite, said.cites))
        return said if cites == said.cites else replace(said, cites=tuple(dict.fromkeys(cites)))

    def _cite(self, cite: str) -> str:
        place = next((one for one in self.what.places if one.cited(cite)), None)
        if place is None:
            return cite
        self.counts[_citing(place)] += 1
        return place.alias


def _literally(text: str) -> Callable[[re.Match[str]], str]:
    """Put a text in the place of what was found, whatever signs are in it."""
    return lambda _: text


def _citing(place: LeftOut) -> str:
    return f"{place.place}#"


_POINTERS = (GroundKind.FACT, GroundKind.LABEL, GroundKind.COUNT)
_KEPT = ("id", "fingerprint")
"""Of a question: neither its number nor the fingerprint of its facts names anything."""
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
    for place in sorted(what.places, key=lambda one: one.alias or one.place):
        yield phrase("redaction.places", place=place.shown, number=counts[place.place])
        if number := counts[_citing(place)]:
            yield phrase("redaction.citations", place=place.shown, number=number)
    yield phrase("redaction.caution")
