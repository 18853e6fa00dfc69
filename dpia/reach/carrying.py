"""What a step brings by itself: on what it leans to be taken, and for each field that it carries.

This hangs on the step alone, so it is made once and not in every round of the fixed point.
"""

from __future__ import annotations

from dpia.reach.lean import ways_said
from dpia.reach.origins import yes_fields
from dpia.reach.step import Step
from dpia.reach.support import Support
from dpia.vocabulary import YES


def passing(step: Step) -> tuple[Support, ...]:
    """Tell by which supports a step may be taken, whatever is asked and held."""
    own = frozenset({step.id})
    return tuple(Support(own, leans) for leans in step.passes)


def carried(step: Step) -> dict[str, tuple[Support, ...]]:
    """Tell of each field that a step carries on what that leans."""
    return {
        name: tuple(
            Support(frozenset(), leans)
            for leans in ways_said(step.fields[name], lambda value: value == YES)
        )
        for name in yes_fields(step)
    }
