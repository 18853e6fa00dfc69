"""What a picture is asked for: the regimes, and where it needs one, the question."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace
from functools import cached_property

from dpia.comparison.pair import known_of
from dpia.document import Refusal
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.diagram import Diagram
from dpia.report.map import draw_map
from dpia.report.map_part import WHOLE
from dpia.report.map_part import Part
from dpia.report.map_split import Piece
from dpia.report.side import Side
from dpia.report.statement import Statement
from dpia.report.trace.make import Question
from dpia.report.trace.make import trace
from dpia.report.trace.view import Trace
from dpia.report.verdict import headlines


@dataclass(frozen=True)  # without slots, so that an answer is kept
class Ask:
    """The model, the regimes in order, the question (or none), and what a matrix runs over.

    `part` narrows what is shown, `piece` takes one of several maps of it, and `collapse` draws the
    bodies of each of these groups as one.  `aim` says in words whom and what a question was about
    that was not put in full.  `of` is what a piece is one of;
    what that knows is not worked out again.
    """

    flow_file: FlowFile
    regimes: tuple[Regime, ...]
    question: Question | None = None
    by: str = "field"
    part: Part = WHOLE
    piece: Piece | None = None
    collapse: tuple[str, ...] = ()
    aim: str = ""
    of: Ask | None = None

    def take(self, piece: Piece) -> Ask:
        """Ask for one of several maps."""
        return replace(self, piece=piece, of=self)

    @cached_property
    def drawn(self) -> Diagram:
        """Draw the whole map, whatever part of it is shown."""
        return draw_map(self.flow_file, self.regimes) if self.of is None else self.of.drawn

    @cached_property
    def headlines(self) -> tuple[Statement, ...]:
        """Sum up each regime beside the one before it."""
        if self.of is not None:
            return self.of.headlines
        sides = tuple(Side(self.flow_file, regime) for regime in self.regimes)
        return headlines(sides, known_of(self.flow_file.model))

    @cached_property
    def answer(self) -> Trace | None:
        """Answer the question, once for all pictures of it; None where there is none."""
        if self.question is None:
            return None
        return trace(self.flow_file, self.regimes, self.question)


def answered(ask: Ask, kind: str) -> Trace:
    """Give the answer; raise Refusal, with what to add, where nothing is asked."""
    if ask.answer is None:
        raise Refusal(
            f"the picture '{kind}' shows how one field comes to one body\n"
            "  help: add --field FIELD and --to ORG, and --about SUBJECT --purpose P to narrow it"
        )
    return ask.answer
