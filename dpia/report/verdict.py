"""What two regimes come to, before and after: the headline, and under it what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.orders import orders
from dpia.comparison.pair import Pair
from dpia.comparison.stands import Half
from dpia.comparison.verdict import Verdict
from dpia.comparison.verdict import verdict
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.names import Names
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


def verdicts(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> tuple[PairVerdict, ...]:
    """Compare each regime with the one before it."""
    model, names = flow_file.model, Names(flow_file.model)
    if len(regimes) < 2:
        return ()
    declared = orders(model)
    return tuple(
        _pair(names, verdict(Pair(Half(model, before), Half(model, after), declared)))
        for before, after in pairwise(regimes)
    )


def _pair(names: Names, found: Verdict) -> PairVerdict:
    before, after = (half.regime for half in (found.pair.before, found.pair.after))
    grounds = _grounds(before, after)
    lines = tuple(
        VerdictLine(
            line.kind,
            line.word,
            line is found.in_practice,
            tuple(word for word, _ in line.words),
            Statement(line_words(line, practice=line is found.in_practice), grounds),
            tuple(_witnesses(names, line)),
        )
        for line in found.lines
    )
    return PairVerdict(before.id, after.id, Statement(headline(found), grounds), lines)


def _grounds(*regimes: Regime) -> tuple[Ground, ...]:
    """Rest a verdict on the days on which the two are read, and on every flow that is compared."""
    days = tuple(Ground(GroundKind.FACT, str(one.at)) for one in regimes if one.at is not None)
    return (*days, Ground(GroundKind.COUNT, "flows"))


def _witnesses(names: Names, line: Line) -> Iterator[Witness]:
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
            witness_words(names, line.kind, one),
        )


_ORDER = {
    Direction.MORE: 0,
    Direction.LESS: 1,
    Direction.UNDECIDED: 2,
    Direction.UNKNOWN: 3,
}
