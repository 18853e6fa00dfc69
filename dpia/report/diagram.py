"""A map of organisations and flows, ready to be laid out: one panel a regime, one set of places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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


COLLECTED = "Collected or known itself"
"""What a body holds by no flow: from the person, or as its own."""


class Answer(StrEnum):
    """What a flow's terms say of one field."""

    YES = "yes"
    NO = "no"
    DISPUTED = "disputed"
    NOT_STATED = "not stated"


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
    """An organisation (or a category of data subjects) with its place in a group."""

    id: str
    title: Statement
    subtitle: Statement
    group: str
    subject: bool = False


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
