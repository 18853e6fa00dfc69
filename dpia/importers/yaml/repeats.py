"""Where a key that is given twice was given first: a second look, only at files that need it."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator

from yaml.events import AliasEvent
from yaml.events import CollectionEndEvent
from yaml.events import CollectionStartEvent
from yaml.events import Event
from yaml.events import MappingStartEvent
from yaml.events import ScalarEvent

from dpia.importers.yaml.events import UNREADABLE
from dpia.importers.yaml.events import Mark
from dpia.importers.yaml.events import events
from dpia.importers.yaml.events import start


def first_places(text: bytes, repeats: Collection[tuple[int, int]]) -> dict[tuple[int, int], Mark]:
    """Find the first place of each repeated key, by the line and column of its repetition."""
    found: dict[tuple[int, int], Mark] = {}
    open_mappings: list[dict[str, Mark] | None] = []
    for event, is_key in _events_with_role(text):
        if isinstance(event, CollectionStartEvent):
            open_mappings.append({} if isinstance(event, MappingStartEvent) else None)
        elif isinstance(event, CollectionEndEvent):
            open_mappings.pop()
        elif is_key and isinstance(event, ScalarEvent) and (seen := open_mappings[-1]) is not None:
            mark = start(event)
            first = seen.setdefault(event.value, mark)
            if (mark.line, mark.column) in repeats:
                found[mark.line, mark.column] = first
                if len(found) == len(repeats):
                    break
    return found


def _events_with_role(text: bytes) -> Iterator[tuple[Event, bool]]:
    """Give every event of a text, and whether it is (the start of) a key."""
    stream = events(text)
    roles: list[bool | None] = [None]
    try:
        while (event := stream.get_event()) is not None:
            role = roles[-1]
            if isinstance(event, CollectionEndEvent):
                roles.pop()
                yield event, False
            elif isinstance(event, (ScalarEvent, AliasEvent, CollectionStartEvent)):
                if role is not None:
                    roles[-1] = not role
                if isinstance(event, CollectionStartEvent):
                    roles.append(True if isinstance(event, MappingStartEvent) else None)
                yield event, bool(role)
    except UNREADABLE:
        return
