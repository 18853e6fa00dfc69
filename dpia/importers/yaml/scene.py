"""What the parser complained of, with the text around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dpia.document import Diagnostic
from dpia.importers.yaml.events import Mark
from dpia.source import Span

_BREAK = re.compile("\r\n|\r|\n")


def lines_of(text: bytes) -> tuple[str, ...]:
    """Cut a text into lines as the parser counts them."""
    return tuple(_BREAK.split(text.decode(errors="replace")))


@dataclass(frozen=True, slots=True)
class Scene:
    """One complaint: where it was noticed, and where what it is about began (if it says so)."""

    path: str
    lines: Sequence[str]
    problem: str
    context: str
    noticed: Mark
    began: Mark | None

    def diagnostic(
        self, mark: Mark, code: str, message: str, advice: str, related: tuple[Mark, str] | None
    ) -> Diagnostic:
        """Word the complaint; a related place that is the place itself is left out."""
        span = self.span(mark)
        also = () if related is None else ((self.span(related[0]), related[1]),)
        return Diagnostic(
            span, code, message, advice, related=tuple(each for each in also if each[0] != span)
        )

    def span(self, mark: Mark) -> Span:
        """Give a place in the file; the parser's end of text is the end of the last written line.

        The parser adds a line break that the file may not have.
        """
        if not self.is_end(mark):
            return Span(self.path, mark.line + 1, mark.column + 1)
        last = self._last_written()
        return Span(self.path, last + 1, len(self.lines[last].rstrip()) + 1)

    def is_end(self, mark: Mark) -> bool:
        """Tell whether nothing is written from a place on."""
        last = self._last_written()
        return (mark.line, mark.column) >= (last, len(self.lines[last].rstrip()))

    def character(self, mark: Mark) -> str:
        """Give the character at a place, or nothing where there is none."""
        line = self.line(mark)
        return line[mark.column] if mark.column < len(line) else ""

    def before(self, mark: Mark) -> str:
        """Give what stands before a place on its line."""
        return self.line(mark)[: mark.column]

    def line(self, mark: Mark) -> str:
        """Give the line of a place."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""

    def _last_written(self) -> int:
        for index in range(len(self.lines) - 1, 0, -1):
            if self.lines[index].strip():
                return index
        return 0
