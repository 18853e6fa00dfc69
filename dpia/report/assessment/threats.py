"""Evidence on threats: what was found, under the names of LINDDUN and of Solove's taxonomy."""

from __future__ import annotations

from dpia.finding.gather import Finding
from dpia.finding.screening.taxonomy import labelled
from dpia.language.say import say
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.tables import slug
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.statement import phrase
from dpia.report.statement import phrases


def threats(case: Case, slot: str) -> Evidence:
    """List each name under which something was found, with the rules that found it."""
    rows = tuple(
        (
            Cell((fixed(f"{label.taxonomy}: {label.name}", f"threat-{slug(label.name)}"),)),
            Cell((_found(found),)),
        )
        for label, found in labelled(case.findings)
    )
    if not rows:
        return Evidence()
    columns = phrases("risk.column-threat", "risk.column-found-by")
    caption = phrase("risk.threats")
    made = Table(f"{slot}-threats", caption, columns, rows)
    return Evidence((made, Paragraph((phrase("risk.taxonomies"),))), len(rows))


def _found(some: tuple[Finding, ...]) -> Statement:
    """Name each rule once, with the number of places."""
    places: dict[str, list[Finding]] = {}
    for one in some:
        places.setdefault(one.fault, []).append(one)
    text = "; ".join(
        say(
            "risk.found-by",
            rule=found[0].rule.title,
            number=found[0].rule.number,
            places=len(found),
        )
        for found in places.values()
    )
    return Statement(text, tuple(Ground(GroundKind.RULE, fault) for fault in places))
