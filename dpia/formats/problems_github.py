"""Problems as workflow commands, which GitHub shows beside the line in a change."""

from __future__ import annotations

from collections.abc import Iterable

from dpia.document import Diagnostic
from dpia.report.problem_list import problem_list
from dpia.source import Span

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans(
    {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"},
)


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Write one command a problem; the counts stay out, as GitHub counts itself."""
    return "".join(f"{_command(each)}\n" for each in problem_list(diagnostics).diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    properties = (*_place(diagnostic.span), ("title", diagnostic.code))
    written = ",".join(f"{name}={text.translate(_IN_PROPERTY)}" for name, text in properties)
    sentences = [diagnostic.message]
    if diagnostic.help:
        sentences.append(f"help: {diagnostic.help}")
    sentences.extend(f"note: {word} ({span})" for span, word in diagnostic.related)
    message = "\n".join(sentences).translate(_IN_MESSAGE)
    return f"::{diagnostic.level.value} {written}::{message}"


def _place(span: Span) -> tuple[tuple[str, str], ...]:
    if not span.line:
        return (("file", span.path),)
    return (("file", span.path), ("line", str(span.line)), ("col", str(span.column)))
