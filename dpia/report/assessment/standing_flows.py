"""The flows that a description is about, and those of which it is not known whether they ran."""

from __future__ import annotations

from collections.abc import Callable
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
    return tuple(flow for flow in described_flows(flow_file, regime) if stands(flow))


def described_flows(flow_file: FlowFile, regime: Regime) -> tuple[FlowRows, ...]:
    """List those that stand, and those whose terms may have held on the day."""
    laid = matrix(flow_file.model, (regime,))
    every = (*laid.disclosures, *laid.requests)
    return tuple(flow for flow in every if flow.then[0].terms or stands(flow))


def unknown_flows(
    flow_file: FlowFile, regime: Regime, concerns: Callable[[FlowRows], bool] | None = None
) -> Iterator[Statement]:
    """Name the flows of which it is not stated whether they ran on the day.

    `concerns` tells which flows a document is about; None takes all.
    """
    laid = matrix(flow_file.model, (regime,))
    names = Names(flow_file.model)
    asked = [flow for flow in laid.flows if concerns is None or concerns(flow)]
    unknown = [flow.flow for flow in asked if not stands(flow)]
    if unknown:
        listed = "; ".join(names.text("flow", name) for name in unknown)
        id_ = "assessment.unknown-flow" if len(unknown) == 1 else "assessment.unknown-flows"
        text = say(id_, number=len(unknown), flows=listed)
        yield count(text, *(f"flows/{name}" for name in unknown))


def stands(flow: FlowRows) -> bool:
    """Tell whether it is stated that a flow stood on the day, by its paper or as seen."""
    then = flow.then[0]
    if then.stand.standing is Standing.STOPPED:
        return bool(then.terms)
    return then.stand.standing is not Standing.UNKNOWN
