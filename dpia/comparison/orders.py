"""The declared orders over which two regimes are compared."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.comparison.conditions import Conditions
from dpia.comparison.conditions import conditions_of
from dpia.model.flow_model import FlowModel
from dpia.regime.trees import Trees
from dpia.regime.trees import trees_of

UNSAID = "?"
"""Begins what stands for a purpose or a condition that nobody states; the place follows."""


@dataclass(frozen=True, slots=True)
class Orders:
    """Who is among whom, what reveals what, what is for the sake of what, which case is which.

    Nothing is inside another by its name.  A term that others are inside has always a part that no
    name is given to, so what lies inside it never adds up to it.
    """

    trees: Trees
    conditions: Conditions

    def among(self, subject: str, other: str) -> bool:
        """Tell whether these people are all among those."""
        return subject == other or other in self.trees.above.get(subject, ())

    def within(self, purpose: str, other: str) -> bool:
        """Tell whether a purpose is another, or lies within it."""
        return purpose == other or other in self.trees.purposes_above.get(purpose, ())

    def revealing(self, field: str) -> frozenset[str]:
        """List the fields from which this one follows, itself included."""
        return self.trees.revealing.get(field) or frozenset({field})

    def body(self, name: str) -> str:
        """Name the body that an organisation is one with."""
        return self.trees.body.get(name, name)


def orders(model: FlowModel) -> Orders:
    """Gather what a model declares."""
    return Orders(trees_of(model), conditions_of(model))
