"""Questions that only a person can answer, with what a person has answered in the model."""

from __future__ import annotations

from dpia.dates import words
from dpia.model.build import FlowFile
from dpia.report.page import Box
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label


def box_for(
    flow_file: FlowFile, box: str, question: str, evidence: tuple[Statement, ...] = ()
) -> Box:
    """Open a box, prefilled with evidence; `box` is its stable id."""
    asked = Statement(question, (Ground(GroundKind.BOX, box),))
    answer = flow_file.model.assessment.get(box)
    if answer is None:
        return Box(box, asked, evidence)
    at = f"assessment/{box}"
    signed = label(f"{answer.by}, {words(answer.on)}", f"{at}/by")
    return Box(box, asked, evidence, (label(answer.text, f"{at}/text"), signed))
