"""One of the regimes that are laid side by side, with the model that it is of, and of when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from functools import reduce

from dpia.comparison.agreed import agreed
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.regime.resolve import barred
from dpia.regime.resolve import on_day
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Revision


@dataclass(frozen=True, slots=True)
class Side:
    """A regime of a model; with a revision, of the model as it stood then."""

    flow_file: FlowFile
    regime: Regime
    revision: Revision | None = None
    asked: str = ""
    """How the side was named, where that is not the regime's id: `main:#mou-2017`."""

    @property
    def id(self) -> str:
        """Give the name by which the side is told from the others."""
        return self.asked or self.regime.id

    def knows(self, flow: str) -> bool:
        """Tell whether the model of this side has a flow."""
        return flow in self.flow_file.model.flows

    def stated(self, statement: Statement) -> Statement:
        """Rest a text on the model of this side: at a revision, on `REVISION:POINTER`."""
        if self.revision is None:
            return statement
        return replace(statement, grounds=self.placed(statement.grounds))

    def placed(self, grounds: Iterable[Ground]) -> tuple[Ground, ...]:
        """Point into the model of this side."""
        if self.revision is None:
            return tuple(grounds)
        name = self.revision.name
        return tuple(
            one
            if one.kind in {GroundKind.PHRASE, GroundKind.BOX}
            else replace(one, at=f"{name}:{one.at}")
            for one in grounds
        )

    def cell(self, cell: Cell, flow: str) -> Cell:
        """Rest a cell on the model of this side; it may not have the flow at all."""
        if self.knows(flow):
            return replace(cell, lines=tuple(self.stated(line) for line in cell.lines))
        at = (Ground(GroundKind.COUNT, "flows"),)
        return Cell((self.stated(Statement(self._no_such_flow, at)),), Tone.ABSENT)

    @property
    def _no_such_flow(self) -> str:
        if self.revision:
            return say("comparison.no-such-flow-at", revision=self.revision.name)
        return say("comparison.no-such-flow")


def brought_together(sides: tuple[Side, ...]) -> FlowFile:
    """Give one model in which everything has a name that any side speaks of.

    It is known by the hash of the last side's, and is that one where all are of one model.
    """
    last = sides[-1].flow_file
    models = {id(side.flow_file.model): side.flow_file.model for side in (*sides, sides[-1])}
    if len(models) == 1:
        return last
    models[id(last.model)] = models.pop(id(last.model))
    return replace(last, model=reduce(agreed, models.values()), known_as=last.identity)


def filled(side: Side, whole: FlowModel) -> Regime:
    """Let flows that only other sides have stand in no way on this one."""
    missing = set(whole.flows) - set(side.flow_file.model.flows)
    regime = side.regime
    if not missing or regime.left_out:
        return regime
    every = barred(on_day(whole, regime.on, regime.id, regime.title, regime.covers), missing)
    return replace(regime, flows={**regime.flows, **{name: every.flows[name] for name in missing}})
