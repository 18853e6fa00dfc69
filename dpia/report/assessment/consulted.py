"""Evidence on who was asked: how bodies stood to each paper when it was made."""

from __future__ import annotations

from dpia.finding.agreement import agreements
from dpia.regime.terms import Said
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.tables import Wording
from dpia.report.assessment.tables import table
from dpia.report.closed_words import position_words
from dpia.report.page import Cell
from dpia.report.saying import cell

_STOOD = Wording(
    "assessment.stood",
    ("assessment.column-instrument", "assessment.column-organisation", "assessment.column-stood"),
    "assessment.stood-nothing",
    "assessment.stood-silent",
)


def consulted(case: Case, slot: str) -> Evidence:
    """List who approved each paper, who was asked or told, and who was not."""
    every = {one.id: one for slice_ in case.slices for one in agreements(slice_)}
    rows = [
        (
            Cell((case.names.version(paper.id),)),
            Cell((case.names.of("organisation", body),)),
            cell(Said(fact), position_words),
        )
        for paper in every.values()
        for body, fact in paper.listed("positions").items()
        if fact.stated
    ]
    return table(f"{slot}-stood", _STOOD, rows, "instruments", naming=2)
