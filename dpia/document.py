"""A file that was read and is not yet understood, and what is said where it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dpia.source import Locate
from dpia.source import Place
from dpia.source import SourceMap
from dpia.source import Span


class Level(StrEnum):
    """Whether a diagnostic stops the run."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One reason why a file cannot be understood, or (a warning) should not be kept as it is.

    `message` is one sentence without a full stop, `help` says what to do, `related` names other
    places that belong to it, each with a word on why.
    """

    span: Span
    code: str
    message: str
    help: str = ""
    level: Level = Level.ERROR
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """A diagnostic whose places are still pointers; a source map turns it into one with lines."""

    place: Place
    code: str
    message: str
    help: str = ""
    level: Level = Level.ERROR
    related: tuple[tuple[Place, str], ...] = ()


class Unreadable(Exception):  # noqa: N818  the name says what is so; it is no bug of ours
    """Raised once, with every diagnostic, when what was named cannot be understood."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        """Keep the diagnostics, in the order in which they are shown."""
        super().__init__(f"{len(diagnostics)} problems")
        self.diagnostics = diagnostics


class Refusal(Exception):  # noqa: N818  the name says what is so; it is no bug of ours
    """Raised where what was asked cannot be done; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an importer made of one file: its data (none if it could not be parsed), and where."""

    data: Mapping[str, Any] | None
    locate: Locate
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """A way to read one input format."""

    format: str
    suffixes: tuple[str, ...]
    read: Callable[[str, bytes], Reading]


@dataclass(frozen=True, slots=True)
class Document:
    """One model as written: the merged data of its files, and where each entry stands."""

    data: Mapping[str, Any]
    source: SourceMap


def placed(problems: tuple[Problem, ...], source: SourceMap) -> tuple[Diagnostic, ...]:
    """Give problems their lines and columns, sorted by place; each file is read at most once."""
    places = {problem.place for problem in problems}
    places.update(place for problem in problems for place, _ in problem.related)
    spans = source.locate(places)
    return tuple(
        sorted(
            Diagnostic(
                span=spans[problem.place],
                code=problem.code,
                message=problem.message,
                help=problem.help,
                level=problem.level,
                related=tuple((spans[place], word) for place, word in problem.related),
            )
            for problem in problems
        )
    )
