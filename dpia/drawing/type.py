"""Lines of type: two sizes and two weights, measured and broken before anything is placed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dpia.drawing.letters import drawable
from dpia.drawing.letters import is_plain
from dpia.drawing.letters import runs
from dpia.drawing.measure import Faces
from dpia.drawing.measure import shipped_faces
from dpia.drawing.theme import BODY_SIZE
from dpia.drawing.theme import PLAIN
from dpia.drawing.theme import Theme
from dpia.language.say import say

BODY = BODY_SIZE
DISPLAY = 22.0
LEADING = 18.0
DISPLAY_LEADING = 28.0
MOST_LINES = 60
"""A text is drawn on no more lines: a picture must fit a sheet and a painter's memory.

All that is drawn stands whole in the words beside the picture, and its last lines say so.
"""
_MOST_LETTERS = 50_000
"""More letters than fit that many lines of any picture; nobody measures what is not drawn."""


@dataclass(frozen=True, slots=True)
class Type:
    """Measures and breaks text as it will be drawn in a theme."""

    faces: Faces
    theme: Theme = PLAIN

    def width(self, text: str, *, size: float = BODY, bold: bool = False) -> float:
        """Give the width of a text on one line, in pixels."""
        line = self._drawable(text)
        if is_plain(line):
            return size * self.faces.plain_width(line, bold=bold)
        return size * sum(
            self.faces.advance(char, run.face, bold=bold)
            for run in runs(line, self.faces)
            for char in run.text
        )

    def lines(
        self, text: str, width: float, *, size: float = BODY, bold: bool = False
    ) -> tuple[str, ...]:
        """Break a text into lines no wider than a width; a longer word is broken where it must.

        Of a text that takes more than MOST_LINES the first stand there, then that there is more.
        """
        broken = self._broken(self._drawable(text).split(), width, size, bold=bold)
        lines = tuple(islice(broken, MOST_LINES + 1))
        if len(lines) <= MOST_LINES and len(text) <= _MOST_LETTERS:
            return lines
        more = self.lines(say("drawing.cut"), width, size=size, bold=bold)
        return (*lines[: MOST_LINES - len(more)], *more)

    def even_lines(self, text: str, width: float, *, size: float = BODY) -> tuple[str, ...]:
        """Break a text into as few lines as fit, of about the same length."""
        whole = self.width(text, size=size)
        count = len(self.lines(text, width, size=size))
        for narrower in range(int(whole / max(count, 1)), int(width), 12):
            lines = self.lines(text, narrower, size=size)
            if len(lines) <= count:
                return lines
        return self.lines(text, width, size=size)

    def _drawable(self, text: str) -> str:
        return drawable(text[:_MOST_LETTERS], self.faces)

    def _broken(self, words: list[str], width: float, size: float, *, bold: bool) -> Iterator[str]:
        """Give lines, each as soon as the word after it is seen not to fit."""
        line = ""
        for word in self._pieces(words, width, size, bold=bold):
            joined = f"{line} {word}" if line else word
            if line and self.width(joined, size=size, bold=bold) > width:
                yield line
                line = word
            else:
                line = joined
        if line:
            yield line

    def _pieces(self, words: list[str], width: float, size: float, *, bold: bool) -> Iterator[str]:
        """Give words, those that are wider than a line in pieces that are not."""
        for word in words:
            if self.width(word, size=size, bold=bold) <= width:
                yield word
            else:
                yield from self._cut(word, width / size, bold=bold)

    def _cut(self, word: str, ems: float, *, bold: bool) -> Iterator[str]:
        start, used = 0, 0.0
        letters = [(char, run.face) for run in runs(word, self.faces) for char in run.text]
        for at, (char, face) in enumerate(letters):
            advance = self.faces.advance(char, face, bold=bold)
            if used + advance > ems and at > start:
                yield word[start:at]
                start, used = at, 0.0
            used += advance
        yield word[start:]


def type_of(theme: Theme) -> Type:
    """Give the type of a theme."""
    return Type(shipped_faces(), theme)


def shipped_type() -> Type:
    """Give the type of a picture for which no theme is named."""
    return type_of(PLAIN)
