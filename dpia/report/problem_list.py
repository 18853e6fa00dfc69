"""What stands in the way of reading a model, ready to be written: no text in it hides another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace

from dpia.document import Diagnostic
from dpia.document import Level
from dpia.numbered import numbered
from dpia.quoting import visible
from dpia.source import Span


@dataclass(frozen=True, slots=True)
class ProblemList:
    """Diagnostics in the order of showing, and how many of each level."""

    diagnostics: tuple[Diagnostic, ...]
    errors: int
    warnings: int

    @property
    def counts(self) -> str:
        """Count in words: "3 errors, 1 warning"."""
        counted = (
            numbered(count, noun)
            for count, noun in ((self.errors, "error"), (self.warnings, "warning"))
            if count
        )
        return ", ".join(counted) or "no problems"


@dataclass(frozen=True, slots=True)
class PlaceNote:
    """Another place that belongs to a problem, and why; no line means the whole file."""

    path: str
    line: int | None
    column: int | None
    message: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem as published; line and column count from one, none means the whole file."""

    path: str
    line: int | None
    column: int | None
    level: Level
    code: str
    message: str
    help: str
    related: tuple[PlaceNote, ...]


@dataclass(frozen=True, slots=True)
class Problems:
    """All problems as published, with how many of each level."""

    problems: tuple[Problem, ...]
    errors: int
    warnings: int


def problem_list(diagnostics: Iterable[Diagnostic]) -> ProblemList:
    """Make the view; characters that would hide or reorder text are written as code points."""
    shown = tuple(_visible(diagnostic) for diagnostic in diagnostics)
    errors = sum(each.level is Level.ERROR for each in shown)
    return ProblemList(shown, errors, len(shown) - errors)


def published(diagnostics: Iterable[Diagnostic]) -> Problems:
    """Make the published shape of problems."""
    listed = problem_list(diagnostics)
    problems = tuple(
        Problem(
            *_place(each.span),
            each.level,
            each.code,
            each.message,
            each.help,
            tuple(PlaceNote(*_place(span), word) for span, word in each.related),
        )
        for each in listed.diagnostics
    )
    return Problems(problems, listed.errors, listed.warnings)


def _place(span: Span) -> tuple[str, int | None, int | None]:
    return (span.path, span.line or None, span.column or None)


def _visible(diagnostic: Diagnostic) -> Diagnostic:
    return replace(
        diagnostic,
        span=_span(diagnostic.span),
        message=visible(diagnostic.message),
        help=visible(diagnostic.help),
        related=tuple((_span(span), visible(word)) for span, word in diagnostic.related),
    )


def _span(span: Span) -> Span:
    return replace(span, path=visible(span.path))
