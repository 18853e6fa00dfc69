"""The flows that a description is about, and those of which it is not known whether they ran."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.matrix import FlowRows
from dpia.comparison.matrix import matrix
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.names import Names
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.vocabulary import Standing


def standing_flows(flow_file: FlowFile, regime: Regime) -> tuple[FlowRows, ...]:
    """List disclosures first, then requests, each in the order of the model."""
    laid = matrix(flow_file.model, (regime,))
    return tuple(flow for flow in (*laid.disclosures, *laid.requests) if not _unknown(flow))


def unknown_flows(flow_file: FlowFile, regime: Regime) -> Iterator[Statement]:
    """Name the flows of which it is not stated whether they ran on the day."""
    laid = matrix(flow_file.model, (regime,))
    names = Names(flow_file.model)
    unknown = [flow.flow for flow in laid.flows if _unknown(flow)]
    if unknown:
        listed = ", ".join(names.text("flow", name) for name in unknown)
        text = say("assessment.unknown-flows", number=len(unknown), flows=listed)
        yield count(text, *(f"flows/{name}" for name in unknown))


def _unknown(flow: FlowRows) -> bool:
    """Tell whether a flow neither has terms on the day nor was seen on it."""
    then = flow.then[0]
    return not then.terms and then.stand.standing in (Standing.UNKNOWN, Standing.STOPPED)
