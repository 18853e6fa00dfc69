"""A timeline in words: instruments as a table, then regimes, events and figures as lists."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.picture.timeline import PeriodRow
from dpia.report.picture.timeline import Timeline
from dpia.report.statement import Statement
from dpia.report.statement import fixed


def page(view: Timeline) -> Page:
    """Write the timeline out."""
    return Page(view.caption.title, tuple(_blocks(view)), view.caption.colophon)


def _blocks(view: Timeline) -> Iterator[Block]:
    yield Heading(1, view.caption.title, "top")
    yield Paragraph((view.caption.finding,))
    head = (fixed("Instrument", "column-instrument"), fixed("Its dates", "column-dates"))
    rows = tuple(
        (
            Cell((one.title,)),
            Cell(
                (
                    *(moment.text for moment in one.moments),
                    *one.unstated,
                    *((one.gap,) if one.gap else ()),
                )
                or (fixed("no date is stated", "no-date"),)
            ),
        )
        for one in view.instruments
    )
    yield Table("instruments", fixed("Instruments", "instruments"), head, rows)
    yield Paragraph((fixed("Regimes:", "regimes"),))
    yield Listing(tuple(_said(one) for one in view.regimes), ordered=True)
    if view.events:
        yield Paragraph((fixed("Events:", "events"),))
        yield Listing(tuple(one.text for one in view.events), ordered=True)
    if view.figures:
        yield Paragraph((fixed("What was counted:", "figures"),))
        yield Listing(tuple(_said(one) for one in view.figures), ordered=True)


def _said(one: PeriodRow) -> Statement:
    return Statement(
        f"{one.title.text}: {one.text.text}",
        (*one.title.grounds, *one.text.grounds),
        one.text.cites,
    )
