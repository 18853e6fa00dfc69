"""The missing facts as a list of things to find out, each once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dpia.language.say import say
from dpia.report.findings.missing import holding
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Missing
from dpia.report.number_words import number_of
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
from dpia.report.statement import phrase


def page(view: Findings) -> Page:
    """List each missing fact: what it is, which checks wait for it, who would hold it."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: Findings) -> Iterator[Block]:
    yield Heading(
        1, Statement(say("missing.title", title=view.title.text), view.title.grounds), "top"
    )
    text = say("missing.number", facts=number_of(len(view.missing), "fact"))
    yield Paragraph((count(text, "flows"), phrase("missing.not-denied")))
    for index, (about, facts) in enumerate(
        groupby(view.missing, key=lambda one: one.about), start=1
    ):
        yield Heading(2, about, f"thing-{index}")
        yield Glossary(tuple(map(_entry, facts)))


def _entry(one: Missing) -> Definition:
    text = one.what.text
    term = Statement(f"{text[:1].upper()}{text[1:]}", one.what.grounds)
    return Definition(term, f"missing-{one.pointer.replace('/', '-')}", tuple(_lines(one)))


def _lines(one: Missing) -> Iterator[Statement]:
    yield Statement(say("missing.at", pointer=one.pointer), one.what.grounds)
    waiting = ", ".join(one.waiting)
    rules = tuple(Ground(GroundKind.RULE, fault) for fault in one.waiting)
    yield Statement(say("missing.checks-that-wait", checks=waiting), rules)
    if one.holders:
        said = ", ".join(map(holding, one.holders))
        grounds = tuple(ground for holder in one.holders for ground in holder.name.grounds)
        yield Statement(say("missing.held-by", bodies=said), grounds)
    else:
        yield Statement(say("missing.for-the-authors"), one.what.grounds)
