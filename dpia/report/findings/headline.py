"""What is said first and last of findings: how many there are, and what they are not."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.finding.assertion.answer import Holding
from dpia.finding.counting import Went
from dpia.finding.outcome import Outcome
from dpia.language.say import say
from dpia.law.book import Law
from dpia.report.assertion.view import Asserted
from dpia.report.number_words import number_of
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase

_WENT = {
    Went.FOUND: "findings.went-found",
    Went.NOTHING: "findings.went-nothing",
    Went.PART: "findings.went-part",
    Went.UNTOLD: "findings.went-untold",
    Went.NOT_ASKED: "findings.went-not-asked",
}


def headline(outcome: Outcome, faults: tuple[str, ...]) -> tuple[Statement, ...]:
    """Count the issues, then the checks: a check is one rule in one regime."""
    found = outcome.findings
    asides = (
        (sum(one.contested for one in found), "findings.aside-contested"),
        (sum(one.in_doubt for one in found), "findings.aside-in-doubt"),
        (sum(bool(one.accepted) for one in found), "findings.aside-accepted"),
    )
    aside = ", ".join(say(word, number=number) for number, word in asides if number)
    checks = len(faults) * len(outcome.counts)
    untold = sum(one.number(Went.UNTOLD) for one in outcome.counts)
    regimes = number_of(len(outcome.counts), "regime")
    issues, every = number_of(len(found), "issue"), number_of(checks, "check")
    if aside:
        first = say(
            "findings.issues-of-which", issues=issues, asides=aside, number=untold, checks=every
        )
    else:
        first = say("findings.issues", issues=issues, number=untold, checks=every)
    rules, went = number_of(len(faults), "rule"), ", ".join(_went(outcome))
    second = say("findings.checks", rules=rules, regimes=regimes, checks=every, outcomes=went)
    return (count(first, "regimes"), count(second, "regimes"))


def asserted_line(assertions: tuple[Asserted, ...]) -> tuple[Statement, ...]:
    """Count the assertions that some regime breaks."""
    if not assertions:
        return ()
    broken = Holding.BROKEN.value
    number = sum(any(one.holding == broken for one in each.regimes) for each in assertions)
    every = number_of(len(assertions), "assertion")
    text = say("findings.broken-somewhere", number=number, assertions=every)
    return (count(text, "assertions"),)


def _went(outcome: Outcome) -> Iterator[str]:
    for went, word in _WENT.items():
        yield say(word, number=sum(one.number(went) for one in outcome.counts))


def law_line(law: Law | None) -> Statement:
    """Say whose law is cited."""
    if law is None:
        return phrase("findings.no-law-cited")
    text = say("findings.law-as-it-stood", law=law.title)
    return Statement(text, (Ground(GroundKind.LAW, law.id),))
