"""What is contested: the questions over which sources differ, each with its sides."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.language.say import say
from dpia.model.case import Conflict
from dpia.model.flow_model import FlowModel
from dpia.report.page import Block
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class Contested:
    """One question with what each side says, and why the model draws one of them, if it does."""

    id: str
    question: Statement
    sides: tuple[Statement, ...]
    remarks: tuple[Statement, ...]


def contested(model: FlowModel, flows: Collection[str]) -> tuple[Contested, ...]:
    """List the conflicts of a model that bear on some flows, or on none that they name."""
    return tuple(
        Contested(
            name,
            label(one.question, str(_at(name) / "question")),
            tuple(_sides(name, one)),
            tuple(_remarks(name, one)),
        )
        for name, one in model.conflicts.items()
        if _bears_on(one, flows)
    )


def contested_blocks(some: tuple[Contested, ...]) -> Iterator[Block]:
    """Lay the questions out under a heading; none where nothing is contested."""
    if not some:
        return
    yield Heading(2, phrase("comparison.contested"), "contested")
    yield Paragraph((phrase("comparison.contested-told"),))
    yield Glossary(
        tuple(
            Definition(one.question, f"conflict-{one.id}", (*one.sides, *one.remarks))
            for one in some
        )
    )


def _at(name: str) -> Pointer:
    return Pointer(("conflicts", name))


def _bears_on(one: Conflict, flows: Collection[str]) -> bool:
    """Tell whether it is about one of the flows, or names no flow at all."""
    named = {at.split("/")[1] for at in one.about if at.startswith("flows/")}
    return not named or any(name in flows for name in named)


def _sides(name: str, one: Conflict) -> Iterator[Statement]:
    for side, claim in one.claims.items():
        called = say("fact-list.reading", side=side) if side == one.reading else side
        text = say("common.side-says", side=called, said=claim.value)
        text += say("fact.inferred-because", reason=claim.because) if claim.because else ""
        text += say("fact.to-be-confirmed") if claim.from_memory else ""
        yield Statement(text, (Ground(GroundKind.FACT, str(_at(name))),), tuple(claim.sources))


def _remarks(name: str, one: Conflict) -> Iterator[Statement]:
    if one.because:
        yield label(say("comparison.read-so", reason=one.because), str(_at(name) / "because"))
    if one.note:
        yield label(say("fact-list.note", note=one.note), str(_at(name) / "note"))
