"""What two regimes come to, before and after: the headline, and under it what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.orders import Orders
from dpia.comparison.orders import orders
from dpia.comparison.pair import Pair
from dpia.comparison.pair import pair
from dpia.comparison.stands import Half
from dpia.comparison.verdict import verdict
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.model.build import FlowFile
from dpia.report.names import Names
from dpia.report.side import Side
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.verdict_words import headline
from dpia.report.verdict_words import line_words
from dpia.report.witness_words import witness_words


@dataclass(frozen=True, slots=True)
class Witness:
    """One difference: of which kind, which way, on which flow (of passage: to whom), in words.

    `contested` says that it is there under some sides of disputes only; the text names them.
    """

    kind: Dimension
    answer: Direction
    at: str
    contested: bool
    text: Statement


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One line: its word on the reading of the model, every word that it can come to, witnesses."""

    kind: LineKind
    status: Word
    in_practice: bool
    """Whether it counts what was seen beside what is allowed; else it is what paper says."""
    words: tuple[Word, ...]
    text: Statement
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """Two regimes, before and after."""

    before: str
    after: str
    headline: Statement
    lines: tuple[VerdictLine, ...]


def verdicts(whole: FlowFile, sides: tuple[Side, ...]) -> tuple[PairVerdict, ...]:
    """Compare each regime with the one before it; the whole model has a name for everything."""
    if len(sides) < 2:
        return ()
    one_model = all(side.flow_file.model is whole.model for side in sides)
    declared = orders(whole.model) if one_model else None
    return tuple(_pair(Names(whole.model), two, declared) for two in pairwise(sides))


def _pair(names: Names, sides: tuple[Side, Side], declared: Orders | None) -> PairVerdict:
    before, after = (Half(side.flow_file.model, side.regime) for side in sides)
    found = verdict(Pair(before, after, declared) if declared else pair(before, after))
    grounds = _grounds(sides)
    lines = tuple(
        VerdictLine(
            line.kind,
            line.word,
            line is found.in_practice,
            tuple(word for word, _ in line.words),
            Statement(line_words(line, practice=line is found.in_practice), grounds),
            tuple(_witnesses(names, line, sides)),
        )
        for line in found.lines
    )
    return PairVerdict(sides[0].id, sides[1].id, Statement(headline(found), grounds), lines)


def _grounds(sides: tuple[Side, Side]) -> tuple[Ground, ...]:
    """Rest a verdict on the days on which the two are read, and on every flow that is compared."""
    days = (
        side.placed((Ground(GroundKind.FACT, str(side.regime.at)),))
        for side in sides
        if side.regime.at is not None
    )
    return (*(ground for one in days for ground in one), Ground(GroundKind.COUNT, "flows"))


def _witnesses(names: Names, line: Line, sides: tuple[Side, Side]) -> Iterator[Witness]:
    """List what shows the word, in the order of how much it decides; what is established first."""
    ordered = sorted(
        line.differences, key=lambda one: (bool(one.sides), _ORDER[one.difference.direction])
    )
    for one in ordered:
        difference = one.difference
        yield Witness(
            difference.dimension,
            difference.direction,
            difference.flow,
            bool(one.sides),
            witness_words(names, line.kind, one, sides),
        )


_ORDER = {
    Direction.MORE: 0,
    Direction.LESS: 1,
    Direction.UNDECIDED: 2,
    Direction.UNKNOWN: 3,
}
