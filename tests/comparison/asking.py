"""What the laws of comparison ask of a line, and how two models are set against each other."""

from __future__ import annotations

from dpia.comparison.difference import Direction
from dpia.comparison.pair import Pair
from dpia.comparison.pair import pair
from dpia.comparison.stands import Half
from dpia.comparison.word import Line
from dpia.comparison.word import Word
from dpia.regime.resolve import resolve
from tests.comparison.drawn import AFTER
from tests.comparison.drawn import Data
from tests.understanding import believed


def marked(line: Line) -> set[Word]:
    """Give every word that a line can come to."""
    return {word for word, _ in line.words}


def directions(line: Line) -> set[Direction]:
    """Give every direction of which a line has a difference, under whichever side."""
    return {one.difference.direction for one in line.differences}


def between(before: Data, after: Data, day: str = AFTER) -> Pair:
    """Set two models against each other on one day."""
    halves = [Half(one, resolve(one, day)) for one in map(believed, (before, after))]
    return pair(halves[0], halves[1])


def turned_alike(there: Line, back: Line) -> bool:
    """Tell whether the words of a line are those of the other, turned round.

    Where something ended that is the word, whatever else differs; the way back then is wider.
    """
    ways = (there, back), (back, there)
    if any(Word.ENDED in marked(one) for one in (there, back)):
        rest = {Word.EQUIVALENT, Word.NARROWING, Word.ENDED}
        return all(marked(other) - rest for one, other in ways if Word.ENDED in marked(one))
    return {word.turned for word in marked(there)} == marked(back)
