"""By what a document could still tell a thing that is left out of it: names, and its id.

A place such as `sources/ID` is left out together with its name wherever that is said; a place
within one, such as `flows/ID/terms`, is what stands there and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.language.say import say
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.naming import spelled
from dpia.model.party import Organisation
from dpia.source import Pointer

_CALLED = ("name", "title", "question")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A place, the words that name it, and what stands for its id, which is empty within one."""

    place: str
    words: re.Pattern[str] | None = None
    id: str = ""
    alias: str = ""

    @property
    def shown(self) -> str:
        """Name the place where it is counted, without the id of what is left out."""
        return f"{self.place.partition('/')[0]}/{self.alias}" if self.id else self.place

    def rests(self, pointer: str) -> bool:
        """Tell whether a pointer leads to the place, or into it."""
        return pointer == self.place or pointer.startswith(f"{self.place}/")

    def cited(self, cite: str) -> bool:
        """Tell whether `source-id#locator` cites it."""
        return self.place == f"sources/{cite.partition('#')[0]}"

    def disguised(self, key: str) -> str:
        """Put the alias where the id stands in an anchor or another key."""
        if not self.id:
            return key
        whole = rf"(?<![a-z0-9]){re.escape(self.id)}(?![a-z0-9])"
        return re.sub(whole, lambda _: self.alias, key)


def left_out(model: FlowModel, places: tuple[str, ...]) -> tuple[LeftOut, ...]:
    """Find what each place is called; one whose name holds another's name comes first."""
    found = [_left_out(model, place, at) for at, place in enumerate(places, start=1)]
    return tuple(sorted(found, key=lambda one: -len(one.words.pattern) if one.words else 0))


def _left_out(model: FlowModel, place: str, number: int) -> LeftOut:
    kind, _, id_ = place.partition("/")
    home = getattr(model, kind, None)
    if not isinstance(home, Mapping) or id_ not in home:
        return LeftOut(place)
    said = {" ".join(one.split()) for one in _names(home[id_], Pointer((kind, id_)))}
    said.add(spelled(id_))
    patterns = [_begun(one) for one in sorted(said, key=lambda one: (-len(one), one))]
    if re.search(r"[-0-9]", id_):  # an id of one word is a word that says other things as well
        patterns.append(re.escape(id_))
    alias = say("redaction.alias", number=number)
    whole = re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})(?![\w-])")
    return LeftOut(place, whole, id_, alias)


def _names(thing: object, pointer: Pointer) -> Iterator[str]:
    """List what a model calls a thing: on every side, and in former days."""
    for key in _CALLED:
        said = getattr(thing, key, None)
        if isinstance(said, str):
            yield said
        elif said is not None:
            yield from (one for one in read(said, pointer / key).values() if isinstance(one, str))
    if isinstance(thing, Organisation):
        yield from thing.names


def _begun(name: str) -> str:
    """Match a name however its first letter is written, over any blanks."""
    first, rest = name[:1], r"\s+".join(map(re.escape, name[1:].split(" ")))
    return f"[{re.escape(first.upper())}{re.escape(first.lower())}]{rest}"
