"""The finding of a chain in one sentence: regime by regime, how many must let it pass."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from dpia.language.say import say
from dpia.report.picture.chain import Lane
from dpia.report.picture.chain import Number
from dpia.report.picture.chain import Way
from dpia.report.statement import Statement


def finding(lanes: tuple[Lane, ...]) -> Statement:
    """Say the figures of every lane, in the words of the trace."""
    said = [say("picture.lane", regime=one.title.text, answer=lane_words(one)) for one in lanes]
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
    if established is not None:
        answer = _all_of(map(_number, established.numbers))
    elif lane.ways:
        answer = say("picture.lane-nothing-established")
    else:
        return say("picture.lane-no-way")
    if not others:
        return answer
    return say("picture.with-others", answer=answer, others="; ".join(others))


def _texts(way: Way) -> tuple[str, ...]:
    return tuple(one.text.text for one in way.numbers)


def _told(way: Way) -> str:
    number = _all_of(map(_figure, way.numbers))
    return say("picture.of-telling", number=number, telling=way.telling.text)


def _all_of(numbers: Iterable[str]) -> str:
    first, *others = numbers
    return reduce(_or, others, first)


def _or(earlier: str, number: str) -> str:
    return say("picture.or-number", earlier=earlier, number=number)


def _number(number: Number) -> str:
    if number.sides is None:
        return number.text.text
    return say("picture.number-if", number=number.text.text, sides=number.sides.text)


def _figure(number: Number) -> str:
    """Give the figure alone where the rest of the words is said before."""
    figure = number.figure.text
    words = figure if figure.isdecimal() else number.text.text
    if number.sides is None:
        return words
    return say("picture.number-on-side", number=words, sides=number.sides.text)
