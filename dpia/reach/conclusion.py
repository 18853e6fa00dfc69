"""Whether a field arrives at a body, about whom and for what, by which chains, past whom."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from enum import StrEnum

from dpia.model.facts import disputed
from dpia.model.flow_model import FlowModel
from dpia.reach.ability import carried_by
from dpia.reach.ability import enabled
from dpia.reach.consensus import Sides
from dpia.reach.consensus import settled
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.lean import side_key
from dpia.reach.refusal import Telling
from dpia.reach.refusal import tellings
from dpia.reach.sequence import in_sequence
from dpia.reach.spread import Atom
from dpia.reach.spread import Spread
from dpia.reach.step import HAD
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.reach.step import Steps
from dpia.reach.step import steps_of
from dpia.reach.support import Family
from dpia.reach.support import Support
from dpia.regime.proposal import unstopped
from dpia.regime.resolve import Regime
from dpia.regime.trees import Trees
from dpia.regime.trees import trees_of
from dpia.vocabulary import FlowKind


class Arrival(StrEnum):
    """How well it stands that something arrives."""

    ESTABLISHED = "established"
    CONTESTED = "contested"
    NOT_SHOWN = "not shown"
    """Never "impossible"."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One smallest way: its steps in the order in which they can happen, and what it leans on."""

    steps: tuple[StepId, ...]
    leans: tuple[Lean, ...]

    @property
    def established(self) -> bool:
        """Tell whether it leans on no side of a dispute, and on nothing to confirm."""
        return not any(lean.contests for lean in self.leans)

    @property
    def same_person(self) -> bool:
        """Tell whether it leans on the inference that two categories met in one person."""
        return any(lean.kind is LeanKind.SAME_PERSON for lean in self.leans)

    @property
    def inferred(self) -> int:
        """Count the inferences on which it leans."""
        return sum(lean.kind in (LeanKind.INFERRED, LeanKind.SAME_PERSON) for lean in self.leans)

    @property
    def assumed(self) -> int:
        """Count the holdings that nothing explains."""
        return sum(lean.kind is LeanKind.ASSUMED for lean in self.leans)


@dataclass(frozen=True, slots=True)
class Group:
    """The answer for one category of subjects and one purpose of the last step.

    Groups are never merged: who could refuse in one says nothing of another.
    """

    subject: str
    purpose: str
    arrival: Arrival
    chains: tuple[Chain, ...]
    tellings: tuple[Telling, ...]
    bounded: bool


