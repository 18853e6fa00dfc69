"""Keep an assessment as it stands, and tell what moved since one was kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dpia import __version__
from dpia.dates import words
from dpia.language.say import say
from dpia.report.assessment.basis import basis
from dpia.report.assessment.basis import stood
from dpia.report.assessment.case import Case
from dpia.report.assessment.document import Filled
from dpia.report.assessment.document import assess
from dpia.report.assessment.document import fill
from dpia.report.assessment.framework import Framework
from dpia.report.colophon import colophon
from dpia.report.frozen.view import AnswerMoved
from dpia.report.frozen.view import FactMoved
from dpia.report.frozen.view import Freeze
from dpia.report.frozen.view import FrozenAnswer
from dpia.report.frozen.view import FrozenBox
from dpia.report.frozen.view import FrozenRegime
from dpia.report.frozen.view import Move
from dpia.report.frozen.view import Since
from dpia.report.page import Box
from dpia.report.page import Page
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase


@dataclass(frozen=True)  # without slots, so that what is made of it is kept
class Assessed:
    """A case that is assessed in the order of a framework, which has a name."""

    case: Case
    framework: str
    order: Framework

    @cached_property
    def filled(self) -> tuple[Filled, ...]:
        """Give every question with what is had for it."""
        return fill(self.case, self.order)

    @cached_property
    def page(self) -> Page:
        """Give the document; a workbook of its questions needs none."""
        return assess(self.case, self.order, self.filled)


def freeze(made: Assessed) -> Freeze:
    """Keep the model's hash, every answer, and every fact that the assessment rests on."""
    model = made.case.flow_file.model
    return Freeze(
        model.title,
        made.case.flow_file.identity,
        f"dpia {__version__}",
        model.as_of,
        made.framework,
        tuple(FrozenRegime(one.id, str(one.on)) for one in made.case.regimes),
        tuple(FrozenBox(one.id, one.fingerprint) for one in _boxes(made.page)),
        tuple(
            FrozenAnswer(box, one.text, one.by, one.on, one.fingerprint)
            for box, one in sorted(model.assessment.items())
        ),
        basis(made.case, made.page.blocks),
    )


def since(before: Freeze, made: Assessed) -> Since:
    """Compare what was kept with what stands now."""
    after = freeze(made)
    facts = tuple(_facts(before, after, made.case))
    answers = tuple(_answers(before, after))
    answered = {one.box for one in before.answers}
    now = {one.box for one in after.answers}
    then = {one.id: one.fingerprint for one in before.boxes}
    over = tuple(
        one.id
        for one in after.boxes
        if one.id in answered & now and then.get(one.id) not in (None, one.fingerprint)
    )
    opened = tuple(
        one.id
        for one in after.boxes
        if one.id not in now and (one.id in answered or one.id not in then)
    )
    headline = (
        phrase("frozen.count-facts", number=len(facts)),
        phrase("frozen.count-answers", number=len(answers)),
        phrase("frozen.count-over", number=len(over)),
        phrase("frozen.count-opened", number=len(opened)),
    )
    return Since(
        Statement(say("frozen.title", day=words(before.as_of)), _title(after).grounds),
        before.identity,
        after.identity,
        (*_heads(before, after), *headline),
        facts,
        answers,
        over,
        opened,
        colophon(made.case.flow_file),
    )


def _boxes(page: Page) -> tuple[Box, ...]:
    return tuple(block for block in page.blocks if isinstance(block, Box))


def _title(after: Freeze) -> Statement:
    return count(after.title, "")


def _heads(before: Freeze, after: Freeze) -> Iterator[Statement]:
    """Say which two models are compared, and what of them is not a fact."""
    if before.identity == after.identity:
        yield count(say("frozen.same-model", hash=after.identity), "")
    else:
        text = say("frozen.another-model", before=before.identity, after=after.identity)
        yield count(text, "")
    named = ", ".join(one.id for one in after.regimes)
    text = say("frozen.assessed", framework=after.framework, regimes=named)
    yield count(text, "regimes")
    if before.title != after.title:
        yield count(say("frozen.renamed", before=before.title, after=after.title), "title")
    if before.tool != after.tool:
        yield phrase("frozen.tool", before=before.tool, after=after.tool)
    days = {one.id: one.on for one in before.regimes}
    for one in after.regimes:
        if days.get(one.id, one.on) != one.on:
            text = say("frozen.day", regime=one.id, before=words(days[one.id]), after=words(one.on))
            yield count(text, f"regimes/{one.id}")


def _facts(before: Freeze, after: Freeze, case: Case) -> Iterator[FactMoved]:
    """List facts that differ; one that is rested on no longer is looked up where it stood."""
    was = {one.pointer: one for one in before.facts}
    now = {one.pointer: one for one in after.facts}
    for pointer in sorted(was.keys() | now.keys()):
        then = was.get(pointer)
        today = now.get(pointer) or stood(case, pointer)
        if then == today:
            continue
        if then is None or not then.claims:
            if today.claims:
                yield FactMoved(pointer, Move.ADDED, then, today)
        elif not today.claims:
            yield FactMoved(pointer, Move.GONE, then, today)
        else:
            yield FactMoved(pointer, Move.CHANGED, then, today)


def _answers(before: Freeze, after: Freeze) -> Iterator[AnswerMoved]:
    was = {one.box: one for one in before.answers}
    now = {one.box: one for one in after.answers}
    for box in sorted(was.keys() | now.keys()):
        then, today = was.get(box), now.get(box)
        if then == today:
            continue
        move = Move.ADDED if then is None else Move.GONE if today is None else Move.CHANGED
        yield AnswerMoved(box, move, then, today)
