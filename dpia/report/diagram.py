"""A map of organisations and flows, ready to be laid out: one panel a regime, one set of places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.language.say import say
from dpia.report.statement import Statement


class Mark(StrEnum):
    """What became of a flow or a field since the panel before; the first panel marks nothing."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


class Shape(StrEnum):
    """How a flow stands in its regime; each shape is told apart without colour."""

    ACTIVE = "active"
    """Allowed and seen: a solid line."""
    AUTHORISED = "authorised"
    """Allowed, nothing stated of its use: a solid line, an open head."""
    INACTIVE = "inactive"
    """Allowed and stated as not seen: a hollow line."""
    PRACTICE = "practice"
    """Seen, with no paper: a dotted line."""
    UNKNOWN = "unknown"
    """Neither stated: a thin dotted line with a question mark."""
    ABSENT = "absent"
    """Not in this regime: drawn only where it was removed, dashed."""


class Answer(StrEnum):
    """What a flow's terms say of one field."""

    YES = "yes"
    NO = "no"
    DISPUTED = "disputed"
    NOT_STATED = "not stated"


def shape_words(shape: Shape) -> str:
    """Say how a flow stands that is drawn so."""
    return say(_SHAPES[shape])


def mark_words(mark: Mark) -> str:
    """Say what became of a flow or a field."""
    return say(_MARKS[mark])


def answer_words(answer: Answer) -> str:
    """Say what a flow's terms say of a field."""
    return say(_ANSWERS[answer])


_SHAPES = {
    Shape.ACTIVE: "map.active",
    Shape.AUTHORISED: "map.authorised",
    Shape.INACTIVE: "map.inactive",
    Shape.PRACTICE: "map.practice",
    Shape.UNKNOWN: "map.unknown",
    Shape.ABSENT: "map.absent",
}
_MARKS = {Mark.SAME: "map.same", Mark.ADDED: "map.added", Mark.REMOVED: "map.removed"}
_ANSWERS = {
    Answer.YES: "map.yes",
    Answer.NO: "map.no",
    Answer.DISPUTED: "map.disputed",
    Answer.NOT_STATED: "common.not-stated",
}


@dataclass(frozen=True, slots=True)
class FieldLabel:
    """One line of a flow's label: a field, what is said of it, and whether that changed.

    `text` is the field's name alone; the answer is drawn (struck through for no, hatched for
    disputed, a question mark for not stated), and read out in the text equivalent.
    """

    text: Statement
    answer: Answer
    mark: Mark


@dataclass(frozen=True, slots=True)
class GateLabel:
    """A point on a flow where a body may refuse."""

    text: Statement
    contested: bool


@dataclass(frozen=True, slots=True)
class Node:
    """An organisation (or a category of data subjects) with its place in a group.

    `held` are the ids of those that it stands for, where a group is drawn as one body.
    """

    id: str
    title: Statement
    subtitle: Statement
    group: str
    subject: bool = False
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Organisations drawn inside one band; the id may be empty for those in none."""

    id: str
    title: Statement


@dataclass(frozen=True, slots=True)
class Edge:
    """One flow in one panel.

    `request` tells a question from a disclosure; `contested` is drawn on top of the shape.
    `number` is the flow's number, the same in every panel; the ledger beside the map uses it.
    """

    id: str
    number: int
    source: str
    target: str
    request: bool
    title: Statement
    shape: Shape
    contested: bool
    mark: Mark
    standing: Statement
    fields: tuple[FieldLabel, ...]
    gates: tuple[GateLabel, ...]
    merged: tuple[int, ...] = ()
    """The numbers of the flows that it stands for here; none where it stands for its own."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One regime on the map: its title, the days it stands for, what moved, and its flows.

    `proposal` says that nobody has agreed to it: it is drawn as such.
    """

    id: str
    title: Statement
    period: Statement
    counts: tuple[Statement, ...]
    edges: tuple[Edge, ...]
    proposal: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """The whole picture.  Every panel uses the nodes and groups; `edges` differ.

    `equivalent` says in words, in reading order, what the picture shows; `colophon` holds the
    lines under it (sources, licence, the model's hash and day).
    """

    title: Statement
    finding: Statement
    nodes: tuple[Node, ...]
    groups: tuple[Group, ...]
    panels: tuple[Panel, ...]
    equivalent: tuple[Statement, ...]
    colophon: tuple[Statement, ...]
