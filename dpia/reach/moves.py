"""The steps of a regime as moves of bits: plain flows at first sight, the others by their steps."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.model.flow import Flow
from dpia.model.flow_model import FlowModel
from dpia.reach.asking import answered
from dpia.reach.asking import requirements
from dpia.reach.everything import Everything
from dpia.reach.everything import Move
from dpia.reach.everything import counts
from dpia.reach.everything import everything
from dpia.reach.lean import ways_said
from dpia.reach.rows import Rows
from dpia.reach.rows import rows_of
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.reach.step import Steps
from dpia.reach.step import steps_of
from dpia.reach.step import surely_allowed
from dpia.regime.alike import alike
from dpia.regime.plain import surely_says
from dpia.regime.resolve import FlowsThen
from dpia.regime.resolve import Regime
from dpia.regime.trees import Trees
from dpia.vocabulary import YES

Made = tuple[StepId, Move]


def reach_of_all(model: FlowModel, regime: Regime, trees: Trees, *, surely: bool) -> Everything:
    """Tell for every organisation what it may come to hold; or, surely, what it comes to hold."""
    making = _Making(model, trees, rows_of(trees), surely)
    made = list(making.at_sight(regime))
    known = {id_.flow for id_, _ in made}
    flows = regime.flows
    if isinstance(flows, FlowsThen):
        closely = {name: flows[name] for name in making.closely(regime) if name not in known}
        answers = {
            name: flows[name]
            for name, flow in model.flows.items()
            if flow.seen and flow.answers is not None
        }
        some = replace(regime, flows={**answers, **closely})
        steps = steps_of(model, some, trees, Steps.EITHER)
        made += making.of_steps(step for step in steps if step.id.flow in closely)
    else:
        made += making.of_steps(steps_of(model, regime, trees, Steps.EITHER))
    return everything(model, trees, making.linked(made), surely=surely)


def moves_of(
    model: FlowModel, trees: Trees, steps: Iterable[Step], *, surely: bool
) -> tuple[Move, ...]:
    """Make moves of the steps that pass under some side; or, surely, without taking any."""
    making = _Making(model, trees, rows_of(trees), surely)
    return making.linked(list(making.of_steps(steps)))


@dataclass(frozen=True, slots=True)
class _Making:
    """What moves are made with."""

    model: FlowModel
    trees: Trees
    rows: Rows
    surely: bool

    def at_sight(self, regime: Regime) -> Iterator[Made]:
        """Make moves of the flows of which nothing but the plainest is said."""
        if not isinstance(regime.flows, FlowsThen):
            return
        flows = self.model.flows
        for group in alike(self.model):
            versions = _freely(regime, group[0])
            for name in group if versions else ():
                flow = flows[name]
                if all(surely_says(flow, flow.terms[version]) for version in versions):
                    for version in versions:
                        if (move := self._plainly(name, flow, version)) is not None:
                            yield StepId(name, version), move

    def _plainly(self, name: str, flow: Flow, version: str) -> Move | None:
        """Make a move of a flow under one version; none where nothing makes it possible."""
        body, bit, about = self.trees.body, self.rows.bit, tuple(flow.about)
        needs = self._needs(name, about) if flow.requires is not None else ()
        if needs is None:
            return None
        carried = 0
        for one, value in flow.terms[version].fields.items():
            if value == YES:
                carried |= bit[one]
        return Move(body[flow.from_], body[flow.to], carried, about, needs)

    def closely(self, regime: Regime) -> Iterator[str]:
        """List the flows that may stand, or were seen."""
        for group in alike(self.model):
            if regime.flows[group[0]].terms:
                yield from group

    def of_steps(self, steps: Iterable[Step]) -> Iterator[Made]:
        """Make moves of steps."""
        for step in steps:
            needs = self._needs(step.id.flow, step.about)
            if needs is None or not counts(step.passes, surely=self.surely):
                continue
            carried = 0
            for name, said in step.fields.items():
                if counts(ways_said(said, _is_yes), surely=self.surely):
                    carried |= self.rows.bit[name]
            yield step.id, Move(step.sender, step.recipient, carried, step.about, needs)

    def _needs(self, flow: str, about: tuple[str, ...]) -> tuple[tuple[int, ...], ...] | None:
        """Give alternatives of what must be held first; None where no side counts."""
        needs = tuple(
            tuple(self.rows.about_any(self.rows.bit[name], about) for name in names)
            for sides, names in requirements(self.model, flow)
            if counts(sides, surely=self.surely)
        )
        return needs or None

    def linked(self, made: list[Made]) -> tuple[Move, ...]:
        """Let answers wait for the requests that they answer."""
        of_flow: dict[str, list[Made]] = {}
        answers = [one for one in made if self.model.flows[one[0].flow].answers is not None]
        for one in made if answers else ():
            of_flow.setdefault(one[0].flow, []).append(one)
        for id_, move in answers:
            if requests := answered(self.model, id_.flow):
                move.asked = tuple(
                    asked
                    for request, sides in requests
                    if counts(sides, surely=self.surely)
                    for asked in _asking(of_flow.get(request, []), id_)
                )
        return tuple(move for _, move in made)


def _is_yes(value: object) -> bool:
    return value == YES


def _freely(regime: Regime, name: str) -> tuple[str, ...]:
    """Name the versions under which a flow stands, if nothing but paper is said of that."""
    then = regime.flows[name]
    paper = then.paper
    if paper.in_doubt or paper.practice or then.seen.facts or then.exists.stated:
        return ()
    free = all(surely_allowed(regime, version) for version in paper.binding)
    return paper.binding if free else ()


def _asking(requests: list[Made], answer: StepId) -> tuple[Move, ...]:
    """List the moves of a request that an answer may answer: of its limb, its version, or any."""
    version = [one for one in requests if one[0].version == answer.version]
    limb = [one for one in version if one[0].limb == answer.limb]
    return tuple(move for _, move in limb or version or requests)
