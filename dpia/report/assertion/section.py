"""Assertions and their answers as blocks of a page."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.assertion.view import Asserted
from dpia.report.assertion.view import AssertedRegime
from dpia.report.assertion.view import BrokenBy
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases


def section(some: tuple[Asserted, ...]) -> Iterator[Block]:
    """Lay out each assertion with a row for each regime that answers it."""
    for one in some:
        yield Heading(3, one.title, f"assertion-{one.id}")
        yield Paragraph((one.sentence,))
        yield from (Paragraph((said,)) for said in one.why)
        yield _table(one)


def _table(one: Asserted) -> Table:
    head = phrases("common.regime", "assertion.column-answer", "assertion.column-why")
    rows = tuple(
        (
            Cell((answer.regime.title,)),
            Cell((answer.answer,), _TONES.get(answer.holding, Tone.PLAIN)),
            Cell(tuple(_why(answer)), Tone.PLAIN),
        )
        for answer in one.regimes
    )
    caption = phrase("assertion.answers")
    return Table(f"answers-{one.id}", caption, head, rows)


_TONES = {"broken if": Tone.DISPUTED}


def _why(answer: AssertedRegime) -> Iterator[Statement]:
    """Name the ways that break it, or what is left open where none does."""
    yield from (line for by in answer.broken_by for line in _way(by))
    if answer.holding != "broken":
        yield from answer.open
        yield from answer.wider
    if not answer.broken_by and not answer.open and not answer.wider:
        yield phrase("assertion.nothing-open")


def _way(by: BrokenBy) -> Iterator[Statement]:
    """Say about whom and for what, past how many, and by which steps in their order."""
    yield _joined("; ", (by.about, *by.past, *((by.condition,) if by.condition else ())))
    named = _joined(" → ", tuple(step.name for step in by.chain.steps))
    text = say("assertion.way", summary=by.chain.summary.text, steps=named.text)
    yield Statement(text, named.grounds)


def _joined(between: str, some: tuple[Statement, ...]) -> Statement:
    return Statement(
        between.join(one.text for one in some),
        tuple(ground for one in some for ground in one.grounds),
        tuple(dict.fromkeys(cite for one in some for cite in one.cites)),
    )
