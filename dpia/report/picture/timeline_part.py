"""Which flows a timeline tells of, and in words how many it leaves out."""

from __future__ import annotations

from dpia.language.say import say
from dpia.report.map_part import Line
from dpia.report.map_part import kept
from dpia.report.map_part import words
from dpia.report.picture.ask import Ask
from dpia.report.statement import Statement
from dpia.report.statement import count


def flows_of(ask: Ask) -> set[str]:
    """Name the flows that are asked for: what governs them, and was counted of them, is shown."""
    every = _every(ask)
    if not ask.part:
        return every
    return set(kept(ask.flow_file, tuple(_line(ask, name) for name in sorted(every)), ask.part))


def left_out_of(ask: Ask) -> Statement | None:
    """Say what is shown, and how many flows are left out; None for the whole."""
    if not ask.part:
        return None
    every, shown = len(_every(ask)), len(flows_of(ask))
    part = words(ask.flow_file, ask.part)
    text = say("picture.timeline-left-out", part=part, hidden=every - shown, flows=every)
    return count(text, "flows")


def _every(ask: Ask) -> set[str]:
    return {name for regime in ask.regimes for name in regime.flows}


def _line(ask: Ask, name: str) -> Line:
    flow = ask.flow_file.model.flows[name]
    fields = frozenset(
        field
        for regime in ask.regimes
        if name in regime.flows
        for terms in regime.flows[name].terms
        for field in terms.fields
    )
    return Line(name, (flow.from_, flow.to), tuple(flow.about), fields)
