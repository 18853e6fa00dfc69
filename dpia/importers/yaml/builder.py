"""Plain dicts and lists straight from the parser's events, with every refusal on the way.

The loop is one long function on purpose: it runs once for each word of a file, and a call for
each event would cost a third of the time.  Whatever is rare is done outside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Any

from yaml.events import AliasEvent
from yaml.events import CollectionEndEvent
from yaml.events import CollectionStartEvent
from yaml.events import MappingStartEvent
from yaml.events import ScalarEvent
from yaml.events import StreamEndEvent

from dpia.importers.yaml.encoding import unwanted
from dpia.importers.yaml.events import UNREADABLE
from dpia.importers.yaml.events import EventStream
from dpia.importers.yaml.events import events
from dpia.importers.yaml.events import start
from dpia.importers.yaml.refusals import DEEPEST
from dpia.importers.yaml.refusals import Refusals
from dpia.importers.yaml.refusals import TooManyError
from dpia.importers.yaml.repeats import first_places
from dpia.importers.yaml.scalars import KeyNotTextError
from dpia.importers.yaml.scalars import NumberTooLargeError
from dpia.importers.yaml.scalars import PlainKeys
from dpia.importers.yaml.scalars import PlainValues
from dpia.importers.yaml.syntax import note_syntax

if TYPE_CHECKING:
    from collections.abc import Mapping


class _TooDeepError(Exception):
    """Raised where reading stops because of depth; it is noted already."""


def build(text: bytes, refusals: Refusals) -> Mapping[str, Any] | None:
    """Give the data of a text, or nothing where its structure cannot be followed to the end."""
    try:
        return _whole(events(text), refusals)
    except (_TooDeepError, TooManyError):
        return None
    except UNREADABLE as error:
        note_syntax(error, text, refusals)
        return None
    finally:
        if repeats := refusals.repeats():
            refusals.settle_repeats(first_places(text, repeats))


def _whole(stream: EventStream, refusals: Refusals) -> Mapping[str, Any] | None:
    """Read a stream that must hold one document, which must be a mapping."""
    stream.get_event()
    opening = stream.get_event()
    if opening is None or isinstance(opening, StreamEndEvent):
        refusals.empty()
        return None
    data = _document(stream, refusals)
    stream.get_event()
    after = stream.get_event()
    if after is not None and not isinstance(after, StreamEndEvent):
        refusals.second_document(start(after))
    if data is None:
        refusals.empty()
    elif not isinstance(data, dict):
        refusals.root(start(opening))
    return data if isinstance(data, dict) else None


def _document(  # noqa: C901, PLR0912, PLR0915  the loop is kept in one piece for its speed
    stream: EventStream, refusals: Refusals
) -> Any:  # noqa: ANN401  a raw document
    """Read one document.

    A refused key is kept under an object of its own until the end, so that what stands below it
    is still read and judged.
    """
    get = stream.get_event
    plain_values, plain_keys, texts = PlainValues(), PlainKeys(), dict[str, str]()
    here: Any = []
    root = here
    key: Any = None
    in_mapping = False
    above: list[tuple[Any, Any, bool]] = []
    refused: list[tuple[dict[Any, Any], object]] = []
    while True:
        event = get()
        if type(event) is ScalarEvent:
            text = event.value
            if event.anchor is not None or event.tag is not None:
                _refuse_marks(event, refusals)
            if in_mapping and key is None:
                try:
                    key = (
                        plain_keys[text]
                        if event.implicit[0]
                        else texts.setdefault(text, text)
                        if text.isprintable()
                        else _checked(event, refusals)
                    )
                    if key in here:
                        refusals.repeated_key(start(event), key)
                        key = object()
                        refused.append((here, key))
                except KeyNotTextError as problem:
                    refusals.plain_key(start(event), text, problem.reading)
                    key = object()
                    refused.append((here, key))
                continue
            value: Any
            if event.implicit[0]:
                try:
                    value = plain_values[text]
                except NumberTooLargeError:
                    refusals.number(start(event), text)
                    value = 0
            elif text.isprintable():
                value = texts.setdefault(text, text)
            else:
                value = _checked(event, refusals)
        elif isinstance(event, CollectionEndEvent):
            here, key, in_mapping = above.pop()
            if not above:
                break
            continue
        elif isinstance(event, CollectionStartEvent):
            if event.anchor is not None or event.tag is not None:
                _refuse_marks(event, refusals)
            if len(above) == DEEPEST:
                refusals.deep(start(event))
                raise _TooDeepError
            is_mapping = isinstance(event, MappingStartEvent)
            value = {} if is_mapping else []
            if not in_mapping:
                here.append(value)
                above.append((here, None, False))
            elif key is not None:
                here[key] = value
                above.append((here, None, True))
            else:
                refusals.compound_key(start(event))
                key = object()
                refused.append((here, key))
                above.append((here, key, True))
            here, key, in_mapping = value, None, is_mapping
            continue
        elif isinstance(event, AliasEvent):
            refusals.alias(start(event), event.anchor or "")
            value = None
            if in_mapping and key is None:
                key = object()
                refused.append((here, key))
                continue
        else:
            message = f"the parser gave {event!r} inside a document"
            raise AssertionError(message)
        if in_mapping:
            here[key] = value
            key = None
        else:
            here.append(value)
            if not above:
                break
    for mapping, stand_in in refused:
        mapping.pop(stand_in, None)
    return root[0]


def _refuse_marks(event: ScalarEvent | CollectionStartEvent, refusals: Refusals) -> None:
    """Note the anchor and the tag of a value."""
    if event.anchor is not None:
        refusals.anchor(start(event), event.anchor)
    if event.tag is not None:
        refusals.tag(start(event), event.tag)


def _checked(event: ScalarEvent, refusals: Refusals) -> str:
    """Give a quoted text, after a look at what its escapes stand for."""
    if (character := unwanted(event.value)) is not None:
        refusals.hidden(start(event), character)
    return event.value
