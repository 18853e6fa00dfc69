"""The views of rules: what they found, which there are, and what one of them asks."""

from __future__ import annotations

from collections.abc import Mapping

from dpia import catalogue
from dpia.api.checking import Answered
from dpia.api.checking import chosen_rules
from dpia.api.checking import rule_book
from dpia.api.law import law_in
from dpia.report.findings.make import Asked
from dpia.report.findings.make import findings
from dpia.report.findings.view import Findings
from dpia.report.findings.view import WrittenAt
from dpia.report.rule_explained import RuleExplained
from dpia.report.rule_explained import explained
from dpia.report.rule_list import RuleList
from dpia.report.rule_list import rule_list
from dpia.source import Place
from dpia.source import Pointer


def found(answered: Answered, *, placed: bool = False) -> Findings:
    """Tell what came of asking; with `placed`, where each finding is written in the files."""
    asked = Asked(
        answered.flow_file,
        answered.regimes,
        answered.book,
        answered.asked,
        answered.law,
        answered.asserting,
    )
    return findings(asked, answered.outcome, _places(answered) if placed else {})


def rules(rules_from: str = "") -> RuleList:
    """List the rules, with those of a folder where one is named."""
    return rule_list(rule_book(rules_from))


def explain(name: str, rules_from: str = "", law: str = "") -> RuleExplained:
    """Explain a rule by its name or number, under the laws written down or that of a file."""
    book = rule_book(rules_from)
    fault = next(iter(chosen_rules(book, (name,))))
    laws = (law_in(law),) if law else tuple(map(catalogue.law, catalogue.laws()))
    return explained(book, fault, laws)


def _places(answered: Answered) -> Mapping[Pointer, WrittenAt]:
    pointers = {one.at for one in answered.outcome.findings}
    spans = answered.flow_file.source.locate([Place(at) for at in pointers])
    return {
        place.pointer: WrittenAt(span.path, span.line or None, span.column or None)
        for place, span in spans.items()
    }
