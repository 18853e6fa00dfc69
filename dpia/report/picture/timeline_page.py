"""A timeline in words: instruments as a table, then regimes, events and figures as lists."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
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
from dpia.report.statement import phrase
from dpia.report.statement import phrases


def page(view: Timeline) -> Page:
    """Write the timeline out."""
    return Page(view.caption.title, tuple(_blocks(view)), view.caption.colophon)


def _blocks(view: Timeline) -> Iterator[Block]:
    yield Heading(1, view.caption.title, "top")
    yield Paragraph((view.caption.finding,))
    head = phrases("picture.column-instrument", "picture.column-dates")
    rows = tuple(
        (
            Cell((one.title,)),
            Cell(
                (
                    *(moment.text for moment in one.moments),
                    *one.unstated,
                    *((one.gap,) if one.gap else ()),
                )
                or (phrase("picture.no-date"),)
            ),
        )
        for one in view.instruments
    )
    yield Table("instruments", phrase("picture.instruments"), head, rows)
    yield Paragraph((phrase("picture.regimes"),))
    yield Listing(tuple(_said(one) for one in view.regimes), ordered=True)
    if view.events:
        yield Paragraph((phrase("picture.events"),))
        yield Listing(tuple(one.text for one in view.events), ordered=True)
    if view.figures:
        yield Paragraph((phrase("picture.counted"),))
        yield Listing(tuple(_said(one) for one in view.figures), ordered=True)


def _said(one: PeriodRow) -> Statement:
    return Statement(
        say("picture.row", title=one.title.text, said=one.text.text),
        (*one.title.grounds, *one.text.grounds),
        one.text.cites,
    )
