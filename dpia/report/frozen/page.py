"""What moved since an assessment was frozen, laid out as a page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.assessment.basis import AS_WRITTEN
from dpia.report.assessment.basis import Stood
from dpia.report.assessment.basis import StoodClaim
from dpia.report.assessment.boxes import signature
from dpia.report.closed_words import status_words
from dpia.report.frozen.view import AnswerMoved
from dpia.report.frozen.view import FactMoved
from dpia.report.frozen.view import FrozenAnswer
from dpia.report.frozen.view import Move
from dpia.report.frozen.view import Since
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.vocabulary import NO
from dpia.vocabulary import YES
from dpia.vocabulary import Status


def page(view: Since) -> Page:
    """Lay out the headline, then what moved: facts, answers, and the questions over them."""
    blocks: list[Block] = [Heading(1, view.title, "top"), Listing(view.headline)]
    facts = _table("facts", "frozen.column-place", map(_fact, view.facts))
    blocks += _part("frozen.facts", "facts", facts)
    answers = _table("answers", "frozen.column-question", map(_answer, view.answers))
    blocks += _part("frozen.answers", "answers", answers)
    blocks += _part("frozen.over", "over", _ids(view.answers_over_moved_facts))
    blocks += _part("frozen.opened", "opened", _ids(view.opened))
    return Page(view.title, tuple(blocks), view.colophon)


_MOVES = {
    Move.ADDED: "frozen.added",
    Move.GONE: "frozen.gone",
    Move.CHANGED: "frozen.changed",
}
_STATUSES = {status.value: status for status in Status}
_VALUES = {YES: "fact.yes", NO: "fact.no"}


def _part(title: str, anchor: str, block: Block | None) -> Iterator[Block]:
    yield Heading(2, phrase(title), anchor)
    yield Paragraph((phrase("frozen.none"),)) if block is None else block


def _table(anchor: str, first: str, rows: Iterable[tuple[Cell, ...]]) -> Table | None:
    """List what moved; `first` is the id of what stands over the first column."""
    found = tuple(rows)
    if not found:
        return None
    head = phrases(first, "frozen.column-move", "frozen.column-before", "frozen.column-after")
    return Table(f"{anchor}-moved", phrase("frozen.moved", number=len(found)), head, found)


def _ids(boxes: tuple[str, ...]) -> Listing | None:
    items = tuple(Statement(box, (Ground(GroundKind.BOX, box),)) for box in boxes)
    return Listing(items) if items else None


def _fact(one: FactMoved) -> tuple[Cell, ...]:
    return (
        Cell((count(one.pointer, one.pointer),)),
        Cell((phrase(_MOVES[one.move]),)),
        _stood(one.before, one.pointer),
        _stood(one.after, one.pointer),
    )


def _stood(one: Stood | None, pointer: str) -> Cell:
    """Say each side with its status; what was frozen rests on the freeze alone."""
    if one is None:
        return Cell((phrase("frozen.not-rested-on"),))
    if not one.claims:
        return Cell((count(say("common.not-stated"), pointer),))
    lines = list(map(_side, one.claims))
    if one.reading:
        lines.append(say("frozen.read-as", reading=one.reading))
    return Cell(tuple(count(line, pointer) for line in lines))


def _side(claim: StoodClaim) -> str:
    said = _value(claim.value)
    if claim.status != AS_WRITTEN:
        said = say("frozen.with-status", said=said, status=_status(claim.status))
    if claim.sources:
        said = f"{said} [{', '.join(claim.sources)}]"
    return say("common.side-says", side=claim.side, said=said) if claim.side else said


def _status(status: str) -> str:
    """Say how well a fact stood; a word that only another version knows stays as it was kept."""
    return status_words(_STATUSES[status]) if status in _STATUSES else status


def _value(text: str) -> str:
    """Write a value for a reader: text as it is, anything else as JSON."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    if isinstance(value, bool):
        value = YES if value else NO
    if isinstance(value, str) and value in _VALUES:
        return say(_VALUES[value])
    return value if isinstance(value, str) else text


def _answer(one: AnswerMoved) -> tuple[Cell, ...]:
    return (
        Cell((Statement(one.box, (Ground(GroundKind.BOX, one.box),)),)),
        Cell((phrase(_MOVES[one.move]),)),
        _said(one.before),
        _said(one.after),
    )


def _said(one: FrozenAnswer | None) -> Cell:
    if one is None:
        return Cell((phrase("frozen.no-answer"),))
    at = f"assessment/{one.box}"
    return Cell((label(one.text, f"{at}/text"), label(signature(one.by, one.on), f"{at}/by")))
