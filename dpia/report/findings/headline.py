"""What is said first and last of findings: how many there are, and what they are not."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.finding.assertion.answer import Holding
from dpia.finding.counting import Went
from dpia.finding.outcome import Outcome
from dpia.law.book import Law
from dpia.numbered import numbered
from dpia.report.assertion.view import Asserted
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed

CLOSING = fixed(
    "A finding is a reason to look, and no verdict. What could not be told counts neither as a "
    "fault nor as a pass. Nothing here says that anything is lawful.",
    "findings-are-no-verdict",
)


def headline(outcome: Outcome, faults: tuple[str, ...]) -> tuple[Statement, ...]:
    """Count the issues, then the checks: a check is one rule in one regime."""
    found = outcome.findings
    asides = (
        (sum(one.contested for one in found), "contested"),
        (sum(bool(one.accepted) for one in found), "accepted"),
    )
    aside = ", ".join(f"{number} {word}" for number, word in asides if number)
    issues = f"{numbered(len(found), 'issue')}{f' ({aside})' if aside else ''}"
    checks = len(faults) * len(outcome.counts)
    untold = sum(one.number(Went.UNTOLD) for one in outcome.counts)
    regimes = numbered(len(outcome.counts), "regime")
    asked = f"{numbered(len(faults), 'rule')} in {regimes}, {numbered(checks, 'check')}"
    return (
        count(f"{issues}; {untold:,} of {numbered(checks, 'check')} could not run.", "regimes"),
        count(f"{asked}: {', '.join(_went(outcome))}.", "regimes"),
    )


def asserted_line(assertions: tuple[Asserted, ...]) -> tuple[Statement, ...]:
    """Count the assertions that some regime breaks."""
    if not assertions:
        return ()
    broken = Holding.BROKEN.value
    number = sum(any(one.holding == broken for one in each.regimes) for each in assertions)
    every = numbered(len(assertions), "assertion")
    return (count(f"{number} of {every} broken in some regime.", "assertions"),)


def _went(outcome: Outcome) -> Iterator[str]:
    words = {
        Went.FOUND: "found something",
        Went.NOTHING: "found nothing",
        Went.PART: "found nothing in what is stated",
        Went.UNTOLD: "could not run for want of facts",
        Went.NOT_ASKED: "had nothing to ask",
    }
    for went, word in words.items():
        number = sum(one.number(went) for one in outcome.counts)
        yield f"{number} {word}"


def law_line(law: Law | None) -> Statement:
    """Say whose law is cited."""
    if law is None:
        return fixed("No law is cited: the model names no jurisdiction.", "no-law")
    text = f"Law as it stood on each day: {law.title}, as far as it is written down here."
    return Statement(text, (Ground(GroundKind.LAW, law.id),))
