"""What came of asking: findings, what could not be told, and how many checks went how."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from dpia.dates import Day
from dpia.finding import acceptance_expired
from dpia.finding import acceptance_without_finding
from dpia.finding.acceptance import Accepted
from dpia.finding.acceptance import accept
from dpia.finding.answer import Word
from dpia.finding.check import Checked
from dpia.finding.check import Rules
from dpia.finding.counting import Count
from dpia.finding.counting import count
from dpia.finding.gather import GRAVITY
from dpia.finding.gather import Finding
from dpia.finding.gather import Gap
from dpia.finding.gather import findings
from dpia.finding.gather import gaps
from dpia.finding.rule import Severity
from dpia.model.flow_model import FlowModel

EXPIRED, DEAD = "acceptance-expired", "acceptance-without-finding"
OF_ACCEPTANCES: Rules = {EXPIRED: acceptance_expired.RULE, DEAD: acceptance_without_finding.RULE}
"""What is asked of acceptances, once all else is answered."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of asking rules of regimes, on a day."""

    today: Day
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    counts: tuple[Count, ...]

    def standing(self, least: Severity) -> tuple[Finding, ...]:
        """List the findings that nobody accepts and that matter as much, or more."""
        grave = GRAVITY[: GRAVITY.index(least) + 1]
        return tuple(one for one in self.findings if not one.accepted and one.severity in grave)


def outcome(
    model: FlowModel, checked: Checked, rules: Rules, today: Day, of_acceptances: Collection[str]
) -> Outcome:
    """Gather answers; `of_acceptances` names the faults to look for in acceptances."""
    found, accepted = accept(model, findings(checked, rules), today)
    served = (one for fault in of_acceptances for one in _of_acceptances(fault, accepted))
    every = sorted((*found, *served), key=lambda one: GRAVITY.index(one.severity))
    return Outcome(today, tuple(every), gaps(checked, rules), count(checked, rules))


def _of_acceptances(fault: str, accepted: tuple[Accepted, ...]) -> list[Finding]:
    rule = OF_ACCEPTANCES[fault]
    answers = ((one, rule.judge(one)) for one in accepted)
    return [
        Finding(fault, rule, one.at, said.text, (), said.facts, said.lean)
        for one, said in answers
        if said.word is Word.ISSUE
    ]
