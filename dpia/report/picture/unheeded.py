"""What a picture was asked to be narrowed to, and is not: said at its foot, never left unsaid."""

from __future__ import annotations

from dataclasses import replace

from dpia.report.map_part import words
from dpia.report.picture.ask import Ask
from dpia.report.statement import Statement
from dpia.report.statement import fixed


def in_answer(ask: Ask) -> tuple[Statement, ...]:
    """Say what does not narrow the answer to a question."""
    why = "an answer runs through every body that data can pass"
    part = replace(ask.part, fields=(), about="")
    said = f"Not narrowed to {words(ask.flow_file, part)}: {why}."
    return (*((fixed(said, "not-narrowed"),) if part else ()), *_ungrouped(ask, why))


def in_timeline(ask: Ask) -> tuple[Statement, ...]:
    """Say what does not narrow a line of time."""
    return (*_ungrouped(ask, "a line of time shows no bodies"), *in_map(ask))


def in_matrix(ask: Ask) -> tuple[Statement, ...]:
    """Say what does not narrow a matrix."""
    why = "each flow has rows of its own, but by organisation"
    return (*(_ungrouped(ask, why) if ask.by == "field" else ()), *in_map(ask))


def in_map(ask: Ask) -> tuple[Statement, ...]:
    """Say that whom something reaches, and for what, is a question that other pictures answer."""
    if not ask.aim:
        return ()
    why = "that is a question, which the pictures card, chain and firewall answer"
    return (fixed(f"Not narrowed to {ask.aim}: {why}.", "not-aimed"),)


def _ungrouped(ask: Ask, why: str) -> tuple[Statement, ...]:
    if not ask.collapse:
        return ()
    return (fixed(f"No group is drawn as one body: {why}.", "not-grouped"),)
