"""A text together with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.language.say import say


class GroundKind(StrEnum):
    """What a text rests on."""

    FACT = "fact"
    """A fact of the model: follow it to a source, to an inference, or to "not stated"."""
    LABEL = "label"
    """A name or title that the model gives to a thing it defines."""
    COUNT = "count"
    """The number of things under a pointer, counted by the tool."""
    PHRASE = "phrase"
    """A fixed sentence of the tool's own, that says nothing of the case; `at` is its id."""
    RULE = "rule"
    """What a rule's file says, or what a rule found; `at` is the fault that it looks for."""
    LAW = "law"
    """A provision of the dated law; `at` is the jurisdiction and the point that it answered."""
    BOX = "box"
    """A question that only a person can answer; `at` is the stable id of the box."""
    DAY = "day"
    """The day on which the facts of a document were last checked; `at` is that day."""


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """One thing that a text rests on: its kind, and where it stands (a pointer or an id)."""

    kind: GroundKind
    at: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A text that is shown, and its grounds; no view holds a text without them.

    `cites` lists the sources to print beside it, each as `source-id#locator`, in order.
    """

    text: str
    grounds: tuple[Ground, ...]
    cites: tuple[str, ...] = ()


def phrase(id_: str, **values: str | int) -> Statement:
    """Make a fixed sentence of the tool's own, by its id in the language files."""
    return Statement(say(id_, **values), (Ground(GroundKind.PHRASE, id_),))


def phrases(*ids: str) -> tuple[Statement, ...]:
    """Make fixed sentences of the tool's own, one for each id, as the heads of columns are."""
    return tuple(phrase(one) for one in ids)


def fixed(text: str, id_: str) -> Statement:
    """Make a fixed text whose words stand where it is defined, as those of a framework do."""
    return Statement(text, (Ground(GroundKind.PHRASE, id_),))


def label(text: str, pointer: str) -> Statement:
    """Make a name that the model gives to a thing."""
    return Statement(text, (Ground(GroundKind.LABEL, pointer),))


def count(text: str, *pointers: str) -> Statement:
    """Make a text whose figures the tool counted under these pointers."""
    return Statement(text, tuple(Ground(GroundKind.COUNT, pointer) for pointer in pointers))
