"""What is worked out once for all pairs in which a regime stands, and for both of their passages.

Of eight regimes in a row six are the second of one pair and the first of the next; and where
nothing was seen but what paper allows, the ways on paper are the ways in practice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field

from dpia.comparison.sides import Sides
from dpia.comparison.stands import Half
from dpia.comparison.stands import Stands
from dpia.comparison.stands import looked_at
from dpia.comparison.stands import stands
from dpia.comparison.ways import Ways
from dpia.reach.step import Step
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime

Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The ways of each regime by its steps, and how its flows stand.

    Regimes are told apart as objects, which are kept as long as what is known of them.
    """

    _ways: dict[int, list[tuple[Regime, Steps, Ways]]] = field(default_factory=dict)
    _standing: dict[tuple[int, str], _Standing] = field(default_factory=dict)

    def ways(self, regime: Regime, steps: Steps, make: Callable[[], Ways]) -> Ways:
        """Give the ways that some steps of a regime make, worked out the first time."""
        known = self._ways.setdefault(id(regime), [])
        for _, before, found in known:
            if before == steps:
                return found
        known.append((regime, steps, made := make()))
        return made

    def stands(self, half: Half, flow: str, sides: Sides) -> Stands:
        """Tell under which limbs a flow stands; sides of other disputes make no difference."""
        key = (id(half.regime), flow)
        if key not in self._standing:
            self._standing[key] = _Standing(half, half.regime.flows.get(flow))
        return self._standing[key].under(sides)


class _Standing:
    """How one flow stands in one regime, by the sides that matter to that."""

    def __init__(self, half: Half, then: FlowThen | None) -> None:
        self._of = (half, then)
        self._keys = sorted(looked_at(half, then)) if then is not None else []
        self._known: dict[tuple[str | None, ...], Stands] = {}

    def under(self, sides: Sides) -> Stands:
        key = tuple(sides.get(name) for name in self._keys)
        if key not in self._known:
            self._known[key] = stands(*self._of, sides)
        return self._known[key]
