"""What a rule's file tells, for a reader of findings."""

from __future__ import annotations

from dpia.finding.book import RuleBook
from dpia.report.findings.view import RuleTold
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement


def rule_told(book: RuleBook, fault: str) -> RuleTold:
    """Say what a rule is about, why it matters and what to do."""
    rule, told = book.rules[fault], book.documented(fault)
    return RuleTold(
        fault,
        rule.number,
        rule.severity,
        of_rule(rule.title, fault),
        _said(told.why, fault),
        _said(told.todo, fault),
        _said(rule.measure, fault),
    )


def of_rule(text: str, fault: str) -> Statement:
    """Make a text of what a rule's file says."""
    return Statement(" ".join(text.split()), (Ground(GroundKind.RULE, fault),))


def _said(text: str, fault: str) -> Statement | None:
    return of_rule(text, fault) if text else None
