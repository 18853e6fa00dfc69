"""The map of each regime below the other, each under what it comes to beside the one before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace

from dpia.language.say import say
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
from dpia.report.statement import phrase


@dataclass(frozen=True, slots=True)
class Poster:
    """The maps, and a headline for each of their panels."""

    caption: Caption
    diagram: Diagram
    headlines: tuple[Statement, ...]


def poster(ask: Ask, diagram: Diagram) -> Poster:
    """Compare each regime with the one before it, over the map of all."""
    first = phrase("picture.comparison-begins")
    head = caption(ask.flow_file, diagram.title, diagram.finding, ())
    told: Iterable[Statement] = ask.headlines
    if ask.part or ask.piece:
        told = map(_of_the_whole, told)
    return Poster(head, diagram, (first, *told))


def _of_the_whole(one: Statement) -> Statement:
    return replace(one, text=say("picture.of-the-whole", headline=one.text))


def page(view: Poster) -> Page:
    """Write the poster out."""
    titles = tuple(panel.title for panel in view.diagram.panels)
    told = zip(titles[1:], view.headlines[1:], strict=True)
    headlines = (
        *titles[:1],
        *(
            Statement(say("picture.regime-says", regime=title.text, said=said.text), said.grounds)
            for title, said in told
        ),
    )
    blocks = (
        Heading(1, view.caption.title, "top"),
        Paragraph((view.caption.finding,)),
        Listing(headlines, ordered=True),
        Listing(view.diagram.equivalent),
        standings(view.diagram),
    )
    return Page(view.caption.title, blocks, view.caption.colophon)
