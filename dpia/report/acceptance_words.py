"""An acceptance in words: who accepts it, until when, and why."""

from __future__ import annotations

from dpia.dates import words
from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.report.statement import Statement
from dpia.report.statement import label


def acceptance_said(model: FlowModel, name: str) -> Statement:
    """Say an acceptance of the model."""
    one = model.acceptances[name]
    day = words(one.until)
    text = say("findings.accepted-by", person=one.by, day=day, reason=one.reason)
    return label(text, f"acceptances/{name}")
