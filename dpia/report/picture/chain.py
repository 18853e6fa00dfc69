"""The steps from a person to a recipient, a lane for each regime, each refusal a door."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.report.picture.caption import Caption
from dpia.report.statement import Statement


@dataclass(frozen=True, slots=True)
class Door:
    """Who may refuse at a step; `sides` says on which side of a dispute, and is empty if on all.

    `open` says that on that side nobody decides, `unnamed` that it is not stated who does.
    """

    names: Statement
    sides: str
    open: bool
    unnamed: bool


@dataclass(frozen=True, slots=True)
class Move:
    """One step with its number in the chain: a request, or what is given."""

    number: int
    name: Statement
    route: Statement
    under: Statement
    standing: Statement
    disputed: bool


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on the way: what is asked and what is given there, and the doors after it.

    The same stop stands in the same column in every lane; `repeated` says that the way above it
    in its lane has it too.
    """

    column: int
    asks: tuple[Move, ...]
    gives: tuple[Move, ...]
    doors: tuple[Door, ...]
    repeated: bool


@dataclass(frozen=True, slots=True)
class Number:
    """How many bodies must let it pass, as the trace counts; on which sides, if not on all."""

    text: Statement
    sides: Statement | None
    figure: Statement


@dataclass(frozen=True, slots=True)
class Way:
    """One smallest way: established, or contested with the sides that it takes, in full."""

    contested: bool
    telling: Statement
    taken: tuple[Statement, ...]
    state: Statement
    origins: tuple[Statement, ...]
    stops: tuple[Stop, ...]
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """One regime: its ways, the established first; `nothing` says so where none is established."""

    id: str
    title: Statement
    period: Statement
    nothing: Statement | None
    ways: tuple[Way, ...]
    beside: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One category of people and one purpose, never merged with another."""

    about: Statement
    person: Statement
    finding: Statement
    columns: int
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class ChainPicture:
    """The answer to one question, ready to be drawn."""

    caption: Caption
    recipient: Statement
    sections: tuple[Section, ...]
