"""A slow oracle for reach: try sets of steps and sides of disputes, and see what arrives.

It shares nothing with the engine but the reading of facts.  Where the engine carries supports along
and combines them, this runs the flows anew for every set of what may be relied on, and searches all
of those sets.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator

from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from tests.reach.needs import Element
from tests.reach.rules import Rules
from tests.reach.rules import Step

Group = tuple[str, str]
"""A category of subjects, and the purpose of the last step."""

Holding = tuple[str, str, str, str, str]
"""Body, field, subject, purpose of the last step, and the body that first had the field."""

Found = frozenset[frozenset[Element]]


class Oracle:
    """Answers one question about one regime by exhaustive search."""

    def __init__(self, model: FlowModel, regime: Regime, field: str, to: str) -> None:
        """Read the facts, and assume the origins that nothing explains."""
        self.rules = Rules(model, regime)
        self.body = self.rules.body[to]
        self.finer = self.rules.revealing[field]
        self.worlds = tuple(self.rules.worlds())
        self._known: dict[frozenset[Element], frozenset[Group]] = {}
        self._supports: dict[Group, Found] = {}
        self.assume()

    # What happens when some things are relied on, and no others.

    def run(self, given: frozenset[Element]) -> tuple[set[Holding], set[Element]]:
        """Let happen what can: who then holds what, and which steps were taken."""
        held = {
            (body, field, subject, "", body)
            for body, field, subject, needs in self.rules.collected
            if any(one <= given for one in needs)
        }
        fired: set[Element] = set()
        while True:
            before = len(held), len(fired)
            for step in self.rules.steps:
                if self._fires(step, given, held, fired):
                    fired.add(step.id)
                    held |= set(self._given(step, given, held))
            if (len(held), len(fired)) == before:
                return held, fired

    def _fires(
        self, step: Step, given: frozenset[Element], held: set[Holding], fired: set[Element]
    ) -> bool:
        if step.id not in given or not any(one <= given for one in step.passes):
            return False
        asked = not step.answers or any(
            needs <= given and any(request in fired for request in requests)
            for needs, requests in step.answers
        )
        return asked and any(
            needs <= given and all(self._same_person(step, name, given, held) for name in names)
            for needs, names in step.requires
        )

    def _same_person(
        self, step: Step, name: str, given: frozenset[Element], held: set[Holding]
    ) -> bool:
        return any(
            body == step.sender
            and field in self.rules.revealing[name]
            and self.rules.comparable(subject, wanted)
            and (
                (purpose == step.purpose and purpose)
                or wanted in self.rules.above[subject]
                or ("same", step.id[1]) in given
            )
            for body, field, subject, purpose, _ in held
            for wanted in step.about
        )

    def _given(
        self, step: Step, given: frozenset[Element], held: set[Holding]
    ) -> Iterator[Holding]:
        for name, needs in step.fields:
            if any(one <= given for one in needs):
                for body, field, subject, _, origin in held:
                    for about in step.about:
                        if (
                            body == step.sender
                            and field in self.rules.revealing[name]
                            and self.rules.comparable(subject, about)
                        ):
                            narrower = subject if about in self.rules.above[subject] else about
                            yield step.recipient, name, narrower, step.purpose, origin

    def arrive(self, given: frozenset[Element]) -> frozenset[Group]:
        """Tell about whom and for what the field arrives, the recipient's own set aside."""
        if given not in self._known:
            held, _ = self.run(given)
            self._known[given] = frozenset(
                (subject, purpose)
                for body, field, subject, purpose, origin in held
                if body == self.body and field in self.finer and origin != body
            )
        return self._known[given]

    # Origins that nothing explains.

    def assume(self) -> None:
        """Assume, round by round, what is given and not held, first what nothing else may bring."""
        while lacking := self._lacking():
            places = {(body, field) for body, field, _ in lacking}
            leads = {one: self.rules.leads_to(one) for one in places}
            for body, field, subject in sorted(lacking):
                here = (body, field)
                if all(there in leads[here] for there in places if here in leads[there]):
                    self.rules.assume(body, field, subject)
        self._known.clear()

    def _lacking(self) -> set[tuple[str, str, str]]:
        worlds = [self.run(self.rules.others | world) for world in self.worlds]
        held = {one[:3] for holdings, _ in worlds for one in holdings}
        fired = {one for _, steps in worlds for one in steps}
        return {
            (step.sender, name, subject)
            for step in self.rules.steps
            if step.id in fired
            for name, needs in step.fields
            if needs
            for subject in step.about
            if not any(
                body == step.sender
                and field in self.rules.revealing[name]
                and self.rules.comparable(about, subject)
                for body, field, about in held
            )
        }

    # The smallest sets of what must be relied on.

    def groups(self) -> frozenset[Group]:
        """List the groups in which something arrives under some choice of sides."""
        return frozenset().union(*(self.arrive(self.rules.others | world) for world in self.worlds))

    def supports(self, group: Group) -> Found:
        """Find the smallest sets on which one derivation leans."""
        if group not in self._supports:
            self._supports[group] = self._least(lambda given: group in self.arrive(given))
        return self._supports[group]

    def chains(self, group: Group) -> Found:
        """Find the smallest sets under which it arrives, whichever of the other sides is right.

        What no support leans on makes no difference, and is left out of the search.
        """
        within = frozenset[Element]().union(*self.supports(group))
        at = {one[1] for one in within if one[0] == "side"}
        worlds = {world: frozenset(one for one in world if one[1] in at) for world in self.worlds}
        every = tuple(dict.fromkeys(worlds.values()))

        def whoever_is_right(given: frozenset[Element]) -> bool:
            taken = frozenset(one for one in given if one[0] == "side")
            decided = {one[1] for one in taken}
            return all(
                group in self.arrive(given | world)
                for world in every
                if taken == {one for one in world if one[1] in decided}
            )

        return _smallest(
            one
            for world in every
            for one in least(whoever_is_right, world | (within & self.rules.others))
        )

    def established(self, group: Group) -> bool:
        """Tell whether it arrives under every choice of sides, with nothing to be confirmed."""
        stated = frozenset(one for one in self.rules.others if one[0] != "confirm")
        return all(group in self.arrive(stated | world) for world in self.worlds)

    def _least(self, holds: Callable[[frozenset[Element]], bool]) -> Found:
        return _smallest(
            one for world in self.worlds for one in least(holds, self.rules.others | world)
        )


def _smallest(several: Iterable[frozenset[Element]]) -> Found:
    found = frozenset(several)
    return frozenset(one for one in found if not any(other < one for other in found))


def least(
    holds: Callable[[frozenset[Element]], bool], everything: frozenset[Element]
) -> set[frozenset[Element]]:
    """Find every smallest subset for which something holds that more never undoes.

    Any other smallest subset lacks a member of the one that is found, so each member is left out
    in turn.
    """
    found: set[frozenset[Element]] = set()
    tried: set[frozenset[Element]] = set()
    left = [everything]
    while left:
        given = left.pop()
        if given in tried:
            continue
        tried.add(given)
        one = next((known for known in found if known <= given), None)
        if one is None:
            if not holds(given):
                continue
            one = given
            for element in sorted(given):
                if holds(one - {element}):
                    one -= {element}
            found.add(one)
        left += [given - {element} for element in sorted(one)]
    return found
