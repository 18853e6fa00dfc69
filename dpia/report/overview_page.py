"""The model at a glance, as a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.language.say import say
from dpia.regime.force import Binding
from dpia.report.closed_words import binding_words
from dpia.report.closed_words import flow_kind_words
from dpia.report.overview import DayView
from dpia.report.overview import Overview
from dpia.report.overview_versions import VersionRow
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.vocabulary import InstrumentKind

_PUBLIC = (InstrumentKind.ACT, InstrumentKind.REGULATIONS, InstrumentKind.COMMON_LAW)
"""Law is public by being made: whether it was published is no question."""


def page(view: Overview) -> Page:
    """Lay the overview out for reading."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: Overview) -> Iterator[Block]:
    yield Heading(1, view.title, "top")
    if not view.days:
        yield Listing(view.counts)
        yield _regimes(view)
    for day in view.days:
        yield from _day(day)


def _regimes(view: Overview) -> Table:
    rows = tuple(
        (_one(Statement(one.id, one.title.grounds)), _one(one.title), _one(one.period))
        for one in view.regimes
    )
    head = phrases("model.column-id", "model.column-title", "model.column-period")
    return Table("regimes", phrase("model.regimes"), head, rows)


def _day(day: DayView) -> Iterator[Block]:
    yield Heading(2, day.regime.title, f"day-{day.regime.id}")
    if day.regime.id != day.regime.on:
        yield Paragraph((day.regime.period,))
    for title, anchor, rows in (
        ("model.in-force", "in-force", day.versions),
        ("model.displaced", "displaced", day.displaced),
        ("model.expected", "expected", day.expected),
    ):
        if rows:
            yield Heading(3, phrase(title), f"{anchor}-{day.regime.id}")
            yield Glossary(tuple(_entry(row, f"{anchor}-{day.regime.id}") for row in rows))
    flows = tuple(
        (
            _one(row.name),
            _one(row.route),
            _one(Statement(flow_kind_words(row.kind), row.route.grounds)),
            row.standing,
        )
        for row in day.flows
        if row.standing.tone is not Tone.ABSENT
    )
    yield Table(
        f"flows-{day.regime.id}",
        phrase("model.flows-that-stand"),
        phrases(
            "model.column-flow",
            "model.column-from-and-to",
            "model.column-kind",
            "model.column-standing",
        ),
        flows,
    )


def _entry(row: VersionRow, anchor: str) -> Definition:
    """Set a version out: how it stands and since when, what displaced it, what it provides."""
    name = row.version.replace("@", "-")
    return Definition(row.title, f"{anchor}-{name}", tuple(_lines(row)))


def _lines(row: VersionRow) -> Iterator[Statement]:
    for by in row.displaced:
        yield replace(by, text=say("model.displaced-by", displacer=by.text))
    began = say("model.binds-from", binding=binding_words(row.binding), began=row.began.text)
    yield replace(row.began, text=began)
    if row.binding is Binding.IN_FORCE or row.binding.may_bind:
        yield replace(row.ended, text=say("model.until", ended=row.ended.text))
    if row.kind not in _PUBLIC:
        yield replace(row.published, text=say("model.published", published=row.published.text))
    yield from row.provisions


def _one(statement: Statement) -> Cell:
    return Cell((statement,))
