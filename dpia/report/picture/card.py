"""One claim on a card: how many bodies must let something pass, regime by regime."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.picture.ask import Ask
from dpia.report.picture.ask import answered
from dpia.report.picture.caption import Caption
from dpia.report.picture.chain import Lane
from dpia.report.picture.chain import Section
from dpia.report.picture.chain_make import chain
from dpia.report.picture.chain_words import lane_words
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases

MOST = 4
"""So many regimes stand on a card; of more, the first and the last."""


@dataclass(frozen=True, slots=True)
class CardSide:
    """One regime: its figure, and in words what it counts and what other tellings say."""

    title: Statement
    period: Statement
    figure: Statement
    contested: bool
    text: Statement


@dataclass(frozen=True, slots=True)
class Card:
    """The claim, before and after."""

    caption: Caption
    about: Statement
    sides: tuple[CardSide, ...]


def card(ask: Ask) -> Card:
    """Make a card of the answer to a question; raise Refusal where none is asked."""
    answered(ask, "card")
    view = chain(ask)
    if not view.sections:
        return Card(view.caption, view.caption.finding, ())
    section = view.sections[0]
    return Card(view.caption, _about(section, len(view.sections)), tuple(_sides(section)))


def _about(section: Section, several: int) -> Statement:
    text = section.about.text
    if several > 1:
        text = say("picture.first-of-several", about=text, number=several)
    return Statement(text, section.about.grounds)


def _sides(section: Section) -> Iterator[CardSide]:
    lanes = section.lanes
    for lane in lanes if len(lanes) <= MOST else (lanes[0], lanes[-1]):
        words = lane_words(lane)
        grounds = tuple(ground for way in lane.ways for ground in way.state.grounds)
        text = Statement(f"{words[:1].upper()}{words[1:]}.", grounds or lane.title.grounds)
        figure = Statement(_figure(lane), text.grounds)
        yield CardSide(lane.title, lane.period, figure, _is_contested(lane), text)


def _is_contested(lane: Lane) -> bool:
    return bool(lane.ways) and any(
        way.contested or any(one.sides for one in way.numbers) for way in lane.ways[:1]
    )


def _figure(lane: Lane) -> str:
    """Give the established figures; where there are none, nothing that could be taken for one."""
    if lane.nothing is not None:
        return "?" if lane.ways else "\N{EN DASH}"
    return reduce(_or, dict.fromkeys(one.figure.text for one in lane.ways[0].numbers))


def _or(earlier: str, figure: str) -> str:
    return say("picture.figure-or", earlier=earlier, figure=figure)


def page(view: Card) -> Page:
    """Write the card out."""
    return Page(view.caption.title, tuple(_blocks(view)), view.caption.colophon)


def _blocks(view: Card) -> Iterator[Block]:
    yield Heading(1, view.caption.title, "top")
    yield Paragraph((view.about,))
    yield Listing((view.caption.finding,), ordered=True)
    head = phrases("common.regime", "picture.column-how-many")
    rows = tuple(
        (
            Cell((one.title, one.period)),
            Cell((one.text,), Tone.DISPUTED if one.contested else Tone.PLAIN),
        )
        for one in view.sides
    )
    yield Table("card", phrase("picture.refusals"), head, rows)
    yield Listing(tuple(Statement(one.text, one.grounds) for one in view.caption.sources))