@dataclass(frozen=True, slots=True)
class Reach:
    """One regime, run to its fixed point; ask it what arrives where."""

    model: FlowModel
    regime: Regime
    trees: Trees
    steps: Mapping[StepId, Step]
    spread: Spread
    sides: Sides

    def arrivals(self, field: str, recipient: str) -> dict[tuple[str, str], Family]:
        """Gather the supports by which a field (or one that reveals it) arrives at a body.

        What the body collects itself is set aside: a field arrives only by a disclosure.  Keys
        are (category of subjects, purpose of the last step).  For a capability, they are those by
        which the body comes to hold all that it takes.
        """
        found: dict[tuple[str, str], Family] = {}
        for key, support in self._rooted(field, recipient):
            found.setdefault(key, Family()).take(support.unrooted)
        for atom, family in self._atoms(field, recipient):
            if family.bounded and (group := found.get((atom.subject, atom.purpose))) is not None:
                group.bounded = True
        return found

    def _atoms(self, field: str, recipient: str) -> Iterator[tuple[Atom, Family]]:
        body = self.trees.body[recipient]
        for atom, family in sorted(self.spread.arrivals.items(), key=lambda one: one[0]):
            if atom.body == body and atom.field in self.carriers(field):
                yield atom, family

    def carriers(self, wanted: str) -> frozenset[str]:
        """List the fields by which a field, or a part of a capability, may come."""
        capability = self.model.capabilities.get(wanted)
        return carried_by(self.trees, capability) if capability else self.trees.revealing[wanted]

    def _rooted(self, field: str, recipient: str) -> Iterator[tuple[tuple[str, str], Support]]:
        """List the supports that do not begin at the recipient, each with its beginning."""
        body = self.trees.body[recipient]
        if (capability := self.model.capabilities.get(field)) is not None:
            yield from enabled(self.spread, self.trees, capability, body)
            return
        for atom, family in self._atoms(field, recipient):
            for support in family.members:
                if not support.begins_at(body):
                    yield (atom.subject, atom.purpose), support

    def groups(self, field: str, recipient: str, *, through: str = "") -> tuple[Group, ...]:
        """Answer for every category of subjects and purpose, each by itself.

        With `through`, only by chains in which this body gives something.
        """
        roots: dict[tuple[str, str], list[Support]] = {}
        for key, support in self._rooted(field, recipient):
            roots.setdefault(key, []).append(support)
        found = []
        for key, family in sorted(self.arrivals(field, recipient).items()):
            kept = [one for one in family.members if not through or self._gives(one, through)]
            if kept:
                found.append(self._group(key, Family(kept, family.bounded), roots[key]))
        return tuple(found)

    def _gives(self, support: Support, body: str) -> bool:
        steps = (self.steps[step] for step in support.steps)
        wanted = self.trees.body[body]
        return any(step.sender == wanted for step in steps if step.kind is not FlowKind.REQUEST)

    def _group(self, key: tuple[str, str], family: Family, roots: list[Support]) -> Group:
        whole = settled(family.members, self.sides)
        supports = sorted(whole.members, key=lambda one: one.order)
        established = any(one.established for one in supports)
        return Group(
            *key,
            Arrival.ESTABLISHED if established else Arrival.CONTESTED,
            tuple(self._chain(support, roots) for support in supports),
            tellings(family.members, supports, self.steps, self.sides),
            family.bounded or whole.bounded,
        )

    def _chain(self, support: Support, roots: list[Support]) -> Chain:
        """Order the steps of a chain, and tell where it begins unless that is assumed."""
        parts = [one for one in roots if one.unrooted == support] or [
            one for one in roots if one.makes_part_of(support)
        ]
        allowed = support.leans.union(*(one.leans for one in parts))
        assumed = {lean.at for lean in support.leans if lean.kind is LeanKind.ASSUMED}
        told = (lean for lean in allowed if lean.kind is LeanKind.ORIGIN and lean.at not in assumed)
        return Chain(
            in_sequence(support.steps, allowed, self.spread),
            tuple(sorted({*support.leans, *told})),
        )

    def without(self, flows: Iterable[str]) -> Reach:
        """Run the regime again with some flows stopped, and nothing assumed in their stead."""
        stopped = frozenset(flows)
        steps = {key: step for key, step in self.steps.items() if key.flow not in stopped}
        assumed = tuple(self.spread.assumed)
        spread = Spread(self.model, self.trees, tuple(steps.values()), assumed)
        return replace(self, steps=steps, spread=spread)

    def origins_not_modelled(self) -> tuple[tuple[str, str], ...]:
        """List (body, field) pairs whose holding nothing in the model explains."""
        return tuple(sorted({(body, field) for body, field, _ in self.spread.assumed}))


def reach(model: FlowModel, regime: Regime, mode: Steps = Steps.EITHER) -> Reach:
    """Run a regime to its fixed point.

    In a proposal, what a stopped flow would have brought is not assumed in its stead: only what
    nothing explained before anything was stopped is.
    """
    trees = trees_of(model)
    steps = steps_of(model, regime, trees, mode)
    assumed = None
    if regime.proposal:
        before = steps_of(model, unstopped(model, regime), trees, mode)
        assumed = tuple(Spread(model, trees, before).assumed)
    spread = Spread(model, trees, steps, assumed)
    by_id = {step.id: step for step in steps}
    return Reach(model, regime, trees, by_id, spread, dict(_sides(model, steps)))


def _sides(model: FlowModel, steps: tuple[Step, ...]) -> Iterator[tuple[str, frozenset[str]]]:
    """Name every side of every dispute; facts that share a conflict share its sides.

    A date that may have come has two sides of its own.
    """
    gathered: dict[str, set[str]] = {}
    for fact in disputed(model):
        gathered.setdefault(side_key(fact), set()).update(claim.id for claim in fact.claims)
    for lean in (lean for step in steps for leans in step.passes for lean in leans):
        if lean.side in HAD.values():
            gathered.setdefault(lean.at, set()).update(HAD.values())
    for key, sides in sorted(gathered.items()):
        yield key, frozenset(sides)


def held_by(spread: Spread, body: str) -> Iterable[Atom]:
    """List what a body comes to hold, by field, category and purpose."""
    return sorted(atom for atom in spread.held if atom.body == body)
