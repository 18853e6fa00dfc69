"""The files of one model as one document: merged by top-level key, and below it by id.

The order of files decides nothing: what two files both say is either the same or a problem.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Any

from dpia.document import Diagnostic
from dpia.document import Document
from dpia.document import Importer
from dpia.document import Level
from dpia.document import Reading
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.personal import personal_data
from dpia.quoting import quoted
from dpia.source import Place
from dpia.source import Pointer
from dpia.source import SourceMap
from dpia.source import Span


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a path stands for: a document, and what was wrong on the way to it.

    `whole` says that nothing was: where something was, names may be missing for no other reason.
    """

    document: Document
    diagnostics: tuple[Diagnostic, ...]

    @property
    def whole(self) -> bool:
        """Tell whether every file was read without an error."""
        return not any(each.level is Level.ERROR for each in self.diagnostics)


def gather(path: str, importers: tuple[Importer, ...]) -> Gathered:
    """Read a model, a file or a folder, as far as it can be read."""
    return gather_files(*read_model_files(path, suffixes_of(importers)), importers)


def suffixes_of(importers: tuple[Importer, ...]) -> tuple[str, ...]:
    """List how the names of files end that one of the importers reads."""
    return tuple(suffix for importer in importers for suffix in importer.suffixes)


def gather_files(
    files: Sequence[tuple[str, bytes]],
    diagnostics: tuple[Diagnostic, ...],
    importers: tuple[Importer, ...],
) -> Gathered:
    """Bring files together, each given with the path to show, as far as they can be read.

    `diagnostics` is what was said when they were fetched.
    """
    readings = [_importer(name, importers).read(name, content) for name, content in files]
    document, clashes = merge(readings)
    heard = (each for one in readings for each in one.diagnostics)
    private = (each for name, content in files for each in personal_data(name, content))
    return Gathered(document, (*diagnostics, *heard, *clashes, *private))


def load_document(path: str, importers: tuple[Importer, ...]) -> Document:
    """Read a model whole; raise `Unreadable` with all that is wrong with it."""
    gathered = gather(path, importers)
    if not gathered.whole:
        raise Unreadable(tuple(sorted(gathered.diagnostics)))
    return gathered.document


def merge(readings: Sequence[Reading]) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Bring together what was read; of what clashes the first is kept."""
    if len(readings) == 1:  # most models are one file, and have nothing to bring together
        return Document(readings[0].data or {}, SourceMap((readings[0].locate,), {})), ()
    merging = _Merging()
    for file, reading in enumerate(readings):
        for key, value in (reading.data or {}).items():
            merging.take(file, key, value)
    source = SourceMap(tuple(reading.locate for reading in readings), merging.homes)
    return Document(merging.data, source), _worded(merging.clashes, readings)


def _importer(name: str, importers: tuple[Importer, ...]) -> Importer:
    return next(each for each in importers if name.lower().endswith(each.suffixes))


@dataclass(frozen=True, slots=True)
class _Clash:
    """A place that two files fill, and which files."""

    place: Place
    first: int
    second: int


@dataclass(slots=True)
class _Merging:
    """What has been taken in so far, from which file."""

    data: dict[str, Any] = field(default_factory=dict)
    homes: dict[tuple[str, ...], int] = field(default_factory=dict)
    clashes: list[_Clash] = field(default_factory=list)

    def take(self, file: int, key: str, value: Any) -> None:
        """Take in one top-level entry of one file."""
        first = self.homes.setdefault((key,), file)
        if isinstance(value, Mapping) and isinstance(self.data.setdefault(key, {}), dict):
            for identifier, thing in value.items():
                self._take_thing(file, (key, identifier), thing)
        elif first == file:
            self.data[key] = value
        elif _written(self.data[key]) != _written(value):
            self.clashes.append(_Clash(Place(Pointer((key,))), first, file))

    def _take_thing(self, file: int, steps: tuple[str, str], thing: Any) -> None:
        first = self.homes.setdefault(steps, file)
        if first == file:
            self.data[steps[0]][steps[1]] = thing
        else:
            self.clashes.append(_Clash(Place(Pointer(steps)), first, file))


def _written(value: Any) -> str:
    """Write a value so that only what is the same text in a file is equal: 1 is not true."""
    return json.dumps(value, sort_keys=True)


def _worded(clashes: Sequence[_Clash], readings: Sequence[Reading]) -> tuple[Diagnostic, ...]:
    """Give clashes their lines; each file is read at most once more."""
    wanted: dict[int, set[Place]] = {}
    for clash in clashes:
        wanted.setdefault(clash.first, set()).add(clash.place)
        wanted.setdefault(clash.second, set()).add(clash.place)
    spans = {file: readings[file].locate(places) for file, places in sorted(wanted.items())}
    return tuple(
        _diagnostic(
            clash.place.pointer, spans[clash.second][clash.place], spans[clash.first][clash.place]
        )
        for clash in clashes
    )


def _diagnostic(pointer: Pointer, span: Span, first: Span) -> Diagnostic:
    if len(pointer.steps) == 1:
        return Diagnostic(
            span,
            "different-values",
            f"{quoted(pointer.last)} has another value here than in another file of the model",
            "give it once, or the same value everywhere",
            related=((first, "the other value"),),
        )
    return Diagnostic(
        span,
        "duplicate-id",
        f"{quoted(pointer.last)} is given twice among the {pointer.steps[0]}",
        "give one of them another id, or bring together what they say",
        related=((first, "first given here"),),
    )
