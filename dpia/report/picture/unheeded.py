"""What a picture was asked to be narrowed to, and is not: said at its foot, never left unsaid."""

from __future__ import annotations

from dataclasses import replace

from dpia.report.map_part import words
from dpia.report.picture.ask import Ask
from dpia.report.statement import Statement
from dpia.report.statement import phrase


def in_answer(ask: Ask) -> tuple[Statement, ...]:
    """Say what does not narrow the answer to a question."""
    part = replace(ask.part, fields=(), about="")
    narrower = phrase("picture.not-narrowed", part=words(ask.flow_file, part)) if part else None
    return (
        *((narrower,) if narrower is not None else ()),
        *_ungrouped(ask, "picture.not-grouped-in-answer"),
    )


def in_timeline(ask: Ask) -> tuple[Statement, ...]:
    """Say what does not narrow a line of time."""
    return (*_ungrouped(ask, "picture.not-grouped-in-timeline"), *in_map(ask))


def in_matrix(ask: Ask) -> tuple[Statement, ...]:
    """Say what does not narrow a matrix."""
    by_field = ask.by == "field"
    ungrouped = _ungrouped(ask, "picture.not-grouped-in-matrix") if by_field else ()
    return (*ungrouped, *in_map(ask))


def in_map(ask: Ask) -> tuple[Statement, ...]:
    """Say that whom something reaches, and for what, is a question that other pictures answer."""
    return (phrase("picture.not-aimed", aim=ask.aim),) if ask.aim else ()


def _ungrouped(ask: Ask, said: str) -> tuple[Statement, ...]:
    return (phrase(said),) if ask.collapse else ()
