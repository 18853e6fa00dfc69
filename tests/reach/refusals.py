"""The slow oracle on who could say no: let only some bodies pass things on, and see."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from itertools import product

from dpia.model.fact import Fact
from dpia.regime.gates import Gate
from dpia.regime.gates import Gates
from dpia.regime.resolve import FlowThen
from tests.reach.needs import Element
from tests.reach.needs import key
from tests.reach.oracle import Group
from tests.reach.oracle import Oracle
from tests.reach.oracle import least
from tests.reach.rules import Step

Taken = frozenset[Element]
Sets = frozenset[frozenset[str]]


class Refusals:
    """Who may refuse, and who can stop it, for one group of an oracle's answer."""

    def __init__(self, oracle: Oracle, group: Group) -> None:
        """Look at one group."""
        self.oracle, self.group, self.rules = oracle, group, oracle.rules
        self.supports = oracle.supports(group)
        self.chains = oracle.chains(group)
        self._sets: dict[tuple[Taken, Taken], Sets] = {}

    def tellings(self) -> dict[Taken, Sets]:
        """Give every smallest choice of sides that changes the sets; no sides: the established."""
        found = {frozenset[Element](): self.every(frozenset())}
        changing: list[Taken] = []
        for taken in self._takings():
            if not any(one <= taken for one in changing) and self._changes(taken):
                changing.append(taken)
                found[taken] = self.every(taken)
        return found

    def every(self, taken: Taken) -> Sets:
        """List the families of sets under all that is left open, written as one set each."""
        return frozenset(
            frozenset("+".join(sorted(one)) for one in self.sets(taken, choice))
            for choice in self._choices(self.over(taken))
        )

    def sets(self, taken: Taken, choice: Taken) -> Sets:
        """Find the smallest sets of bodies by whose consent alone it arrives."""
        free = self._indifferent(taken)
        usable = taken | {one for one in choice if one[1] in free}
        decided = {one[1]: one[2] for one in taken | choice if one[0] == "side"}
        members = {step.id: self._members(step, decided) for step in self.rules.steps}
        bodies = frozenset(("body", one) for some in members.values() for one in some)
        surely = {one for one in self.rules.others if one[0] not in ("confirm", "step")}

        def arrives(letting: frozenset[Element]) -> bool:
            passing = {
                id_ for id_, some in members.items() if {("body", one) for one in some} <= letting
            }
            return self.group in self.oracle.arrive(frozenset({*surely, *usable, *passing}))

        return frozenset(frozenset(one[1] for one in some) for some in least(arrives, bodies))

    def over(self, taken: Taken) -> dict[str, set[str]]:
        """List what is left open: disputes that do not matter for arrival, and those over gates."""
        decided = {one[1] for one in taken}
        free = self._indifferent(taken)
        found = {at: set(self.rules.sides[at]) for at in free}
        for support in self.supports:
            if all(one in taken or one[1] in free for one in _contested(support)):
                for step in self.rules.steps:
                    if step.id in support:
                        for at, side in self._over_gates(step):
                            if at not in decided:
                                found.setdefault(at, set()).add(side)
        return found

    def _takings(self) -> list[Taken]:
        """List all choices of sides, and of facts to confirm, that agree; the smallest first."""
        elements = sorted(_contested(frozenset().union(*self.supports)))
        return [
            frozenset(some)
            for size in range(1, len({one[:2] for one in elements}) + 1)
            for some in combinations(elements, size)
            if len({one[1] for one in some if one[0] == "side"})
            == sum(one[0] == "side" for one in some)
        ]

    def _changes(self, taken: Taken) -> bool:
        established = frozenset[Element]()
        over = self.over(taken)
        for at, sides in self.over(established).items():
            if at not in {one[1] for one in taken if one[0] == "side"}:
                over.setdefault(at, set()).update(sides)
        return any(
            self.sets(taken, choice) != self.sets(established, taken | choice)
            for choice in self._choices(over)
        )

    def _indifferent(self, taken: Taken) -> set[str]:
        """Name the disputes on which no chain hangs although each of its derivations does."""
        found: set[str] = set()
        for chain in self.chains - self.supports:
            if _contested(chain) <= taken:
                for part in self.supports:
                    beyond = part - chain
                    sides = {one[1]: one[2] for one in chain | part if one[0] == "side"}
                    agree = all(sides[one[1]] == one[2] for one in chain | part if one[0] == "side")
                    if agree and all(one[0] == "side" for one in beyond):
                        found |= {one[1] for one in beyond}
        return found - {one[1] for one in taken if one[0] == "side"}

    def _choices(self, over: dict[str, set[str]]) -> Iterator[Taken]:
        for chosen in product(*(sorted(over[at]) for at in sorted(over))):
            yield frozenset(("side", *one) for one in zip(sorted(over), chosen, strict=True))

    # Whose consent a step takes.

    def _gates(self, step: Step) -> tuple[FlowThen, Gates]:
        _, flow, version, limb = step.id
        then = self.rules.regime.flows[flow]
        terms = next(one for one in then.terms if one.version == version)
        own = terms.limbs[limb].gates if limb else terms.gates
        return then, own if own.stated else terms.gates

    def _over_gates(self, step: Step) -> Iterator[tuple[str, str]]:
        then, own = self._gates(step)
        if self.rules.model.flows[then.id].kind == "feed":
            return
        gates = [gate for gate in (*then.gates.gates, *own.gates) if not self._aside(gate, step)]
        none = own.none if own.none.stated else then.gates.none
        facts = [fact for gate in gates for fact in (gate.exists, gate.by)]
        stated = then.gates.gates or own.gates
        for fact in facts if stated else [none]:
            for claim in fact.claims if fact.disputed else ():
                yield key(fact), claim.id

    def _members(self, step: Step, decided: dict[str, str]) -> set[str]:
        then, own = self._gates(step)
        flow = self.rules.model.flows[then.id]
        whoever = {f"?{then.id}"}
        if flow.kind == "feed":
            return set()
        every = (*then.gates.gates, *own.gates)
        counted = [gate for gate in every if not self._aside(gate, step)]
        none = own.none if own.none.stated else then.gates.none
        said = [_value(gate.exists, decided, "yes") for gate in counted]
        if not every and _value(none, decided, "") == "none":
            return set()
        if not any(one in ("yes", "no") for one in said):
            aside = len(counted) < len(every)
            quiet = flow.kind == "request" or step.sender == step.recipient or aside
            return set() if quiet else whoever
        found: set[str] = set()
        for gate, there in zip(counted, said, strict=True):
            if there == "yes":
                by = _value(gate.by, decided, "silent")
                found |= whoever if by in ("silent", "not_stated") else {self.rules.body[by]}
        return found - {self._asker(step)}

    def _aside(self, gate: Gate, step: Step) -> bool:
        bodies = {self.rules.body.get(str(value)) for value in gate.by.values()}
        return gate.person.value == "yes" or bodies == {self._asker(step)}

    def _asker(self, step: Step) -> str | None:
        flow = self.rules.model.flows[step.id[1]]
        if flow.kind == "request":
            return step.sender
        answers = flow.answers.get("value") if isinstance(flow.answers, dict) else flow.answers
        asked = self.rules.model.flows.get(str(answers))
        return self.rules.body[asked.from_] if asked else None


def _contested(elements: frozenset[Element]) -> frozenset[Element]:
    return frozenset(one for one in elements if one[0] in ("side", "confirm"))


def _value(fact: Fact, decided: dict[str, str], unsaid: str) -> str:
    """Give what a fact says where these sides are taken; one that is not stated says `unsaid`."""
    if not fact.stated:
        return unsaid
    if not fact.disputed:
        return str(fact.claims[0].value)
    said = {claim.id: str(claim.value) for claim in fact.claims}
    return said.get(decided.get(key(fact), ""), "silent")
