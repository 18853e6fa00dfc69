"""Where entries stand in a file: one pass over its events for all places asked, ended early.

The places make a tree of steps.  A node of that tree is *settled* when nothing further on in the
file can change what is known of it; when the root is settled, reading stops.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field

from yaml.events import CollectionEndEvent
from yaml.events import CollectionStartEvent
from yaml.events import MappingStartEvent
from yaml.events import NodeEvent
from yaml.events import ScalarEvent

from dpia.importers.yaml.events import UNREADABLE
from dpia.importers.yaml.events import EventStream
from dpia.importers.yaml.events import Mark
from dpia.importers.yaml.events import events
from dpia.importers.yaml.events import start
from dpia.source import Locate
from dpia.source import Part
from dpia.source import Place
from dpia.source import Span


def locator(path: str, text: bytes) -> Locate:
    """Give the function that finds places in one text."""

    def locate(places: Collection[Place]) -> Mapping[Place, Span]:
        root = _tree(place.pointer.steps for place in places)
        with suppress(*UNREADABLE):  # what was read so far is known; why not more, is noted
            _Search(events(text), root).run()
        return {place: _span(path, root, place) for place in places}

    return locate


@dataclass(slots=True, eq=False)
class _Wanted:
    """One step that was asked for, and where it was found."""

    parent: _Wanted | None
    children: dict[str, _Wanted] = field(default_factory=dict)
    unsettled: int = 0
    key: Mark | None = None
    value: Mark | None = None
    provisional: bool = False
    settled: bool = False

    def found(self, key: Mark, value: Mark) -> None:
        """Note both places."""
        self.key, self.value = key, value

    def forget_below(self) -> None:
        """Drop what was found below, where a better match has nothing below."""
        self.children, self.unsettled, self.provisional = {}, 0, False

    def settle(self) -> None:
        """Close this node, and every parent that waited only for it."""
        node: _Wanted | None = self
        while node is not None and not node.settled:
            node.settled = True
            node = node.parent
            if node is not None:
                node.unsettled -= 1
                if node.unsettled or node.key is None or node.provisional:
                    return


def _tree(pointers: Iterable[tuple[str, ...]]) -> _Wanted:
    root = _Wanted(None)
    for steps in pointers:
        node = root
        for step in steps:
            if step not in node.children:
                node.children[step] = _Wanted(node)
                node.unsettled += 1
            node = node.children[step]
    return root


def _span(path: str, root: _Wanted, place: Place) -> Span:
    """Give the position of a place, or that of the key of its nearest written ancestor."""
    node, mark = root, None
    for step in place.pointer.steps:
        below = node.children.get(step)
        if below is None or below.key is None:
            break
        node, mark = below, below.key
    else:
        if place.part is Part.VALUE and place.pointer.steps:
            mark = node.value
    return Span(path, 1, 1) if mark is None else Span(path, mark.line + 1, mark.column + 1)


class _Search:
    """One pass over a text.  It goes down only where something was asked for."""

    def __init__(self, stream: EventStream, root: _Wanted) -> None:
        """Start at the beginning of the text."""
        self._next = stream.get_event
        self._root = root

    def run(self) -> None:
        """Fill in the tree as far as the text goes."""
        self._next()
        self._next()
        event = self._next()
        if isinstance(event, NodeEvent) and self._root.children:
            self._root.found(start(event), start(event))
            self._enter(self._root, event)

    def _enter(self, node: _Wanted, event: NodeEvent) -> None:
        """Read the value that begins with an event, and look for the steps below a node."""
        if not node.children:
            self._skip(event)
        elif isinstance(event, MappingStartEvent):
            self._mapping(node)
        elif isinstance(event, CollectionStartEvent):
            self._sequence(node)
        if not node.provisional:
            node.settle()

    def _mapping(self, node: _Wanted) -> None:
        while not self._root.settled and (key := self._node()) is not None:
            self._skip(key)
            value = self._node()
            if value is None:
                return
            wanted = node.children.get(key.value) if isinstance(key, ScalarEvent) else None
            if wanted is None or wanted.key is not None:
                self._skip(value)
            else:
                wanted.found(start(key), start(value))
                self._enter(wanted, value)

    def _sequence(self, node: _Wanted) -> None:
        index = 0
        while not self._root.settled and (entry := self._node()) is not None:
            if isinstance(entry, ScalarEvent):
                _match_text(node.children.get(entry.value), entry)
            wanted = node.children.get(str(index))
            if wanted is None or wanted.key is not None:
                self._skip(entry)
            else:
                wanted.provisional = True
                wanted.found(start(entry), start(entry))
                self._enter(wanted, entry)
            index += 1
        for wanted in node.children.values():
            if wanted.provisional:
                wanted.provisional = False
                wanted.settle()

    def _node(self) -> NodeEvent | None:
        """Give the next entry, or nothing at the end of what is open."""
        event = self._next()
        return event if isinstance(event, NodeEvent) else None

    def _skip(self, event: NodeEvent) -> None:
        """Read to the end of the value that begins with an event."""
        depth = 1 if isinstance(event, CollectionStartEvent) else 0
        while depth:
            inner = self._next()
            if isinstance(inner, CollectionStartEvent):
                depth += 1
            elif isinstance(inner, CollectionEndEvent):
                depth -= 1


def _match_text(wanted: _Wanted | None, entry: ScalarEvent) -> None:
    """Take an entry of a list that is the step itself; it comes before one at that index."""
    if wanted is not None and (wanted.key is None or wanted.provisional):
        wanted.found(start(entry), start(entry))
        wanted.forget_below()
        wanted.settle()
