"""The one door to PyYAML: a stream of events from libyaml, or from Python where libyaml is missing.

Events are read and never composed into nodes: building from events is ten times faster than
loading, needs a twentieth of the memory, and cannot run out of stack.
"""

from __future__ import annotations

from typing import Protocol

import yaml
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

WITH_LIBYAML: bool = yaml.__with_libyaml__
"""Whether the fast parser is there; without it the same files load about 25 times slower."""

UNREADABLE: tuple[type[Exception], ...] = (yaml.YAMLError, ValueError, OverflowError)
"""What a parser raises at text that is not YAML; the Python one passes bad numbers on as such."""


class Mark(Protocol):
    """A position in the text, counted from nought in characters."""

    @property
    def line(self) -> int:
        """Give the line."""

    @property
    def column(self) -> int:
        """Give the column."""


class EventStream(Protocol):
    """Gives one event after another, and none after the last."""

    def get_event(self) -> Event | None:
        """Give the next event."""


class PythonEvents(Reader, Scanner, Parser):
    """The event stream of PyYAML's own parser."""

    def __init__(self, text: bytes) -> None:
        """Start at the beginning of the text."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def events(text: bytes) -> EventStream:
    """Open a text, which must be UTF-8, as a stream of events."""
    if WITH_LIBYAML:
        from yaml._yaml import CParser

        return CParser(text)
    return PythonEvents(text)


def start(event: Event) -> Mark:
    """Tell where an event starts; a parser gives every event a place."""
    if event.start_mark is None:  # pragma: no cover  only hand-made events have none
        message = "an event without a place"
        raise AssertionError(message)
    return event.start_mark
