"""The missing facts as a list of things to find out, each once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dpia.report.findings.view import Findings
from dpia.report.findings.view import Missing
from dpia.report.page import Block
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed


def page(view: Findings) -> Page:
    """List each missing fact: what it is, which checks wait for it, who would hold it."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: Findings) -> Iterator[Block]:
    yield Heading(1, Statement(f"To find out: {view.title.text}", view.title.grounds), "top")
    number = len(view.missing)
    text = f"{number} fact{'' if number == 1 else 's'} that nobody states in what was read."
    yield Paragraph((count(text, "flows"), _NOT_NO))
    for index, (about, facts) in enumerate(
        groupby(view.missing, key=lambda one: one.about), start=1
    ):
        yield Heading(2, about, f"thing-{index}")
        yield Glossary(tuple(map(_entry, facts)))


_NOT_NO = fixed(
    "What is not stated is not denied. Who would hold it is inferred from its place: of a flow "
    "its two ends, of an agreement those who signed it.",
    "missing-is-not-denied",
)


def _entry(one: Missing) -> Definition:
    text = one.what.text
    term = Statement(f"{text[:1].upper()}{text[1:]}", one.what.grounds)
    return Definition(term, f"missing-{one.pointer.replace('/', '-')}", tuple(_lines(one)))


def _lines(one: Missing) -> Iterator[Statement]:
    yield Statement(f"at: {one.pointer}", one.what.grounds)
    rules = tuple(Ground(GroundKind.RULE, fault) for fault in one.waiting)
    yield Statement(f"checks that wait: {', '.join(one.waiting)}", rules)
    if one.holders:
        said = ", ".join(f"{holder.name.text} ({holder.role})" for holder in one.holders)
        grounds = tuple(ground for holder in one.holders for ground in holder.name.grounds)
        yield Statement(f"would be held by: {said}", grounds)
    else:
        yield Statement("for the authors of the model to say: no body is asked", one.what.grounds)
