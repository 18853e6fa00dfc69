"""The flows that proposals add, put beside those of the model so that they can be resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dpia.model.build import FlowFile
from dpia.model.flow_model import FlowModel


def added_flows(model: FlowModel, proposals: Iterable[str]) -> dict[str, str]:
    """Say of each flow that one of these proposals adds which proposal does."""
    return {
        flow: name
        for name in proposals
        if (proposal := model.proposals.get(name)) is not None and proposal.add is not None
        for flow in proposal.add.flows
    }


def with_additions(flow_file: FlowFile, proposals: Iterable[str]) -> FlowFile:
    """Put what proposals add among the flows; the model stays known by its own hash."""
    named = tuple(proposals)
    added = added_flows(flow_file.model, named)
    if not added:
        return flow_file
    data = flow_file.data
    more = {flow: data["proposals"][name]["add"]["flows"][flow] for flow, name in added.items()}
    whole = {**data, "flows": {**data.get("flows", {}), **more}}
    model = FlowModel.model_validate(whole)
    return replace(flow_file, model=model, data=whole, known_as=flow_file.identity)
