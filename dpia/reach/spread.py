"""The least fixed point: who comes to hold which field about whom, and by which supports."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from dpia.model.flow_model import FlowModel
from dpia.reach.agenda import MOVES
from dpia.reach.agenda import Agenda
from dpia.reach.asking import answered
from dpia.reach.asking import asked_by
from dpia.reach.asking import requirements
from dpia.reach.carrying import carried
from dpia.reach.carrying import passing
from dpia.reach.collecting import collected
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.origins import Leads
from dpia.reach.origins import first_of
from dpia.reach.origins import leads_of
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.reach.support import Family
from dpia.reach.support import Support
from dpia.reach.support import joined
from dpia.regime.trees import Trees
from dpia.source import Pointer

COLLECTED = NOT_STATED = ""
"""Stands in an atom for the purpose of what a body collected itself, or of a step without one."""


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """A body holds a field about a category of subjects; `purpose` is that of its last step."""

    body: str
    field: str
    subject: str
    purpose: str


class Spread:
    """Runs every step until nothing new is held; afterwards `held` answers.

    `arrivals` keeps what came by a step apart from what a body collects itself, because a field
    arrives only by a disclosure.
    """

    def __init__(
        self,
        model: FlowModel,
        trees: Trees,
        steps: tuple[Step, ...],
        assumed: tuple[tuple[str, str, str], ...] | None = None,
    ) -> None:
        """Seed what bodies collect, run, and assume what nothing explains.

        With `assumed` just that is assumed, and nothing else: what a body no longer gets because
        a flow is stopped has an origin that is known.
        """
        self.trees = trees
        self.steps = steps
        self.model = model
        self.held: dict[Atom, Family] = {}
        self.arrivals: dict[Atom, Family] = {}
        self.fired: dict[StepId, Family] = {step.id: Family() for step in steps}
        self.assumed: list[tuple[str, str, str]] = []
        self._passing = {step.id: passing(step) for step in steps}
        self._carries = {step.id: carried(step) for step in steps}
        flows = dict.fromkeys(step.id.flow for step in steps)
        self._answered = {name: answered(model, name) for name in flows}
        self._required_of = {name: requirements(model, name) for name in flows}
        self._agenda = Agenda(
            steps, self._carries, (self._answered, self._required_of), trees.revealing
        )
        self._moves: dict[StepId, list[Support]] = {}
        self._let_go = False
        self._by_holder: dict[tuple[str, str], list[Atom]] = {}
        self._of_flow: dict[str, list[Step]] = {}
        for step in steps:
            self._of_flow.setdefault(step.id.flow, []).append(step)
        for body, name, subject, one in collected(model, trees.body):
            self._hold(Atom(body, name, subject, COLLECTED), one)
        self._hold_assumed(assumed or ())
        self._run()
        if assumed is None:
            self._assume()

    def _hold(self, atom: Atom, support: Support) -> bool:
        if atom not in self.held:
            self.held[atom] = Family()
            self._by_holder.setdefault((atom.body, atom.field), []).append(atom)
        family = self.held[atom]
        new = family.take(support)
        self._let_go |= family.bounded
        if new:
            self._agenda.held(atom.body, atom.field)
        return new

    def _run(self) -> None:
        """Fire every step until a whole round brings nothing new.

        Only what hangs on something new is gone through, as long as no support was let go: one
        that is offered again may then be kept.
        """
        changed = True
        while changed:
            changed = False
            for step in self.steps:
                changed |= self._fire(step)

    def _fire(self, step: Step) -> bool:
        """Fire a step for every field that it carries; tell whether anything new is held."""
        if not (self._let_go or self._agenda.is_due(step.id)):
            return False
        before, changed = self._moves.get(step.id), False
        if self._agenda.take(step.id, MOVES) or self._let_go:
            changed = self._move(step)
        moves = self._moves[step.id]
        every = moves != before
        for name, given in self._carries[step.id].items():
            if (self._agenda.take(step.id, name) or every or self._let_go) and moves:
                changed |= self._carry(step, name, joined(moves, given))
        return changed

    def _move(self, step: Step) -> bool:
        """Tell what it takes for a step to be taken, and whether it may be in a new way."""
        moves = self._moves[step.id] = joined(self._passing[step.id], self._asked(step))
        family = self.fired[step.id]
        new = [family.take(move) for move in moves]
        self._let_go |= family.bounded
        if any(new):
            self._agenda.fired(step.id.flow)
        return any(new)

    def _carry(self, step: Step, name: str, moves: list[Support]) -> bool:
        """Hand a field on, about the narrower of what is held and what the step is about."""
        changed = False
        for subject, holding in list(self.holdings(step.sender, name, step.about)):
            atom = Atom(step.recipient, name, subject, step.purpose)
            for support in joined(moves, holding):
                if self._hold(atom, support):
                    changed = True
                    self.arrivals.setdefault(atom, Family()).take(support)
        return changed

    def at(self, body: str, name: str, subject: str, purpose: str) -> list[Support]:
        """List the supports by which just this came by a step."""
        family = self.arrivals.get(Atom(body, name, subject, purpose))
        return family.members if family else []

    def holdings(
        self, body: str, name: str, about: tuple[str, ...]
    ) -> Iterator[tuple[str, list[Support]]]:
        """List how a body holds a field (or one that reveals it), by the narrower category."""
        found: dict[str, dict[Atom, None]] = {}
        for atom in self._atoms(body, name):
            for wanted in about:
                if self.trees.comparable(atom.subject, wanted):
                    narrower = self.trees.narrower(atom.subject, wanted)
                    found.setdefault(narrower, {})[atom] = None
        for subject, atoms in sorted(found.items()):
            first, *more = (self.held[atom].members for atom in atoms)
            family = Family(list(first))
            for support in chain.from_iterable(more):
                family.take(support)
            yield subject, family.members

    def _atoms(self, body: str, name: str) -> Iterator[Atom]:
        """List what shows that a body holds a field: that field, and those that reveal it."""
        for finer in sorted(self.trees.revealing.get(name, ())):
            yield from self._by_holder.get((body, finer), ())

    def _asked(self, step: Step) -> list[Support]:
        """Tell what it takes that the step was asked for, and that the asker could ask."""
        needs = self._required(step)
        requests = self._answered[step.id.flow]
        if not requests:
            return needs
        asked = Family()
        for request, sides in requests:
            firing = [
                support
                for other in asked_by(self._of_flow.get(request, ()), step.id)
                for support in self.fired[other.id].members
            ]
            for support in joined([Support(frozenset(), leans) for leans in sides], firing):
                asked.take(support)
        return joined(needs, asked.members)

    def _required(self, step: Step) -> list[Support]:
        """Tell by which supports the asker holds every field that its request requires."""
        found = Family()
        for sides, names in self._required_of[step.id.flow]:
            each = [self._same_person(step, name) for name in names]
            for support in joined([Support(frozenset(), leans) for leans in sides], *each):
                found.take(support)
        return found.members

    def _same_person(self, step: Step, name: str) -> list[Support]:
        """Tell by which supports the asker holds a field about the person whom it asks about."""
        found = Family()
        for atom in self._atoms(step.sender, name):
            for wanted in step.about:
                if not self.trees.comparable(atom.subject, wanted):
                    continue
                alike = atom.purpose == step.purpose != NOT_STATED
                surely = alike or atom.subject in self.trees.below[wanted]
                lean = Lean(LeanKind.SAME_PERSON, str(Pointer(("flows", step.id.flow))))
                extra = Support(frozenset(), frozenset() if surely else frozenset({lean}))
                for support in self.held[atom].members:
                    found.take(support.unrooted | extra)
        return found.members

    def _assume(self) -> None:
        """Assume, round by round, the holdings that nothing explains, and run on.

        First those that no other one may explain: what stands downstream of them is then held.
        """
        leads: Leads = {}
        if any(True for _ in self._lacking()):
            leads = leads_of(self.steps, self.trees.revealing, self._required_of, self._answered)
        while lacking := set(self._lacking()):
            first = first_of({(body, name) for body, name, _ in lacking}, leads)
            self._hold_assumed(one for one in sorted(lacking) if one[:2] in first)
            self._run()

    def _hold_assumed(self, origins: Iterable[tuple[str, str, str]]) -> None:
        for body, name, subject in origins:
            self.assumed.append((body, name, subject))
            at = f"{body}/{name}"
            leans = frozenset({Lean(LeanKind.ASSUMED, at), Lean(LeanKind.ORIGIN, at)})
            self._hold(Atom(body, name, subject, COLLECTED), Support(frozenset(), leans))

    def _lacking(self) -> Iterator[tuple[str, str, str]]:
        """List what senders give, and are not shown to hold: body, field, category."""
        for step in self.steps:
            if not self.fired[step.id].members:
                continue
            for name in self._carries[step.id]:
                held = {atom.subject for atom in self._atoms(step.sender, name)}
                for subject in step.about:
                    if not any(self.trees.comparable(one, subject) for one in held):
                        yield step.sender, name, subject
