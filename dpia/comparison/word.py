"""The word for a line, and the sides under which it is another: precedence as lawyers need it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dpia.comparison.difference import Counted
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Direction
from dpia.comparison.gathering import Under
from dpia.comparison.tellings import AFTER
from dpia.comparison.tellings import BEFORE
from dpia.comparison.tellings import LESS
from dpia.comparison.tellings import MORE
from dpia.comparison.tellings import UNDECIDED
from dpia.comparison.tellings import Choice
from dpia.comparison.tellings import Outcome
from dpia.source import Pointer


class Word(StrEnum):
    """What a line of a comparison comes to; the first that applies is its word."""

    ENDED = "ended"
    INCOMPARABLE = "incomparable"
    NOT_ESTABLISHED = "not established"
    MIXED = "mixed"
    WIDENING = "widening"
    NARROWING = "narrowing"
    WEAKER = "weaker"
    STRONGER = "stronger"
    EQUIVALENT = "equivalent"
    CONTRAST = "contrast"
    """Data given in different contexts: set side by side, and not ranked."""

    @property
    def turned(self) -> Word:
        """Give the word with before and after exchanged; of "ended" it is "widening"."""
        return _TURNED.get(self, self)


_TURNED = {
    Word.ENDED: Word.WIDENING,
    Word.WIDENING: Word.NARROWING,
    Word.NARROWING: Word.WIDENING,
    Word.WEAKER: Word.STRONGER,
    Word.STRONGER: Word.WEAKER,
}


class LineKind(StrEnum):
    """The three lines, never added up."""

    SCOPE = "scope"
    PASSAGE = "passage"
    CONSTRAINTS = "constraints"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: each word that it can come to with the fewest sides that give it.

    The first word is that of the sides that the model reads.  `differences` are its witnesses,
    `inferred` the inferences on which it leans.  `bounded` says that disputes were turned one at a
    time, there being too many ways of taking sides; `by_step`, that each step is taken by itself;
    `counted`, how many more differences there are than are listed.
    """

    kind: LineKind
    words: tuple[tuple[Word, Choice], ...]
    differences: tuple[Under, ...] = ()
    inferred: frozenset[Pointer] = frozenset()
    bounded: bool = False
    by_step: bool = False
    counted: Counted = ()

    @property
    def word(self) -> Word:
        """Give the word under the sides that the model reads."""
        return self.words[0][0]

    @property
    def contested(self) -> bool:
        """Tell whether it differs with the side that is taken."""
        return len(self.words) > 1

    @property
    def unknown(self) -> tuple[Under, ...]:
        """List what is not stated."""
        found = self.differences
        return tuple(one for one in found if one.difference.direction is Direction.UNKNOWN)

    @property
    def unknown_count(self) -> int:
        """Count what is not stated: each field by itself, and anything else once."""
        named = {
            (one.difference.flow, one.difference.dimension, name)
            for one in self.unknown
            for name in names_in(one.difference)
        }
        return len(named) + dict(self.counted).get(Direction.UNKNOWN, 0)

    @property
    def contested_count(self) -> int:
        """Count the disputes on which something here hangs."""
        return len({key for one in self.differences for key, _ in one.sides})


def names_in(one: Difference) -> tuple[str, ...]:
    """Give the names under which an unknown is counted."""
    return one.what if one.what and one.dimension not in _COUNTED_ONCE else ("",)


_COUNTED_ONCE = frozenset({"flow", "trigger", "purposes", "subjects"})


def line(kind: LineKind, outcome: Outcome) -> Line:
    """Give a line its words."""
    words: dict[Word, Choice] = {}
    for mark, choice in sorted(outcome.marks.items(), key=lambda one: (len(one[1]), one[1])):
        words.setdefault(_word(mark, kind), choice)
    ordered = sorted(words.items(), key=lambda one: (len(one[1]), one[1]))
    return Line(
        kind,
        tuple(ordered),
        outcome.differences,
        outcome.inferred,
        outcome.bounded,
        counted=outcome.counted,
    )


def _word(mark: int, kind: LineKind) -> Word:
    """Choose the first word that applies."""
    more, less = _NAMES[kind]
    if kind is not LineKind.CONSTRAINTS and mark & BEFORE and not mark & AFTER and mark & LESS:
        return Word.ENDED
    if mark & UNDECIDED:
        return Word.NOT_ESTABLISHED
    if mark & MORE and mark & LESS:
        return Word.INCOMPARABLE if kind is LineKind.PASSAGE else Word.MIXED
    if mark & (MORE | LESS):
        return more if mark & MORE else less
    return Word.EQUIVALENT


_NAMES: Mapping[LineKind, tuple[Word, Word]] = {
    LineKind.SCOPE: (Word.WIDENING, Word.NARROWING),
    LineKind.PASSAGE: (Word.WIDENING, Word.NARROWING),
    LineKind.CONSTRAINTS: (Word.WEAKER, Word.STRONGER),
}
