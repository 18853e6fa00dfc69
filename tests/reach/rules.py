"""The facts of one regime, as the slow oracle reads them: what each step needs, said by itself."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.facts import facts
from dpia.model.flow_model import FlowModel
from dpia.regime.force import has_come
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.regime.sight import Sight
from dpia.regime.terms import TermsSaid
from dpia.source import Pointer
from tests.reach.needs import FREELY
from tests.reach.needs import Element
from tests.reach.needs import Needs
from tests.reach.needs import answered
from tests.reach.needs import both
from tests.reach.needs import carried
from tests.reach.needs import grade
from tests.reach.needs import key
from tests.reach.needs import required
from tests.reach.needs import side_of
from tests.reach.needs import when


@dataclass(frozen=True, slots=True)
class Step:
    """One flow under one version and limb, and what it needs."""

    id: Element
    sender: str
    recipient: str
    about: tuple[str, ...]
    purpose: str
    passes: Needs
    fields: tuple[tuple[str, Needs], ...]
    requires: tuple[tuple[frozenset[Element], tuple[str, ...]], ...]
    answers: tuple[tuple[frozenset[Element], tuple[Element, ...]], ...]


class Rules:
    """Everything that a run looks at."""

    def __init__(self, model: FlowModel, regime: Regime) -> None:
        """Read a model under a regime."""
        self.model, self.regime = model, regime
        self.above = _closed({name: one.within for name, one in model.subjects.items()})
        coarser = _closed({name: one.reveals + one.includes for name, one in model.fields.items()})
        self.revealing = {
            name: {finer for finer in coarser if name in coarser[finer]} for name in coarser
        }
        unit_of = {name: one.unit_of for name, one in model.organisations.items()}
        self.body = {name: _top(unit_of, name) for name in unit_of}
        self.collected = list(self._collected())
        made = [one for then in regime.flows.values() for one in self._steps(then)]
        self.steps = [self._linked(one, made) for one in made if one.passes]
        self.sides = self._sides()
        self.others = self._others()

    def comparable(self, one: str, other: str) -> bool:
        """Tell whether one category is within the other."""
        return one in self.above[other] or other in self.above[one]

    def worlds(self) -> Iterator[frozenset[Element]]:
        """List every way to take one side of each dispute."""
        for chosen in product(*self.sides.values()):
            yield frozenset(("side", *one) for one in zip(self.sides, chosen, strict=True))

    def assume(self, body: str, field: str, subject: str) -> None:
        """Let a body hold a field although nothing says how."""
        element = ("assumed", f"{body}/{field}")
        self.collected.append((body, field, subject, [frozenset({element})]))
        self.others |= {element}

    def leads_to(self, start: tuple[str, str]) -> set[tuple[str, str]]:
        """List every (body, field) that may hang on this one, by any step that may pass."""
        found, left = {start}, [start]
        while left:
            body, field = left.pop()
            onward = {(body, name) for name, finer in self.revealing.items() if field in finer}
            for step in self.steps:
                if step.sender != body:
                    continue
                onward |= {
                    (step.recipient, name) for name, needs in step.fields if needs and name == field
                }
                if any(field in names for _, names in step.requires):
                    onward |= self._made_possible(step)
            left += onward - found
            found |= onward
        return found

    def _made_possible(self, asked: Step) -> set[tuple[str, str]]:
        return {
            (step.recipient, name)
            for step in self.steps
            if step is asked
            or any(asked.id[1] == one[1] for _, requests in step.answers for one in requests)
            for name, needs in step.fields
            if needs
        }

    def _collected(self) -> Iterator[tuple[str, str, str, Needs]]:
        for name, body in self.model.organisations.items():
            for subject, taken in body.collects.items():
                around = grounds_in(taken, grounds_in(body))
                at = Pointer(("organisations", name, "collects", subject, "fields"))
                for field, raw in taken.fields.items():
                    yield self.body[name], field, subject, when(read(raw, at / field, around))

    def _steps(self, then: FlowThen) -> Iterator[Step]:
        flow = self.model.flows[then.id]
        around, at = grounds_in(flow), Pointer(("flows", then.id))
        for terms in then.terms:
            for limb in terms.limbs.values() or (None,):
                said = limb.clauses.get("purpose") if limb else None
                clause = said or terms.clauses.get("purpose")
                own = limb.fields if limb else {}
                yield Step(
                    ("step", then.id, terms.version, limb.id if limb else ""),
                    self.body[flow.from_],
                    self.body[flow.to],
                    (limb.about if limb else ()) or tuple(flow.about),
                    str((clause.fact.value if clause else flow.purpose) or ""),
                    self._passes(then, terms),
                    tuple((name, carried(one)) for name, one in {**terms.fields, **own}.items()),
                    required(flow.requires, at / "requires", around),
                    tuple(
                        (needs, ((value,),)) for needs, value in answered(flow.answers, at, around)
                    ),
                )

    def _linked(self, step: Step, made: list[Step]) -> Step:
        """Name the steps of a request that an answer may answer: of its limb, else its version."""
        linked = []
        for needs, ((flow,),) in step.answers:
            every = [one.id for one in made if one.passes and one.id[1] == flow]
            version = [one for one in every if one[2] == step.id[2]]
            limb = [one for one in version if one[3] == step.id[3]]
            linked.append((needs, tuple(limb or version or every)))
        return Step(
            step.id,
            step.sender,
            step.recipient,
            step.about,
            step.purpose,
            step.passes,
            step.fields,
            step.requires,
            tuple(linked),
        )

    def _passes(self, then: FlowThen, terms: TermsSaid) -> Needs:
        exists = when(then.exists) if then.exists.stated else FREELY
        seen = [one for fact in self._sightings(then) for one in when(fact)]
        allowed = self._on_paper(terms.version)
        if then.seen.sight in (Sight.NOT_SEEN, Sight.DISPUTED):
            allowed = both(
                allowed,
                [one for fact in then.seen.facts for one in when(fact, lambda said: said != "no")],
            )
        return both(exists, [*allowed, *seen])

    def _sightings(self, then: FlowThen) -> Iterator[Fact]:
        """List what says that a flow was seen; of a request, also what says so of its answers."""
        yield from then.seen.facts
        asks = self.model.flows[then.id].kind == "request"
        if asks and then.seen.sight is Sight.NOT_STATED:
            for name, other in self.regime.flows.items():
                said = self.model.flows[name].answers
                if then.id == (said.get("value") if isinstance(said, dict) else said):
                    yield from other.seen.facts

    def _on_paper(self, version: str) -> Needs:
        force = self.regime.forces.get(version)
        if force is None:
            return []
        begun = list(self._dated(force.began, come=True))
        return (
            both(begun, list(self._dated(force.ended, come=False)) or FREELY)
            if (force.ended.stated)
            else begun
        )

    def _dated(self, date: Fact, *, come: bool) -> Iterator[frozenset[Element]]:
        for claim in date.claims:
            side = side_of(date, claim.id) if date.disputed else frozenset[Element]()
            reached = has_come(claim.value, self.regime.on) if claim.value != "silent" else None
            if claim.value != "silent" and reached is come:
                yield side | grade(claim.status if date.disputed else date.status, date.pointer)
            elif claim.value != "silent" and reached is None:
                at = date.pointer / "claims" / claim.id if date.disputed else date.pointer
                word = "had come" if come else "had not come"
                yield side | {("side", str(at), word)}

    def _sides(self) -> dict[str, tuple[str, ...]]:
        """List the sides of each dispute on which something in a run hangs."""
        needed = {one for needs in self._needs() for one in needs if one[0] == "side"}
        every: dict[str, set[str]] = {}
        for fact in facts(self.model):
            if fact.disputed:
                every.setdefault(key(fact), set()).update(claim.id for claim in fact.claims)
        words = {at: {"had come", "had not come"} for _, at, side in needed if " " in side}
        return {at: tuple(sorted((every | words)[at])) for at in sorted({one[1] for one in needed})}

    def _others(self) -> frozenset[Element]:
        """List all that may be relied on besides sides: steps, and what is less than stated."""
        least = {one for needs in self._needs() for one in needs if one[0] != "side"}
        same = {
            ("same", step.id[1]) for step in self.steps if any(names for _, names in step.requires)
        }
        return frozenset(least | same | {step.id for step in self.steps})

    def _needs(self) -> Iterator[frozenset[Element]]:
        for _, _, _, needs in self.collected:
            yield from needs
        for step in self.steps:
            yield from step.passes
            for _, needs in step.fields:
                yield from needs
            yield from (one for one, _ in step.requires)
            yield from (one for one, _ in step.answers)


def _closed(edges: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    found = {name: {name, *ups} for name, ups in edges.items()}
    for _ in found:
        for ups in found.values():
            ups |= {far for up in list(ups) for far in found[up]}
    return found


def _top(unit_of: Mapping[str, str | None], name: str) -> str:
    above = unit_of[name]
    return name if above is None else _top(unit_of, above)
