"""Problems as lines for a terminal; editors and log readers know the form."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.document import Diagnostic
from dpia.document import Level
from dpia.report.problem_list import problem_list


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Write `place: code: sentence` with its help and its other places, and the counts last."""
    problems = problem_list(diagnostics)
    lines = [line for each in problems.diagnostics for line in _lines(each)]
    return "".join(f"{line}\n" for line in (*lines, problems.counts))


def _lines(diagnostic: Diagnostic) -> Iterator[str]:
    warns = diagnostic.level is Level.WARNING
    code = f"warning[{diagnostic.code}]" if warns else diagnostic.code
    yield f"{diagnostic.span}: {code}: {diagnostic.message}"
    if diagnostic.help:
        yield f"  help: {diagnostic.help}"
    for span, word in diagnostic.related:
        yield f"  note: {word} ({span})"
