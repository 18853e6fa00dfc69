"""What moved since an assessment was frozen, laid out as a page."""

from __future__ import annotations

import json
from collections.abc import Iterable
from collections.abc import Iterator

from dpia.dates import words
from dpia.report.assessment.basis import AS_WRITTEN
from dpia.report.assessment.basis import Stood
from dpia.report.assessment.basis import StoodClaim
from dpia.report.frozen.view import AnswerMoved
from dpia.report.frozen.view import FactMoved
from dpia.report.frozen.view import FrozenAnswer
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
from dpia.report.statement import fixed
from dpia.report.statement import label


def page(view: Since) -> Page:
    """Lay out the headline, then what moved: facts, answers, and the questions over them."""
    blocks: list[Block] = [Heading(1, view.title, "top"), Listing(view.headline)]
    blocks += _part("Facts", "facts", _table("facts", _FACTS, map(_fact, view.facts)))
    blocks += _part("Answers", "answers", _table("answers", _ANSWERS, map(_answer, view.answers)))
    over = _ids(view.answers_over_moved_facts)
    blocks += _part("Answers whose facts moved", "over", over)
    blocks += _part("Questions that are newly open", "opened", _ids(view.opened))
    return Page(view.title, tuple(blocks), view.colophon)


_FACTS = ("Where it stands", "What became of it", "Before", "After")
_ANSWERS = ("Question", "What became of it", "Before", "After")
_NONE = fixed("None.", "none-moved")


def _part(title: str, anchor: str, block: Block | None) -> Iterator[Block]:
    yield Heading(2, fixed(title, f"since-{anchor}"), anchor)
    yield Paragraph((_NONE,)) if block is None else block


def _table(anchor: str, names: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> Table | None:
    found = tuple(rows)
    if not found:
        return None
    head = tuple(fixed(name, f"column-{name.lower().replace(' ', '-')}") for name in names)
    return Table(
        f"{anchor}-moved", fixed(f"What moved ({len(found)})", f"{anchor}-moved"), head, found
    )


def _ids(boxes: tuple[str, ...]) -> Listing | None:
    items = tuple(Statement(box, (Ground(GroundKind.BOX, box),)) for box in boxes)
    return Listing(items) if items else None


def _fact(one: FactMoved) -> tuple[Cell, ...]:
    return (
        Cell((count(one.pointer, one.pointer),)),
        Cell((fixed(one.move.value, f"move-{one.move.value}"),)),
        _stood(one.before, one.pointer),
        _stood(one.after, one.pointer),
    )


def _stood(one: Stood | None, pointer: str) -> Cell:
    """Say each side with its status; what was frozen rests on the freeze alone."""
    if one is None:
        return Cell((fixed("not rested on", "not-rested-on"),))
    if not one.claims:
        return Cell((count("not stated", pointer),))
    lines = list(map(_side, one.claims))
    if one.reading:
        lines.append(f"read as: {one.reading}")
    return Cell(tuple(count(line, pointer) for line in lines))


def _side(claim: StoodClaim) -> str:
    side = f"{claim.side}: " if claim.side else ""
    status = "" if claim.status == AS_WRITTEN else f" ({claim.status})"
    sources = f" [{', '.join(claim.sources)}]" if claim.sources else ""
    return f"{side}{_value(claim.value)}{status}{sources}"


def _value(text: str) -> str:
    """Write a value for a reader: text as it is, anything else as JSON."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str) else text


def _answer(one: AnswerMoved) -> tuple[Cell, ...]:
    return (
        Cell((Statement(one.box, (Ground(GroundKind.BOX, one.box),)),)),
        Cell((fixed(one.move.value, f"move-{one.move.value}"),)),
        _said(one.before),
        _said(one.after),
    )


def _said(one: FrozenAnswer | None) -> Cell:
    if one is None:
        return Cell((fixed("no answer", "no-answer"),))
    at = f"assessment/{one.box}"
    return Cell((label(one.text, f"{at}/text"), label(f"{one.by}, {words(one.on)}", f"{at}/by")))
