"""What a picture is asked for: the regimes, and where it needs one, the question."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.document import Refusal
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.trace.make import Question


@dataclass(frozen=True, slots=True)
class Ask:
    """The model, the regimes in order, the question (or none), and what a matrix runs over."""

    flow_file: FlowFile
    regimes: tuple[Regime, ...]
    question: Question | None = None
    by: str = "field"


def asked(ask: Ask, kind: str) -> Question:
    """Give the question; raise Refusal, with what to add, where there is none."""
    if ask.question is None:
        raise Refusal(
            f"the picture '{kind}' shows how one field comes to one body\n"
            "  help: add --field FIELD and --to ORG, and --about SUBJECT --purpose P to narrow it"
        )
    return ask.question
