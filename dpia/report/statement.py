"""A text together with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    BOX = "box"
    """A question that only a person can answer; `at` is the stable id of the box."""


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """One thing that a text rests on: its kind, and where it stands (a pointer or an id)."""

    kind: GroundKind
    at: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A text that is shown, and its grounds; no view holds a text without them."""

    text: str
    grounds: tuple[Ground, ...]
