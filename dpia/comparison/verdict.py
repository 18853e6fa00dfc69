"""The verdict on two regimes: three lines, never added up and never scored."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from itertools import chain

from dpia.comparison.glance import MOST
from dpia.comparison.glance import Glance
from dpia.comparison.masks import tally
from dpia.comparison.pair import Pair
from dpia.comparison.pair import constraints
from dpia.comparison.pair import contrasts
from dpia.comparison.pair import scope
from dpia.comparison.passage import Passage
from dpia.comparison.sides import Disputes
from dpia.comparison.sides import disputes_of
from dpia.comparison.sides import joined
from dpia.comparison.stands import Half
from dpia.comparison.tellings import Part
from dpia.comparison.tellings import outcome
from dpia.comparison.ways import Ways
from dpia.comparison.ways import ways_by_step
from dpia.comparison.ways import ways_of
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.comparison.word import line
from dpia.model.facts import disputed
from dpia.reach.conclusion import Reach
from dpia.reach.spread import Spread
from dpia.reach.step import Step
from dpia.reach.step import Steps
from dpia.reach.step import steps_of
from dpia.regime.trees import Trees


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two regimes come to, before and after.

    `passage` is that on paper: what is allowed, and practice without terms.  `in_practice` is what
    is allowed or was seen, where that gives another word.
    """

    pair: Pair
    scope: Line
    passage: Line
    in_practice: Line | None
    constraints: Line

    @property
    def lines(self) -> tuple[Line, ...]:
        """List the lines."""
        practice = (self.in_practice,) if self.in_practice is not None else ()
        return (self.scope, self.passage, *practice, self.constraints)


def verdict(pair: Pair) -> Verdict:
    """Compare two regimes."""
    if contrasts(pair):
        lines = (Line(kind, ((Word.CONTRAST, ()),)) for kind in LineKind)
        first, passage, last = lines
        return Verdict(pair, first, passage, None, last)
    paper = passage_line(pair, on_paper=True)
    return Verdict(pair, scope(pair), paper, _in_practice(pair, paper), constraints(pair))


def _in_practice(pair: Pair, paper: Line) -> Line | None:
    """Tell the passage by what is allowed or was seen, if that has other words."""
    if all(_paper_alone(half, pair.glance) for half in (pair.before, pair.after)):
        return None
    either = passage_line(pair, on_paper=False)
    same = {word for word, _ in paper.words} == {word for word, _ in either.words}
    return None if same else either


def passage_line(pair: Pair, *, on_paper: bool) -> Line:
    """Tell who must let data pass, before and after: on paper, or by what is allowed or seen.

    Chains are followed through models of up to `MOST` flows; in larger ones each step is taken by
    itself, and the line says so.
    """
    if pair.glance is not None:
        return replace(at_a_glance(pair, pair.glance, on_paper=on_paper), by_step=True)
    halves = (pair.before, pair.after)
    by_step = max(len(half.regime.flows) for half in halves) > MOST
    before, after = (_ways(half, pair, on_paper=on_paper, by_step=by_step) for half in halves)
    compared = Passage(pair, before, after, _disputes(pair, (before, after)))
    found = line(LineKind.PASSAGE, outcome(compared.parts()))
    return replace(found, by_step=by_step)


def at_a_glance(pair: Pair, sorted_: Glance, *, on_paper: bool) -> Line:
    """Tell the passage of a large model: at most recipients it is counted, at some told whole."""
    tallied = tally(pair.before, pair.after, sorted_, pair.orders)
    told = tallied.some_recipients() | tallied.closely
    names = tuple(_flows_to(told, pair))
    before, after = (
        ways_by_step(_steps_of(names, half, pair, on_paper=on_paper), pair.orders.trees)
        for half in (pair.before, pair.after)
    )
    compared = Passage(pair, before, after, _disputes(pair, (before, after)))
    counted = tallied.found(pair.orders, told)
    parts = chain(compared.parts(), (Part({}, lambda _sides: counted),))
    return line(LineKind.PASSAGE, outcome(parts))


def _flows_to(recipients: frozenset[str], pair: Pair) -> Iterator[str]:
    """List the flows to some recipients."""
    body = pair.orders.trees.body
    wanted = {name for name, one in body.items() if one in recipients}
    return (name for name, flow in pair.after.model.flows.items() if flow.to in wanted)


def _steps_of(names: tuple[str, ...], half: Half, pair: Pair, *, on_paper: bool) -> Iterator[Step]:
    """List the steps of some flows; answers that were seen show what was asked."""
    flows, trees = half.model.flows, pair.orders.trees
    groups = pair.glance.groups if pair.glance is not None else ()
    alone = (group[0] for group in groups if len(group) == 1)
    answers = (name for name in alone if flows[name].seen and flows[name].answers is not None)
    kept = {name: half.regime.flows[name] for name in (*names, *answers)}
    some = Half(half.model, replace(half.regime, flows=kept))
    steps = _on_paper(some, trees) if on_paper else _either(some, trees)
    wanted = frozenset(names)
    return (step for step in steps if step.id.flow in wanted)


def _ways(half: Half, pair: Pair, *, on_paper: bool, by_step: bool) -> Ways:
    trees = pair.orders.trees
    steps = tuple(_on_paper(half, trees) if on_paper else _either(half, trees))
    if by_step:
        return ways_by_step(steps, trees)

    def followed() -> Ways:
        spread = Spread(half.model, trees, steps)
        by_id = {step.id: step for step in steps}
        return ways_of(Reach(half.model, half.regime, trees, by_id, spread, {}))

    return pair.remembered.ways(half.regime, steps, followed)


def _disputes(pair: Pair, ways: tuple[Ways, Ways]) -> Disputes:
    """List the disputes of both models, if any way leans on a side of one."""
    if not any(way.sides for some in ways for group in some.values() for way in group):
        return {}
    models = {id(half.model): half.model for half in (pair.before, pair.after)}
    return joined(disputes_of(disputed(model)) for model in models.values())


def _either(half: Half, trees: Trees) -> tuple[Step, ...]:
    return steps_of(half.model, half.regime, trees, Steps.EITHER)


def _on_paper(half: Half, trees: Trees) -> tuple[Step, ...]:
    """List what paper allows, and what was seen without paper."""
    allowed = steps_of(half.model, half.regime, trees, Steps.ALLOWED)
    if _paper_alone(half):
        return allowed
    either = _either(half, trees)
    practice = (step for step in either if step.id.version not in half.regime.forces)
    return (*allowed, *practice)


def _paper_alone(half: Half, sorted_: Glance | None = None) -> bool:
    """Tell whether nothing is said of what was seen, so that paper is all there is."""
    flows = half.regime.flows
    names = (group[0] for group in sorted_.groups) if sorted_ is not None else flows
    return not any(flows[name].seen.facts or flows[name].paper.practice for name in names)
