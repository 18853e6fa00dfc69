"""The steps of a chain, in an order in which they can happen."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.reach.lean import Lean
from dpia.reach.spread import Spread
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.reach.support import Support


def in_sequence(
    steps: frozenset[StepId], leans: frozenset[Lean], spread: Spread
) -> tuple[StepId, ...]:
    """Put steps in order, by what these leans allow: each after what it answers and requires.

    Of those that can happen, one that already has all that it will hand on goes first.
    """
    by_id = {step.id: step for step in spread.steps}
    whole = Support(steps, leans)
    ordered: list[StepId] = []
    left = sorted(steps)
    while left:
        ready = [one for one in left if _fires(one, _so_far(ordered, one, leans), spread)] or left
        full = (
            one
            for one in ready
            if _is_full(by_id[one], _so_far(ordered, one, leans), whole, spread)
        )
        chosen = next(full, ready[0])
        ordered.append(chosen)
        left.remove(chosen)
    return tuple(ordered)


def _so_far(ordered: list[StepId], following: StepId, leans: frozenset[Lean]) -> Support:
    return Support(frozenset({*ordered, following}), leans)


def _fires(step: StepId, so_far: Support, spread: Spread) -> bool:
    return any(one.within(so_far) for one in spread.fired[step].members)


def _is_full(step: Step, so_far: Support, whole: Support, spread: Spread) -> bool:
    """Tell whether a step has something of every field that it hands on in the whole chain."""
    return all(
        any(one.within(so_far) for one in supports)
        for supports in _handed_on(step, spread)
        if any(one.within(whole) for one in supports)
    )


def _handed_on(step: Step, spread: Spread) -> Iterator[list[Support]]:
    for name in sorted(step.fields):
        yield [
            one.unrooted
            for subject in spread.trees.above
            for one in spread.at(step.recipient, name, subject, step.purpose)
            if step.id in one.steps
        ]
