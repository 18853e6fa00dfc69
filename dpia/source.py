"""Where a thing stands: in the model (a pointer of ids) and in a file (path, line, column)."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

HERE = "."
"""The first step of a pointer that starts at a thing, and not at the root."""
HOLDER = ".."
"""The first step of one that starts at what the thing is declared in (at `flows/ID`, of terms)."""


class Pointer(NamedTuple):
    """A place in a model, from the root, as ids: `flows/tracing-answer/terms/nhs-mou@2017`.

    An entry of a list is addressed by its own text (lists of ids are sets), or by its index
    where it is a mapping.  A slash inside a step (a period such as `2014-01/2016-11`) is written
    `--`, the separator that ISO 8601 keeps for places where a slash cannot stand.  Pointers, and
    the facts that they point at, are named tuples: there are many, and these are made at once.
    """

    steps: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Write the pointer as one line of ids."""
        return "/".join(step.replace("/", "--") for step in self.steps)

    def __truediv__(self, step: str) -> Pointer:
        """Point one step further down."""
        return Pointer((*self.steps, step))

    def placed(self, at: Pointer) -> Pointer:
        """Point from the root: `./retention` of what stands `at` a place; else as it is."""
        return placed((self,), at)[0]

    @property
    def parent(self) -> Pointer:
        """Point one step up; the root is its own parent."""
        return Pointer(self.steps[:-1])

    @property
    def last(self) -> str:
        """Give the last step, or nothing at the root."""
        return self.steps[-1] if self.steps else ""


def placed(places: Iterable[Pointer], at: Pointer) -> list[Pointer]:
    """Point from the root at places that may start at a thing, which stands `at` a place."""
    starts = {HERE: at.steps, HOLDER: at.steps[:2]}
    return [
        Pointer(starts[one.steps[0]] + one.steps[1:]) if one.steps[0] in starts else one
        for one in places
    ]


class Part(StrEnum):
    """Which half of a mapping's entry is meant."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """The key or the value of one entry of a document."""

    pointer: Pointer
    part: Part = Part.KEY


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A position in a file; line and column count from one, and nought means the whole file."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Write the position as editors read it."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision of a repository: as it was named, and the commit that it stands for."""

    name: str
    commit: str

    def __str__(self) -> str:
        """Say both, the commit by its first letters: `origin/main (467164c)`."""
        return f"{self.name} ({self.commit[:7]})"


Locate = Callable[[Collection[Place]], Mapping[Place, Span]]
"""Finds places in one file, in one pass.  A place that the file does not hold gets the position of
its nearest written ancestor, so that a missing key is reported where it should have stood."""


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where every entry of a document was written; positions are looked for only when asked.

    `files` holds one `Locate` for each file, in the order of reading; `homes` says which of them
    holds the entry (top-level key, id).  Looking late costs nothing where nothing is wrong: kept
    positions would cost every run a tenth of its time.
    """

    files: tuple[Locate, ...]
    homes: Mapping[tuple[str, ...], int]

    def locate(self, places: Collection[Place]) -> dict[Place, Span]:
        """Find the positions of places, reading each file at most once more."""
        wanted: dict[int, list[Place]] = {}
        for place in places:
            wanted.setdefault(self._home(place.pointer), []).append(place)
        found: dict[Place, Span] = {}
        for index, here in sorted(wanted.items()):
            found.update(self.files[index](here))
        return found

    def _home(self, pointer: Pointer) -> int:
        """Tell which file holds a pointer: that of its entry, else of its top-level key."""
        for length in (2, 1):
            if (home := self.homes.get(pointer.steps[:length])) is not None:
                return home
        return 0
