"""What an assessment is about: one regime or several, and what stands in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dpia.dates import Period
from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.gather import Finding
from dpia.finding.risk import Risk
from dpia.finding.risk import harm_risk
from dpia.finding.risk import risks
from dpia.finding.slice import Slice
from dpia.law.book import Law
from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.model.facts import facts_by_pointer
from dpia.model.law import Instrument
from dpia.regime.resolve import Regime
from dpia.report.diagram import Diagram
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.paper_words import under
from dpia.report.regime_head import head
from dpia.vocabulary import Standing


@dataclass(frozen=True)
class Case:
    """A model, the regimes that are assessed, the law that is cited, their map, and findings."""

    flow_file: FlowFile
    regimes: tuple[Regime, ...]
    law: Law | None = None
    diagram: Diagram | None = None
    findings: tuple[Finding, ...] = ()
    paper: str = ""
    """The one version whose disclosures are looked at; empty where all are."""

    @cached_property
    def names(self) -> Names:
        """Name the things of the model."""
        return Names(self.flow_file.model)

    @cached_property
    def slices(self) -> tuple[Slice, ...]:
        """Give each regime as it stands on its day."""
        model = self.flow_file.model
        return tuple(
            Slice(model, regime, Period(regime.on, regime.on), self.law) for regime in self.regimes
        )

    @cached_property
    def disclosures(self) -> tuple[Disclosure, ...]:
        """List what is disclosed, regime by regime, in the order of the model."""
        order = {name: number for number, name in enumerate(self.flow_file.model.flows)}
        return tuple(
            one
            for slice_ in self.slices
            for one in sorted(disclosures(slice_), key=lambda each: order[each.then.id])
            if self.paper in ("", one.terms.version)
        )

    @cached_property
    def subjects(self) -> tuple[str, ...]:
        """List the categories of people whose data are disclosed, in the order of the model."""
        used = {name for one in self.disclosures for name in one.flow.about}
        return tuple(name for name in self.flow_file.model.subjects if name in used)

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """List the organisations that disclose or are told, in the order of the model."""
        used = {name for one in self.disclosures for name in (one.flow.from_, one.flow.to)}
        return tuple(name for name in self.flow_file.model.organisations if name in used)

    @cached_property
    def harms(self) -> tuple[str, ...]:
        """List the reported harms, but for those of flows alone that stood on none of the days."""
        return tuple(
            name
            for name, harm in self.flow_file.model.harms.items()
            if not harm.about or any(map(self._concerns, harm.about))
        )

    def _concerns(self, pointer: str) -> bool:
        """Tell whether a place of the model is no flow, or a flow that may have stood."""
        home, _, inner = pointer.partition("/")
        if home != "flows":
            return True
        flow = inner.partition("/")[0]
        stood = (one.flows[flow].stand.standing for one in self.regimes if flow in one.flows)
        return any(standing is not Standing.NONE for standing in stood)

    @cached_property
    def risks(self) -> tuple[Risk, ...]:
        """List candidate risks."""
        every = risks(self.flow_file.model, self.findings, self.disclosures)
        apart = {harm_risk(name) for name in self.flow_file.model.harms if name not in self.harms}
        return tuple(one for one in every if one.id not in apart)

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Give every fact that is written, by its pointer."""
        return facts_by_pointer(self.flow_file.model)

    @cached_property
    def found(self) -> Mapping[str, tuple[Finding, ...]]:
        """Give what was found, by the fault."""
        found: dict[str, tuple[Finding, ...]] = {}
        for one in self.findings:
            found[one.fault] = (*found.get(one.fault, ()), one)
        return found

    def instrument(self, version: str) -> Instrument:
        """Give the instrument of `instrument@version`."""
        return self.flow_file.model.instruments[version.partition("@")[0]]

    def place(self, one: Disclosure) -> tuple[Cell, ...]:
        """Begin a row: the regime where there are several, the flow, and the version."""
        version = under(self.names, one.terms.version, one.then.paper)
        own = (Cell((self.names.of("flow", one.then.id),)), Cell((version,)))
        if len(self.regimes) == 1:
            return own
        return (Cell((head(one.slice.regime).title,)), *own)

    @property
    def place_head(self) -> tuple[str, ...]:
        """Head the columns with which rows begin, by the ids of their words."""
        own = ("assessment.column-flow", "assessment.column-under")
        return own if len(self.regimes) == 1 else ("common.regime", *own)
