"""The map of what is assessed, as evidence."""

from __future__ import annotations

from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.crowd import shown


def picture(case: Case, slot: str) -> Evidence:
    """Show the map, where one was drawn; it holds every flow that is assessed."""
    if case.diagram is None:
        return Evidence()
    return Evidence(tuple(shown(f"{slot}-map", case.diagram)), len(case.disclosures))
