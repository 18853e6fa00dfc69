"""A map in words: what it shows as an ordered list, and how each flow stands as a table."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Panel
from dpia.report.diagram import mark_words
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import phrase


def page(view: Diagram) -> Page:
    """Write a map out."""
    blocks = (
        Heading(1, view.title, "top"),
        Paragraph((view.finding,)),
        Listing(view.equivalent, ordered=True),
        standings(view),
    )
    return Page(view.title, blocks, view.colophon)


def standings(view: Diagram) -> Table:
    """Lay every flow out, how it stands in each panel."""
    head = (phrase("map.column-flow"), *(panel.title for panel in view.panels))
    edges = {edge.id: edge for panel in view.panels for edge in panel.edges}
    ordered = sorted(edges.values(), key=lambda edge: edge.number)
    rows = tuple(
        (Cell((_name(edge),)), *(_cell(panel, edge) for panel in view.panels)) for edge in ordered
    )
    return Table("standings", phrase("map.standings"), head, rows)


def _name(edge: Edge) -> Statement:
    return Statement(f"{edge.number}. {edge.title.text}", edge.title.grounds)


def _cell(panel: Panel, edge: Edge) -> Cell:
    found = next((one for one in panel.edges if one.id == edge.id), None)
    if found is None:
        return Cell((phrase("map.not-in-regime"),), Tone.ABSENT)
    return Cell(tuple(_said(found)), Tone.DISPUTED if found.contested else Tone.PLAIN)


def _said(edge: Edge) -> Iterator[Statement]:
    text = edge.standing.text
    if edge.mark is not Mark.SAME:
        text = say("map.standing-and-moved", standing=text, moved=mark_words(edge.mark))
    yield Statement(text, edge.standing.grounds)
