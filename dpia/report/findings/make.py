"""Make the view of what came of asking rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dpia.finding.book import RuleBook
from dpia.finding.counting import Count
from dpia.finding.counting import Went
from dpia.finding.gather import Finding
from dpia.finding.gather import Gap
from dpia.finding.gather import waits_of
from dpia.finding.outcome import Outcome
from dpia.finding.stretch import Cited
from dpia.finding.stretch import Stretch
from dpia.law.book import Law
from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.regime.resolve import Regime
from dpia.report.acceptance_words import acceptance_said
from dpia.report.assertion.make import asserted
from dpia.report.clause_words import clause_wording
from dpia.report.colophon import colophon
from dpia.report.findings.headline import asserted_line
from dpia.report.findings.headline import headline
from dpia.report.findings.headline import law_line
from dpia.report.findings.law_words import law_cited
from dpia.report.findings.law_words import law_sources
from dpia.report.findings.missing import missing
from dpia.report.findings.rule_words import rule_told
from dpia.report.findings.view import AcceptedBy
from dpia.report.findings.view import CheckCount
from dpia.report.findings.view import FactUsed
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Found
from dpia.report.findings.view import FoundOver
from dpia.report.findings.view import LawCited
from dpia.report.findings.view import NotTold
from dpia.report.findings.view import WrittenAt
from dpia.report.findings.when import when
from dpia.report.names import Names
from dpia.report.regime_head import RegimeHead
from dpia.report.regime_head import head
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer

Places = Mapping[Pointer, WrittenAt]


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, of what, under which law."""

    flow_file: FlowFile
    regimes: tuple[Regime, ...]
    book: RuleBook
    faults: tuple[str, ...]
    law: Law | None
    asserting: tuple[Regime, ...]
    """The regimes to which assertions are put: those, and the proposals that assertions name."""


def findings(asked: Asked, outcome: Outcome, places: Places) -> Findings:
    """Make the view; `places` says where findings are written, if that is to be told."""
    maker = _Maker(asked, {one.id: one for one in asked.regimes}, {}, places)
    found = tuple(maker.found(one) for one in outcome.findings)
    told = tuple(maker.not_told(one) for one in outcome.gaps)
    faults = sorted({one.fault for one in found} | {one.fault for one in told})
    model = asked.flow_file.model
    assertions = asserted(model, asked.asserting)
    return Findings(
        label(model.title, "title"),
        str(outcome.today),
        (*headline(outcome, asked.faults), *asserted_line(assertions)),
        law_line(asked.law),
        tuple(maker.count(one) for one in outcome.counts),
        tuple(rule_told(asked.book, fault) for fault in faults),
        found,
        tuple(sorted(maker.cited.values(), key=lambda one: one.id)),
        assertions,
        told,
        missing(model, waits_of(outcome.gaps)),
        law_sources(asked.law, tuple(maker.cited.values())) if asked.law else (),
        phrase("findings.no-verdict"),
        colophon(asked.flow_file),
    )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Says one thing after the other; the law that it cites is kept, for the list of sources."""

    asked: Asked
    regimes: Mapping[str, Regime]
    cited: dict[Cited, LawCited]
    places: Places

    def found(self, one: Finding) -> Found:
        """Say one finding."""
        facts = (Ground(GroundKind.FACT, str(fact.pointer)) for fact in one.facts)
        leans = (Ground(GroundKind.LABEL, str(at)) for at in one.lean)
        grounds = (Ground(GroundKind.RULE, one.fault), *facts, *leans)
        names = Names(self.asked.flow_file.model)
        return Found(
            one.fault,
            one.rule.number,
            one.severity,
            Statement(one.text, grounds),
            str(one.at),
            one.contested,
            one.in_doubt,
            self.accepted(one.accepted) if one.accepted else None,
            when(one.stretches, self.regimes),
            tuple(map(self.over, one.stretches)),
            tuple(_used(names, fact) for fact in one.facts),
            tuple(map(str, one.lean)),
            self.places.get(one.at),
        )

    def not_told(self, one: Gap) -> NotTold:
        """Say what one rule could not tell at one place."""
        grounds = (Ground(GroundKind.RULE, one.fault), Ground(GroundKind.FACT, str(one.at)))
        return NotTold(
            one.fault,
            one.rule.number,
            Statement(one.text, grounds),
            str(one.at),
            tuple(dict.fromkeys(each.regime for each in one.stretches)),
            tuple(map(str, one.missing)),
        )

    def accepted(self, name: str) -> AcceptedBy:
        """Say who accepts it until when, and why."""
        model = self.asked.flow_file.model
        return AcceptedBy(name, model.acceptances[name].until, acceptance_said(model, name))

    def over(self, one: Stretch) -> FoundOver:
        """Say the days of one regime, and their law."""
        return FoundOver(
            one.regime,
            str(one.days.first) if one.days.first else None,
            str(one.days.last) if one.days.last else None,
            one.contested,
            one.in_doubt,
            tuple(self.law(each).id for each in one.law),
        )

    def law(self, cited: Cited) -> LawCited:
        """Say one provision, once."""
        law = self.asked.law
        assert law is not None  # noqa: S101  only a law is cited
        if cited not in self.cited:
            self.cited[cited] = law_cited(law, cited)
        return self.cited[cited]

    def count(self, one: Count) -> CheckCount:
        """Say how the checks of one regime went."""
        return CheckCount(
            self.head(one.regime),
            found=one.number(Went.FOUND),
            found_nothing=one.number(Went.NOTHING),
            in_part=one.number(Went.PART),
            could_not_run=one.number(Went.UNTOLD),
            not_asked=one.number(Went.NOT_ASKED),
            waiting=one.faults[Went.UNTOLD],
        )

    def head(self, name: str) -> RegimeHead:
        """Introduce a regime."""
        return head(self.regimes[name])


def _used(names: Names, fact: Fact) -> FactUsed:
    wording = clause_wording(names, fact.pointer.last)
    return FactUsed(str(fact.pointer), fact.status, sentence(fact, wording))
