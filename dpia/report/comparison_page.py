"""The comparison as a page."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.bibliography import Bibliography
from dpia.report.cited import cited_only
from dpia.report.comparison import Comparison
from dpia.report.diagram import Diagram
from dpia.report.figures import FigureRow
from dpia.report.flow_section import FlowSection
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.statement import phrase
from dpia.report.trace.side_by_side import blocks as ways
from dpia.report.trace.view import Trace
from dpia.report.verdict_page import blocks as verdict_blocks


def page(
    view: Comparison,
    diagram: Diagram | None = None,
    sources: Bibliography | None = None,
    answer: Trace | None = None,
) -> Page:
    """Lay the comparison out, with a picture, a bibliography and the ways where they are given."""
    blocks = tuple(_blocks(view, diagram, answer))
    if sources is not None:
        heading = Heading(2, phrase("common.sources"), "sources")
        blocks = (*blocks, heading, Glossary(cited_only(sources, blocks)))
    return Page(view.title, blocks, view.colophon)


def _blocks(view: Comparison, diagram: Diagram | None, answer: Trace | None) -> Iterator[Block]:
    yield Heading(1, view.title, "top")
    yield Paragraph((fixed("Regimes side by side, on the day on which each is read.", "aside"),))
    yield _regimes(view)
    yield Listing(view.counts)
    if diagram is not None:
        yield Figure("map", diagram.finding, diagram)
    yield from verdict_blocks(view)
    if answer is not None:
        yield from ways(answer)
    if view.contexts:
        yield from _contexts(view)
    yield Heading(2, fixed("What is disclosed", "disclosures"), "disclosures")
    for one in view.disclosures:
        yield from _section(view, one)
    yield Heading(2, fixed("What is asked", "requests"), "requests")
    yield Paragraph(
        (fixed("A request is not a disclosure, and is counted among none.", "requests-apart"),)
    )
    for one in view.requests:
        yield from _section(view, one)
    if view.figures:
        yield Heading(2, fixed("What was counted", "figures"), "figures")
        yield figure_table(view.figures)


def _contexts(view: Comparison) -> Iterator[Block]:
    """Lay the five parameters of contextual integrity out, beside what data were given for."""
    title = fixed("Contextual integrity", "contexts")
    yield Heading(2, title, "contexts")
    told = (
        "Who gives what to whom, about whom, and on which principle, beside the end for which the "
        "people concerned gave their data. The sources of each fact stand in the tables below."
    )
    yield Paragraph((fixed(told, "contexts-told"),))
    head = (
        fixed("Disclosure", "column-disclosure"),
        *(Statement(one.title.text, one.title.grounds) for one in view.regimes),
    )
    rows = tuple(
        (Cell((row.name, row.route, row.about, row.given_for)), *row.cells) for row in view.contexts
    )
    caption = fixed("Data, purpose, case, decision and basis", "contexts-caption")
    yield Table("contexts-table", caption, head, rows)


def _regimes(view: Comparison) -> Table:
    head = (fixed("Regime", "regime"), fixed("Title", "title"), fixed("Stands for", "period"))
    rows = tuple(
        (_one(Statement(one.id, one.title.grounds)), _one(one.title), _one(one.period))
        for one in view.regimes
    )
    return Table("regimes", fixed("The regimes compared", "regimes-compared"), head, rows)


def _one(statement: Statement) -> Cell:
    return Cell((statement,))


def _section(view: Comparison, one: FlowSection) -> Iterator[Block]:
    yield Heading(3, one.name, f"flow-{one.id}")
    head = (
        fixed("What is compared", "row"),
        *(Statement(regime.title.text, regime.title.grounds) for regime in view.regimes),
    )
    rows = tuple((_one(row.name), *row.cells) for row in one.rows)
    yield Table(f"table-{one.id}", one.route, head, rows)


def figure_table(figures: tuple[FigureRow, ...]) -> Table:
    """Lay observed figures out, one a row."""
    head = tuple(
        fixed(text, f"figure-{text.lower().replace(' ', '-')}")
        for text in ("Flow", "Period", "What was counted", "Number")
    )
    rows = tuple(
        (_one(row.name), _one(row.period), _one(row.counts), row.figure) for row in figures
    )
    caption = fixed("Observed figures; what a number counts is part of it", "figures-caption")
    return Table("figures-table", caption, head, rows)
