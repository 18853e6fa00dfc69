"""What is to be looked at again: a step, once something that it hangs on has come."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping

from dpia.reach.asking import Answered
from dpia.reach.asking import Requirements
from dpia.reach.step import Step
from dpia.reach.step import StepId

MOVES = ""
"""Stands among the fields of a step for whether it may be taken at all."""


class Agenda:
    """For each step the fields to hand on again, and whether to ask again if it may be taken.

    At first all is; what is new at one place puts that back which hangs on it, and nothing else.
    """

    def __init__(
        self,
        steps: Iterable[Step],
        carries: Mapping[StepId, Collection[str]],
        asking: tuple[Mapping[str, Answered], Mapping[str, Requirements]],
        revealing: Mapping[str, frozenset[str]],
    ) -> None:
        """Note what hangs on what; `asking` is what each flow answers, and what it requires."""
        answers, requires = asking
        self._due: dict[StepId, set[str]] = {}
        self._holding: dict[tuple[str, str], list[tuple[StepId, str]]] = {}
        self._firing: dict[str, list[StepId]] = {}
        for step in steps:
            self._due[step.id] = {MOVES, *carries[step.id]}
            needed = {name for _, names in requires[step.id.flow] for name in names}
            for what, names in ((MOVES, needed), *((name, {name}) for name in carries[step.id])):
                for finer in {one for name in names for one in revealing.get(name, ())}:
                    self._holding.setdefault((step.sender, finer), []).append((step.id, what))
            for request, _ in answers[step.id.flow]:
                self._firing.setdefault(request, []).append(step.id)

    def held(self, body: str, field: str) -> None:
        """Note that a body holds a field in a new way."""
        for step, what in self._holding.get((body, field), ()):
            self._due[step].add(what)

    def fired(self, flow: str) -> None:
        """Note that a flow may pass in a new way: that is asked by what answers it."""
        for step in self._firing.get(flow, ()):
            self._due[step].add(MOVES)

    def take(self, step: StepId, what: str) -> bool:
        """Tell whether something is due, and strike it off."""
        due = self._due[step]
        if what in due:
            due.discard(what)
            return True
        return False

    def is_due(self, step: StepId) -> bool:
        """Tell whether anything about a step is due."""
        return bool(self._due[step])
