"""A chain in words: the steps as an ordered list for every way, the figures as a table."""

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
from dpia.report.page import Tone
from dpia.report.picture.chain import ChainPicture
from dpia.report.picture.chain import Door
from dpia.report.picture.chain import Lane
from dpia.report.picture.chain import Number
from dpia.report.picture.chain import Section
from dpia.report.picture.chain import Stop
from dpia.report.picture.chain import Way
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases


def page(view: ChainPicture) -> Page:
    """Write the picture out."""
    blocks = (
        Heading(1, view.caption.title, "top"),
        Paragraph((view.caption.finding,)),
        *(
            block
            for index, section in enumerate(view.sections, start=1)
            for block in _section(section, f"section-{index}")
        ),
        Paragraph((phrase("picture.sources-by-number"),)),
        Listing(tuple(Statement(one.text, one.grounds) for one in view.caption.sources)),
    )
    return Page(view.caption.title, blocks, view.caption.colophon)


def _section(section: Section, anchor: str) -> Iterator[Block]:
    yield Heading(2, section.about, anchor)
    yield Paragraph((section.finding,))
    head = phrases("common.regime", "picture.column-telling", "picture.column-how-many")
    rows = tuple(row for lane in section.lanes for row in _rows(lane))
    yield Table(f"{anchor}-figures", phrase("picture.refusals"), head, rows)
    for lane in section.lanes:
        yield from _lane(lane, f"{anchor}-{lane.id}")


def _rows(lane: Lane) -> Iterator[tuple[Cell, ...]]:
    if lane.nothing is not None:
        yield (Cell((lane.title,)), Cell((lane.nothing,), Tone.ABSENT), Cell((lane.nothing,)))
    for way in lane.ways:
        tone = Tone.DISPUTED if way.contested else Tone.PLAIN
        figures = tuple(_number(one) for one in way.numbers) or (way.state,)
        yield (Cell((lane.title,)), Cell((way.telling,), tone), Cell(figures))


def _number(one: Number) -> Statement:
    if one.sides is None:
        return one.text
    text = say("picture.number-if", number=one.text.text, sides=one.sides.text)
    return Statement(text, (*one.text.grounds, *one.sides.grounds), one.sides.cites)


def _lane(lane: Lane, anchor: str) -> Iterator[Block]:
    yield Heading(3, lane.title, anchor)
    yield Paragraph((lane.period, *((lane.nothing,) if lane.nothing else ())))
    for way in lane.ways:
        yield Paragraph((_head(way), *way.taken))
        yield Listing((*way.origins, *_steps(way)), ordered=True)
    if lane.beside:
        yield Paragraph((phrase("trace.not-counted"),))
        yield Listing(lane.beside)


def _head(way: Way) -> Statement:
    text = say("picture.way", telling=way.telling.text, state=way.state.text)
    return Statement(f"{text[:1].upper()}{text[1:]}", (*way.telling.grounds, *way.state.grounds))


def _steps(way: Way) -> Iterator[Statement]:
    for stop in way.stops:
        yield _stop(stop)


def _stop(stop: Stop) -> Statement:
    said = [
        say(
            "picture.move",
            flow=move.name.text,
            number=move.number,
            route=move.route.text,
            version=move.under.text,
            standing=move.standing.text,
        )
        for move in (*stop.asks, *stop.gives)
    ]
    said += [_door(door) for door in stop.doors]
    moves = (*stop.asks, *stop.gives)
    grounds = [ground for move in moves for ground in (*move.route.grounds, *move.standing.grounds)]
    return Statement("; ".join(said) + ".", tuple(dict.fromkeys(grounds)))


def _door(door: Door) -> str:
    body, sides = door.names.text, door.sides
    if door.open and not door.unnamed:
        return _nobody(sides)
    if not sides:
        said = "picture.decider-unnamed" if door.unnamed else "picture.may-refuse"
        return say(said, body=body)
    said = "picture.decider-unnamed-if" if door.unnamed else "picture.may-refuse-if"
    return say(said, body=body, sides=sides)


def _nobody(sides: str) -> str:
    if sides:
        return say("picture.nobody-refuses-if", sides=sides)
    return say("picture.nobody-refuses")
