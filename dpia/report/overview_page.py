"""The model at a glance, as a page."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.overview import DayView
from dpia.report.overview import Overview
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import phrase


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
    return Table("regimes", phrase("Regimes", "regimes"), head, rows)


def _day(day: DayView) -> Iterator[Block]:
    yield Heading(2, day.regime.title, f"day-{day.regime.id}")
    versions = tuple(
        (
            Cell((row.title, *row.provisions)),
            _binding(row.binding.value, row.began),
            _one(row.began),
            _one(row.published),
        )
        for row in day.versions
    )
    yield Table(
        f"versions-{day.regime.id}",
        Statement(f"Instruments: {day.regime.period.text}", day.regime.period.grounds),
        _head("Instrument", "On that day", "In force from", "Published"),
        versions,
    )
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
        phrase("Flows that stand on that day, or may", "flows-that-stand"),
        _head("Flow", "From and to", "Kind", "Standing"),
        flows,
    )


def _binding(text: str, began: Statement) -> Cell:
    return _one(Statement(text, began.grounds))


def _head(*names: str) -> tuple[Statement, ...]:
    return tuple(phrase(name, f"column-{name.lower().replace(' ', '-')}") for name in names)


def _one(statement: Statement) -> Cell:
    return Cell((statement,))
