"""The flows that a description is about: those that stand on its day, or may."""

from __future__ import annotations

from dpia.comparison.matrix import FlowRows
from dpia.comparison.matrix import matrix
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime


def standing_flows(flow_file: FlowFile, regime: Regime) -> tuple[FlowRows, ...]:
    """List disclosures first, then requests, each in the order of the model."""
    laid = matrix(flow_file.model, (regime,))
    return (*laid.disclosures, *laid.requests)
