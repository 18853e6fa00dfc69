"""The finding of a chain in one sentence: regime by regime, how many must let it pass."""

from __future__ import annotations

from dpia.report.picture.chain import Lane
from dpia.report.picture.chain import Number
from dpia.report.picture.chain import Way
from dpia.report.statement import Statement


def finding(lanes: tuple[Lane, ...]) -> Statement:
    """Say the figures of every lane, in the words of the trace."""
    said = [f"{lane.title.text}: {lane_words(lane)}." for lane in lanes]
    grounds = [ground for lane in lanes for way in lane.ways for ground in way.state.grounds]
    if not grounds:
        grounds = [ground for lane in lanes for ground in lane.title.grounds]
    return Statement(" ".join(said), tuple(dict.fromkeys(grounds)))


def lane_words(lane: Lane) -> str:
    """Say how many must let it pass under one regime, with what other tellings say."""
    established = next((way for way in lane.ways if not way.contested), None)
    figures = () if established is None else _texts(established)
    contested = tuple(
        way for way in lane.ways if way.contested and _texts(way) not in ((), figures)
    )
    others = tuple(dict.fromkeys(_told(way) for way in contested))
    tail = f" ({'; '.join(others)})" if others else ""
    if established is not None:
        return " or ".join(map(_number, established.numbers)) + tail
    if not lane.ways:
        return "no way is shown in what was read"
    return f"nothing is established{tail}"


def _texts(way: Way) -> tuple[str, ...]:
    return tuple(one.text.text for one in way.numbers)


def _told(way: Way) -> str:
    return f"{' or '.join(map(_figure, way.numbers))} {way.telling.text}"


def _number(number: Number) -> str:
    return number.text.text + (f" if {number.sides.text} is right" if number.sides else "")


def _figure(number: Number) -> str:
    """Give the figure alone where the rest of the words is said before."""
    figure = number.text.text.partition(" ")[0]
    words = figure if figure.isdecimal() else number.text.text
    return words + (f" on the side {number.sides.text}" if number.sides else "")
