"""Two regimes of which one follows the other."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.slice import Slice
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.source import Pointer


@dataclass(frozen=True)
class Succession:
    """A regime and the one before it; what is found stands in the later, on its own day."""

    slice: Slice
    before: Regime
    flows: tuple[str, ...] = ()
    """The flows that are set side by side; none means all."""

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

    def disclosed(self, regime: Regime) -> tuple[Disclosure, ...]:
        """List the disclosures of one of the two, among the flows that are set side by side."""
        then = self.slice
        if regime is not self.after:
            then = Slice(then.model, regime, then.days, then.law)
        return tuple(
            one for one in disclosures(then) if not self.flows or one.then.id in self.flows
        )


@dataclass(frozen=True, slots=True)
class Follows:
    """That a regime follows another, and by which flows; none means by all."""

    before: Regime
    after: Regime
    flows: tuple[str, ...] = ()


def predecessors(model: FlowModel, regimes: Sequence[Regime]) -> Iterator[Follows]:
    """List which regime of those follows which: as the model's comparisons set them side by side.

    A comparison that lists flows says nothing of the others.  A model without comparisons sets all
    its regimes side by side, by their days.  A proposal follows the regime that it is made of.
    """
    known = {one.id: one for one in regimes}
    looked: dict[tuple[str, str], set[str]] = {}
    whole: set[tuple[str, str]] = set()
    for pair, flows in _side_by_side(model):
        looked.setdefault(pair, set()).update(flows)
        if not flows:
            whole.add(pair)
    for (before, after), named in looked.items():
        if before in known and after in known:
            limit = () if (before, after) in whole else tuple(sorted(named))
            yield Follows(known[before], known[after], limit)


def _side_by_side(model: FlowModel) -> Iterator[tuple[tuple[str, str], Sequence[str]]]:
    for _, one in sorted(model.comparisons.items()):
        yield from ((pair, one.flows) for pair in pairwise(one.regimes))
    if not model.comparisons:
        by_day = sorted(model.regimes, key=lambda one: (model.regimes[one].on, one))
        yield from ((pair, ()) for pair in pairwise(by_day))
    yield from (((one.of, name), ()) for name, one in sorted(model.proposals.items()))
