"""The comparison as a page."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.bibliography import Bibliography
from dpia.report.cited import cited_only
from dpia.report.comparison import Comparison
from dpia.report.contested import contested_blocks
from dpia.report.crowd import shown
from dpia.report.diagram import Diagram
from dpia.report.figures import FigureRow
from dpia.report.flow_section import FlowSection
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases
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
    yield Paragraph((phrase("comparison.aside"),))
    yield _regimes(view)
    yield Listing(view.counts)
    if diagram is not None:
        yield from shown("map", diagram)
    yield from verdict_blocks(view)
    if answer is not None:
        yield from ways(answer)
    if view.contexts:
        yield from _contexts(view)
    yield from contested_blocks(view.contested)
    yield Heading(2, phrase("comparison.disclosures"), "disclosures")
    for one in view.disclosures:
        yield from _section(view, one)
    yield Heading(2, phrase("comparison.requests"), "requests")
    yield Paragraph((phrase("comparison.requests-apart"),))
    for one in view.requests:
        yield from _section(view, one)
    if view.figures:
        yield Heading(2, phrase("comparison.figures"), "figures")
        yield figure_table(view.figures)


def _contexts(view: Comparison) -> Iterator[Block]:
    """Lay the five parameters of contextual integrity out, beside what data were given for."""
    yield Heading(2, phrase("comparison.contexts"), "contexts")
    yield Paragraph((phrase("comparison.contexts-told"),))
    head = (
        phrase("comparison.column-disclosure"),
        *(Statement(one.title.text, one.title.grounds) for one in view.regimes),
    )
    rows = tuple(
        (Cell((row.name, row.route, row.about, row.given_for)), *row.cells) for row in view.contexts
    )
    caption = phrase("comparison.contexts-caption")
    yield Table("contexts-table", caption, head, rows)


def _regimes(view: Comparison) -> Table:
    head = phrases("common.regime", "comparison.column-title", "comparison.column-period")
    rows = tuple(
        (_one(Statement(one.id, one.title.grounds)), _one(one.title), _one(one.period))
        for one in view.regimes
    )
    return Table("regimes", phrase("comparison.regimes"), head, rows)


def _one(statement: Statement) -> Cell:
    return Cell((statement,))


def _section(view: Comparison, one: FlowSection) -> Iterator[Block]:
    yield Heading(3, one.name, f"flow-{one.id}")
    head = (
        phrase("comparison.column-row"),
        *(Statement(regime.title.text, regime.title.grounds) for regime in view.regimes),
    )
    rows = tuple((_one(row.name), *row.cells) for row in one.rows)
    yield Table(f"table-{one.id}", one.route, head, rows)


def figure_table(figures: tuple[FigureRow, ...]) -> Table:
    """Lay observed figures out, one a row."""
    head = phrases(
        "comparison.column-flow",
        "comparison.column-counted-period",
        "comparison.column-counted",
        "comparison.column-number",
    )
    rows = tuple(
        (_one(row.name), _one(row.period), _one(row.counts), row.figure) for row in figures
    )
    caption = phrase("comparison.figures-caption")
    return Table("figures-table", caption, head, rows)
