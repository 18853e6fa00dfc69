"""Two regimes of which one follows the other."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dpia.finding.slice import Slice
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.source import Pointer


@dataclass(frozen=True)
class Succession:
    """A regime and the one before it; what is found stands in the later, on its own day."""

    slice: Slice
    before: Regime

    @property
    def after(self) -> Regime:
        """Give the later regime."""
        return self.slice.regime

    @property
    def at(self) -> Pointer:
        """Point at the later regime."""
        return self.after.at or Pointer(("as_of",))

    @property
    def name(self) -> str:
        """Give no name: what is said of it names what it speaks of."""
        return ""


def predecessors(model: FlowModel, regimes: Sequence[Regime]) -> Iterator[tuple[Regime, Regime]]:
    """List which regime of those follows which: as the model's comparisons set them side by side.

    A model without comparisons sets all its regimes side by side, by their days.  A proposal
    follows the regime that it is made of.
    """
    known = {one.id: one for one in regimes}
    named = [tuple(one.regimes) for _, one in sorted(model.comparisons.items())]
    if not named:
        named = [tuple(sorted(model.regimes, key=lambda one: (model.regimes[one].on, one)))]
    named += [(one.of, name) for name, one in sorted(model.proposals.items())]
    pairs = dict.fromkeys(pair for row in named for pair in pairwise(row))
    for before, after in pairs:
        if before in known and after in known:
            yield known[before], known[after]
