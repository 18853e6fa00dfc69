"""The model at a glance, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.regime.force import Binding
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
from dpia.report.statement import fixed
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
    head = _head("Id", "Title", "Stands for")
    return Table("regimes", fixed("Regimes", "regimes"), head, rows)


def _day(day: DayView) -> Iterator[Block]:
    yield Heading(2, day.regime.title, f"day-{day.regime.id}")
    if day.regime.id != day.regime.on:
        yield Paragraph((day.regime.period,))
    for title, anchor, rows in (
        ("In force on that day", "in-force", day.versions),
        ("Displaced by then", "displaced", day.displaced),
        ("Not in force, and known of or perhaps so", "expected", day.expected),
    ):
        if rows:
            yield Heading(3, fixed(title, anchor), f"{anchor}-{day.regime.id}")
            yield Glossary(tuple(_entry(row, f"{anchor}-{day.regime.id}") for row in rows))
    flows = tuple(
        (
            _one(row.name),
            _one(row.route),
            _one(Statement(row.kind.value, row.route.grounds)),
            row.standing,
        )
        for row in day.flows
        if row.standing.tone is not Tone.ABSENT
    )
    yield Table(
        f"flows-{day.regime.id}",
        fixed("Flows that stand on that day, or may", "flows-that-stand"),
        _head("Flow", "From and to", "Kind", "Standing"),
        flows,
    )


def _entry(row: VersionRow, anchor: str) -> Definition:
    """Set a version out: how it stands and since when, what displaced it, what it provides."""
    name = row.version.replace("@", "-")
    return Definition(row.title, f"{anchor}-{name}", tuple(_lines(row)))


def _lines(row: VersionRow) -> Iterator[Statement]:
    for by in row.displaced:
        yield Statement(f"displaced {by.text}", by.grounds, by.cites)
    began, ended, published = row.began, row.ended, row.published
    yield Statement(f"{row.binding.value}; from: {began.text}", began.grounds, began.cites)
    if row.binding is Binding.IN_FORCE:
        yield Statement(f"until: {ended.text}", ended.grounds, ended.cites)
    if row.kind not in _PUBLIC:
        yield Statement(f"published: {published.text}", published.grounds, published.cites)
    yield from row.provisions


def _head(*names: str) -> tuple[Statement, ...]:
    return tuple(fixed(name, f"column-{name.lower().replace(' ', '-')}") for name in names)


def _one(statement: Statement) -> Cell:
    return Cell((statement,))
