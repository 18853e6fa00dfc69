"""The map of each regime below the other, each under what it comes to beside the one before."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.report.diagram import Diagram
from dpia.report.map_page import standings
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import Caption
from dpia.report.picture.caption import caption
from dpia.report.statement import Statement
from dpia.report.statement import fixed


@dataclass(frozen=True, slots=True)
class Poster:
    """The maps, and a headline for each of their panels."""

    caption: Caption
    diagram: Diagram
    headlines: tuple[Statement, ...]


def poster(ask: Ask, diagram: Diagram) -> Poster:
    """Compare each regime with the one before it, over the map of all."""
    first = fixed("Where the comparison begins.", "comparison-begins")
    head = caption(ask.flow_file, diagram.title, diagram.finding, ())
    told = iter(ask.headlines)
    if ask.part or ask.piece:
        told = (Statement(f"Of the whole: {one.text}", one.grounds, one.cites) for one in told)
    return Poster(head, diagram, (first, *told))


def page(view: Poster) -> Page:
    """Write the poster out."""
    titles = tuple(panel.title for panel in view.diagram.panels)
    told = zip(titles[1:], view.headlines[1:], strict=True)
    headlines = (
        *titles[:1],
        *(Statement(f"{title.text}: {said.text}", said.grounds) for title, said in told),
    )
    blocks = (
        Heading(1, view.caption.title, "top"),
        Paragraph((view.caption.finding,)),
        Listing(headlines, ordered=True),
        Listing(view.diagram.equivalent),
        standings(view.diagram),
    )
    return Page(view.caption.title, blocks, view.caption.colophon)
