"""For which ends a disclosure is, beside those for which the people concerned gave their data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import Said
from dpia.regime.terms import TermsSaid
from dpia.regime.trees import Trees
from dpia.regime.trees import trees_of
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class Ends:
    """Look up the purposes of one model's flows."""

    model: FlowModel
    trees: Trees

    def given_for(self, flow: str) -> tuple[str, ...]:
        """List the purposes for which the people whom a flow is about gave their data."""
        about = self.model.flows[flow].about
        return tuple(sorted(frozenset().union(*(self.trees.given_in[one] for one in about))))

    def another(self, flow: str, purpose: str) -> bool:
        """Tell whether a purpose lies outside those; where none is stated, it is not told."""
        given = self.given_for(flow)
        return bool(given) and self.trees.purposes_above[purpose].isdisjoint(given)

    def under(self, flow: str, terms: TermsSaid) -> Mapping[str, Ground]:
        """List the purposes under some terms, each with its place.

        They are those of each limb by its own words, else of the terms, else of the flow.
        """
        at = Ground(GroundKind.FACT, str(Pointer(("flows", flow, "purpose"))))
        whole = _said(terms.clauses.get("purpose"))
        if not whole and (own := self.model.flows[flow].purpose) is not None:
            whole = {own: at}
        limbs = [_said(limb.clauses.get("purpose")) or whole for limb in terms.limbs.values()]
        every = {one: place for some in limbs or [whole] for one, place in some.items()}
        return {one: place for one, place in every.items() if one in self.model.purposes}

    def of(self, then: FlowThen) -> Mapping[str, Ground]:
        """List the purposes of a flow on a day, under all its terms, or by itself."""
        every = {
            one: place for terms in then.terms for one, place in self.under(then.id, terms).items()
        }
        own = self.model.flows[then.id].purpose
        if every or own is None:
            return every
        return {own: Ground(GroundKind.FACT, str(Pointer(("flows", then.id, "purpose"))))}


def ends_of(model: FlowModel) -> Ends:
    """Look through the purposes of a model."""
    return Ends(model, trees_of(model))


def _said(said: Said | None) -> dict[str, Ground]:
    if said is None:
        return {}
    at = Ground(GroundKind.FACT, str(said.fact.pointer))
    return {str(one): at for one in said.fact.values()}
