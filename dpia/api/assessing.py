"""Make the assessment of one regime, or of several, in the order of a framework."""

from __future__ import annotations

from difflib import get_close_matches

from dpia import catalogue
from dpia.api.checking import rule_book
from dpia.api.law import law_of
from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.finding.check import Checked
from dpia.finding.check import Rules
from dpia.finding.check import check
from dpia.finding.gather import findings
from dpia.finding.gather import waits
from dpia.finding.outcome import OF_ACCEPTANCES
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.assessment.case import Case
from dpia.report.diagram import Diagram
from dpia.report.findings.missing import missing
from dpia.report.findings.view import Missing
from dpia.report.frozen.make import Assessed
from dpia.report.page import Page
from dpia.source import Span

Asked = tuple[Checked, Rules]
"""What the rules answered, with the rules."""


def assessment(
    flow_file: FlowFile, regimes: tuple[Regime, ...], framework: str, diagram: Diagram | None
) -> Page:
    """Fill a framework; raise Unreadable for one that is not on the shelf, or for unknown law."""
    return assessed(flow_file, regimes, framework, diagram, asked(flow_file, regimes)).page


def assessed(
    flow_file: FlowFile,
    regimes: tuple[Regime, ...],
    framework: str,
    diagram: Diagram | None,
    asked: Asked,
) -> Assessed:
    """Prepare a framework to be filled from what the rules found; raise as `assessment` does."""
    known = catalogue.frameworks()
    name = framework.replace("-", "_")
    if name not in known:
        raise Unreadable((_unknown("framework", framework, known),))
    case = Case(flow_file, regimes, law_of(flow_file), diagram, findings(*asked))
    return Assessed(case, name.replace("_", "-"), catalogue.framework(name))


def lacking(flow_file: FlowFile, asked: Asked) -> tuple[Missing, ...]:
    """List the facts that nobody states and that checks of these regimes wait for."""
    return missing(flow_file.model, waits(*asked))


def asked(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Asked:
    """Ask every rule of the regimes that are assessed; a day of its own is asked as it stands."""
    book = rule_book()
    rules = {fault: rule for fault, rule in book.rules.items() if fault not in OF_ACCEPTANCES}
    return check(flow_file.model, regimes, rules, law_of(flow_file)), rules


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> Diagnostic:
    near = get_close_matches(name.replace("-", "_"), known, n=1)
    listed = ", ".join(one.replace("_", "-") for one in known)
    advice = f"did you mean '{near[0].replace('_', '-')}'" if near else f"there are {listed}"
    return Diagnostic(Span(name), f"unknown-{kind}", f"'{name}' is no {kind} here", advice)
