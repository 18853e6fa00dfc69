"""The rules: by name and number, how grave each is, what it is asked of, under which law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.finding.book import RuleBook
from dpia.finding.gather import GRAVITY
from dpia.finding.rule import Severity
from dpia.language.say import say
from dpia.report.colophon import made_by
from dpia.report.number_words import number_of
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule; `law` lists the points of law under which it is asked."""

    fault: str
    number: str
    severity: Severity
    title: Statement
    asked_of: str
    law: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleList:
    """Every rule, by its number."""

    title: Statement
    rules: tuple[RuleRow, ...]
    colophon: tuple[Statement, ...]


def rule_list(book: RuleBook) -> RuleList:
    """List the rules of a book."""
    by_number = sorted(book.rules.items(), key=lambda item: (item[1].number, item[0]))
    rows = (
        RuleRow(
            fault,
            rule.number,
            rule.severity,
            Statement(rule.title, (Ground(GroundKind.RULE, fault),)),
            asked_of(rule.over),
            rule.law,
        )
        for fault, rule in by_number
    )
    return RuleList(phrase("rules.title"), tuple(rows), (made_by(),))


def asked_of(kind: type) -> str:
    """Name one of the things that a rule is asked of."""
    words = {"Accepted": "acceptance", "Practice": "flow", "Whole": "regime"}
    return words.get(kind.__name__, kind.__name__.lower())


def asked_of_words(thing: str) -> str:
    """Say in words what a rule is asked of."""
    return say(_THINGS[thing])


def severity_words(severity: Severity) -> str:
    """Say how grave it is."""
    return say(_SEVERITIES[severity])


_THINGS = {
    "acceptance": "rules.of-acceptance",
    "agreement": "rules.of-agreement",
    "disclosure": "rules.of-disclosure",
    "flow": "rules.of-flow",
    "regime": "rules.of-regime",
    "succession": "rules.of-succession",
}
_SEVERITIES = {
    Severity.HIGH: "rules.high",
    Severity.MEDIUM: "rules.medium",
    Severity.LOW: "rules.low",
    Severity.NOTE: "rules.note",
}


def page(view: RuleList) -> Page:
    """Lay the rules out as a table."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: RuleList) -> Iterator[Block]:
    yield Heading(1, view.title, "top")
    graded = (
        say(
            "common.number-of",
            number=sum(one.severity is severity for one in view.rules),
            what=severity_words(severity),
        )
        for severity in GRAVITY
    )
    rules = number_of(len(view.rules), "rule")
    yield Paragraph((phrase("rules.how-many", rules=rules, graded=", ".join(graded)),))
    head = phrases(
        "rules.column-number",
        "rules.column-severity",
        "rules.column-rule",
        "rules.column-asked-of",
        "rules.column-law",
    )
    rows = tuple(tuple(_cells(one)) for one in view.rules)
    yield Table("rules", phrase("rules.caption"), head, rows)
    yield Paragraph((phrase("rules.more-of-one"),))


def _cells(one: RuleRow) -> Iterator[Cell]:
    grounds = one.title.grounds
    yield Cell((Statement(one.number, grounds),))
    yield Cell((Statement(severity_words(one.severity), grounds),))
    yield Cell((Statement(one.fault, grounds), one.title))
    yield Cell((Statement(asked_of_words(one.asked_of), grounds),))
    yield Cell((Statement(", ".join(one.law) or say("rules.no-law"), grounds),))


def rule_rows(view: RuleList) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """One row a rule, for spreadsheets."""
    head = ("fault", "number", "severity", "title", "asked of each", "points of law")
    rows = (
        (
            one.fault,
            one.number,
            one.severity.value,
            one.title.text,
            one.asked_of,
            " ".join(one.law),
        )
        for one in view.rules
    )
    return head, tuple(rows)
