"""Plain dicts and lists straight from the parser's events, with every refusal on the way.

One method a kind of value, each calling the others: the stack cannot run out, since nothing is
read below the deepest level that is allowed.  Both parsers make events of the exact classes, so
these are compared by identity: there are a million of them in thirty thousand lines of a model.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from yaml.events import AliasEvent
from yaml.events import CollectionStartEvent
from yaml.events import Event
from yaml.events import MappingEndEvent
from yaml.events import MappingStartEvent
from yaml.events import ScalarEvent
from yaml.events import SequenceEndEvent
from yaml.events import StreamEndEvent

from dpia.importers.yaml.encoding import unwanted
from dpia.importers.yaml.events import UNREADABLE
from dpia.importers.yaml.events import EventStream
from dpia.importers.yaml.events import events
from dpia.importers.yaml.events import start
from dpia.importers.yaml.refusals import DEEPEST
from dpia.importers.yaml.refusals import Refusals
from dpia.importers.yaml.repeats import first_places
from dpia.importers.yaml.scalars import KeyNotTextError
from dpia.importers.yaml.scalars import NumberTooLargeError
from dpia.importers.yaml.scalars import PlainKeys
from dpia.importers.yaml.scalars import PlainValues
from dpia.importers.yaml.scalars import Scalar


class TooDeepError(Exception):
    """Raised where reading stops because of depth, which is noted by then."""


def build(text: bytes, refusals: Refusals) -> Mapping[str, Any] | None:
    """Give the data of a text, or nothing where its structure cannot be followed to the end."""
    try:
        return _document(events(text), refusals)
    except TooDeepError:
        return None
    except UNREADABLE as error:
        from dpia.importers.yaml.syntax import note_syntax  # its patterns are for bad files only

        note_syntax(error, text, refusals)
        return None
    finally:
        if repeats := refusals.repeats():
            refusals.settle_repeats(first_places(text, repeats))


def _document(stream: EventStream, refusals: Refusals) -> Mapping[str, Any] | None:
    """Read a stream that must hold one document, which must be a mapping."""
    stream.get_event()
    opening = stream.get_event()
    if opening is None or isinstance(opening, StreamEndEvent):
        refusals.empty()
        return None
    root = stream.get_event()
    data = _Builder(stream, refusals).value(root, 0)
    stream.get_event()
    after = stream.get_event()
    if after is not None and not isinstance(after, StreamEndEvent):
        refusals.second_document(start(after))
    if isinstance(data, dict):
        return data
    if data is None:
        refusals.empty()
    elif root is not None:
        refusals.root(start(root))
    return None


class _Builder:
    """Builds values from events; what is refused is noted, and what stands below it still read."""

    __slots__ = ("_keys", "_next", "_refusals", "_texts", "_values")

    def __init__(self, stream: EventStream, refusals: Refusals) -> None:
        """Take a stream from wherever it stands."""
        self._next = stream.get_event
        self._refusals = refusals
        self._values = PlainValues()
        self._keys = PlainKeys()
        self._texts: dict[str, str] = {}

    def value(self, event: Event | None, depth: int) -> Any:
        """Read the value that begins with an event, below so many others."""
        if type(event) is ScalarEvent:
            return self._scalar(event)
        if isinstance(event, CollectionStartEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            if depth == DEEPEST:
                self._refusals.deep(start(event))
                raise TooDeepError
            if isinstance(event, MappingStartEvent):
                return self._mapping(depth + 1)
            return self._sequence(depth + 1)
        if isinstance(event, AliasEvent):
            self._refusals.alias(start(event), event.anchor or "")
        return None

    def _mapping(self, depth: int) -> dict[str, Any]:
        """Read a mapping; a plain text that was met before is looked up without another call.

        Nine keys and values in ten are such, and the calls would take a tenth of the time.
        """
        built: dict[str, Any] = {}
        following, keys, values = self._next, self._keys, self._values
        while type(event := following()) is not MappingEndEvent:
            key: str | None
            if (
                type(event) is ScalarEvent
                and event.value in keys
                and event.implicit[0]
                and event.anchor is event.tag is None
            ):
                key = keys[event.value]
                if key in built:
                    key = self._key(event, built, depth)
            else:
                key = self._key(event, built, depth)
            event = following()
            if type(event) is not ScalarEvent:
                value = self.value(event, depth)
            elif event.value in values and event.implicit[0] and event.anchor is event.tag is None:
                value = values[event.value]
            else:
                value = self._scalar(event)
            if key is not None:
                built[key] = value
        return built

    def _sequence(self, depth: int) -> list[Any]:
        built: list[Any] = []
        following, scalar = self._next, self._scalar
        while type(event := following()) is not SequenceEndEvent:
            built.append(scalar(event) if type(event) is ScalarEvent else self.value(event, depth))
        return built

    def _key(self, event: Event | None, built: Mapping[str, Any], depth: int) -> str | None:
        """Read a key; there is none where it is refused."""
        if type(event) is not ScalarEvent:
            if isinstance(event, CollectionStartEvent):
                self._refusals.compound_key(start(event))
            self.value(event, depth)
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        try:
            key = self._keys[event.value] if event.implicit[0] else self._quoted(event)
        except KeyNotTextError as problem:
            self._refusals.plain_key(start(event), event.value, problem.reading)
            return None
        if key in built:
            self._refusals.repeated_key(start(event), key)
            return None
        return key

    def _scalar(self, event: ScalarEvent) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if not event.implicit[0]:
            return self._quoted(event)
        try:
            return self._values[event.value]
        except NumberTooLargeError:
            self._refusals.number(start(event), event.value)
            return None

    def _quoted(self, event: ScalarEvent) -> str:
        """Share a quoted text, after a look at what its escapes stand for."""
        text = event.value
        if not text.isprintable() and (character := unwanted(text)) is not None:
            self._refusals.hidden(start(event), character)
        return self._texts.setdefault(text, text)

    def _refuse_marks(self, event: ScalarEvent | CollectionStartEvent) -> None:
        """Note the anchor and the tag of a value."""
        if event.anchor is not None:
            self._refusals.anchor(start(event), event.anchor)
        if event.tag is not None:
            self._refusals.tag(start(event), event.tag)
