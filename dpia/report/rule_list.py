"""The rules: by name and number, how grave each is, what it is asked of, under which law."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.finding.book import RuleBook
from dpia.finding.gather import GRAVITY
from dpia.finding.rule import Severity
from dpia.numbered import numbered
from dpia.report.colophon import made_by
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import fixed


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
    return RuleList(fixed("The rules", "rules"), tuple(rows), (made_by(),))


def asked_of(kind: type) -> str:
    """Name in words one of the things that a rule is asked of."""
    words = {"Accepted": "acceptance", "Practice": "flow", "Whole": "regime"}
    return words.get(kind.__name__, kind.__name__.lower())


def page(view: RuleList) -> Page:
    """Lay the rules out as a table."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: RuleList) -> Iterator[Block]:
    yield Heading(1, view.title, "top")
    numbers = (
        f"{sum(one.severity is severity for one in view.rules)} {severity.value}"
        for severity in GRAVITY
    )
    text = f"{numbered(len(view.rules), 'rule')}: {', '.join(numbers)}."
    yield Paragraph((fixed(text, "how-many-rules"),))
    head = tuple(
        fixed(text, f"column-{text.lower().replace(' ', '-')}")
        for text in ("Number", "Severity", "Rule", "Asked of each", "Points of law")
    )
    rows = tuple(tuple(_cells(one)) for one in view.rules)
    yield Table("rules", fixed("Every rule, by its number", "every-rule"), head, rows)
    yield Paragraph((fixed("More of one: dpia explain NAME, or its number.", "more-of-one"),))


def _cells(one: RuleRow) -> Iterator[Cell]:
    grounds = one.title.grounds
    yield Cell((Statement(one.number, grounds),))
    yield Cell((Statement(one.severity.value, grounds),))
    yield Cell((Statement(one.fault, grounds), one.title))
    yield Cell((Statement(one.asked_of, grounds),))
    yield Cell((Statement(", ".join(one.law) or "none", grounds),))


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
