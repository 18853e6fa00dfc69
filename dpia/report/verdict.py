"""What two regimes come to, before and after: the headline, and under it what shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from itertools import islice
from itertools import pairwise

from dpia.comparison.alarm import Alarm
from dpia.comparison.alarm import causes
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.gathering import Under
from dpia.comparison.glance import LISTED
from dpia.comparison.pair import Known
from dpia.comparison.pair import pair
from dpia.comparison.stands import Half
from dpia.comparison.verdict import Verdict
from dpia.comparison.verdict import verdict
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.model.build import FlowFile
from dpia.report.accepting import Accepted
from dpia.report.accepting import Accepting
from dpia.report.names import Names
from dpia.report.redefinition import Redefinition
from dpia.report.redefinition import redefinitions
from dpia.report.side import Side
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.verdict_words import headline
from dpia.report.verdict_words import line_words
from dpia.report.witness_words import more_words
from dpia.report.witness_words import witness_words


@dataclass(frozen=True, slots=True)
class Witness:
    """One difference: of which kind, which way, on which flow (of passage: to whom), in words.

    `contested` says that it is there under some sides of disputes only; the text names them.
    Without a place it stands for the rest of a large model, which is counted and not listed.
    `causes` lists what a comparison may be told to fail on for it, `accepted` what is accepted.
    """

    kind: Dimension
    answer: Direction
    at: str
    contested: bool
    text: Statement
    causes: tuple[Alarm, ...]
    accepted: tuple[Accepted, ...]


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
    """Two regimes, before and after; of two models also what they define otherwise."""

    before: str
    after: str
    headline: Statement
    lines: tuple[VerdictLine, ...]
    redefined: tuple[Redefinition, ...]

    @property
    def accepted(self) -> tuple[Accepted, ...]:
        """List all that is accepted of the two."""
        witnesses = (one.accepted for line in self.lines for one in line.witnesses)
        some = (*witnesses, *(one.accepted for one in self.redefined))
        return tuple(one for several in some for one in several)


def verdicts(
    whole: FlowFile, sides: tuple[Side, ...], known: Known | None, accepting: Accepting
) -> tuple[PairVerdict, ...]:
    """Compare each regime with the one before it; the whole model has a name for everything.

    What all pairs share is known where all are of the whole model.
    """
    names = Names(whole.model)
    return tuple(_pair(names, two, known, accepting) for two in pairwise(sides))


def headlines(sides: tuple[Side, ...], known: Known) -> tuple[Statement, ...]:
    """Sum up each regime of one model beside the one before it, and say nothing more of them."""
    return tuple(
        Statement(headline(_compared(two, known)), _grounds(two)) for two in pairwise(sides)
    )


def _compared(sides: tuple[Side, Side], known: Known | None) -> Verdict:
    before, after = (Half(side.flow_file.model, side.regime) for side in sides)
    return verdict(pair(before, after, known))


def _pair(
    names: Names, sides: tuple[Side, Side], known: Known | None, accepting: Accepting
) -> PairVerdict:
    found = _compared(sides, known)
    grounds = _grounds(sides)
    most = LISTED if found.pair.glance is not None else None
    lines = tuple(
        VerdictLine(
            line.kind,
            line.word,
            line is found.in_practice,
            tuple(word for word, _ in line.words),
            Statement(line_words(line, practice=line is found.in_practice), grounds),
            (*_witnesses(names, line, sides, accepting, most), *_more(line, most=most)),
        )
        for line in found.lines
    )
    return PairVerdict(
        sides[0].id,
        sides[1].id,
        Statement(headline(found), grounds),
        lines,
        redefinitions(names, sides, accepting),
    )


def _grounds(sides: tuple[Side, Side]) -> tuple[Ground, ...]:
    """Rest a verdict on the days on which the two are read, and on every flow that is compared."""
    days = (
        side.placed((Ground(GroundKind.FACT, str(side.regime.at)),))
        for side in sides
        if side.regime.at is not None
    )
    return (*(ground for one in days for ground in one), Ground(GroundKind.COUNT, "flows"))


def _witnesses(
    names: Names, line: Line, sides: tuple[Side, Side], accepting: Accepting, most: int | None
) -> Iterator[Witness]:
    """List what shows the word, in the order of how much it decides; what is established first.

    Of a large model only so many each way.
    """
    ordered = sorted(
        line.differences, key=lambda one: (bool(one.sides), _ORDER[one.difference.direction])
    )
    for _, several in groupby(ordered, key=_one_way):
        for one in islice(several, most):
            difference = one.difference
            yield Witness(
                difference.dimension,
                difference.direction,
                difference.flow,
                bool(one.sides),
                witness_words(names, line.kind, one, sides),
                causes(line, difference.direction, contested=bool(one.sides)),
                accepting.of(line, one),
            )


def _one_way(one: Under) -> tuple[bool, Direction]:
    return bool(one.sides), one.difference.direction


def _more(line: Line, *, most: int | None) -> Iterator[Witness]:
    """Say of how many differences each way nothing is listed; nobody can accept what is not."""
    if most is None:
        return
    number = Counter(dict(line.counted))
    for (_, direction), several in Counter(map(_one_way, line.differences)).items():
        number[direction] += max(0, several - most)
    for direction in sorted(+number, key=_ORDER.__getitem__):
        passing = line.kind is LineKind.PASSAGE
        text = more_words(line.kind, direction, number[direction])
        told = count(text, "organisations" if passing else "flows")
        kind = Dimension.PASSAGE if passing else Dimension.FLOW
        cause = causes(line, direction, contested=False)
        yield Witness(kind, direction, "", contested=False, text=told, causes=cause, accepted=())


_ORDER = {
    Direction.MORE: 0,
    Direction.LESS: 1,
    Direction.UNDECIDED: 2,
    Direction.UNKNOWN: 3,
}
