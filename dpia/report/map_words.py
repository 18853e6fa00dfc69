"""What a map shows, in words and in reading order: its text equivalent."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from dpia.report.diagram import COLLECTED
from dpia.report.diagram import Answer
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Panel
from dpia.report.statement import Statement


def equivalent(nodes: tuple[Node, ...], panels: tuple[Panel, ...]) -> tuple[Statement, ...]:
    """Say every panel, and every flow in it, as one line each."""
    names = {node.id: node.title.text for node in nodes}
    return tuple(line for panel in panels for line in _panel(names, panel))


def _panel(names: Mapping[str, str], panel: Panel) -> Iterator[Statement]:
    counts = "; ".join(one.text for one in panel.counts)
    yield Statement(f"{panel.title.text} ({panel.period.text}): {counts}.", panel.title.grounds)
    for one in panel.edges:
        yield _edge(names, one)


def _edge(names: Mapping[str, str], one: Edge) -> Statement:
    sender, recipient = names[one.source], names[one.target]
    asking = ", a request" if one.request else ""
    ends = f"{sender} to {recipient}{asking}: {one.title.text}, {one.standing.text}"
    if one.title.text == COLLECTED:
        ends = f"{recipient}, about {sender}: {one.title.text.lower()}"
    parts = [f"{one.number}. {ends}"]
    parts += list(_fields(one))
    if one.gates:
        bodies = ", ".join(
            gate.text.text + (" (disputed)" if gate.contested else "") for gate in one.gates
        )
        parts.append(f"may refuse: {bodies}")
    if one.mark is not Mark.SAME:
        parts.append(f"{one.mark.value} since the regime before")
    grounds = (*one.standing.grounds, *(g for field in one.fields for g in field.text.grounds))
    return Statement("; ".join(parts) + ".", tuple(dict.fromkeys(grounds)))


def _fields(one: Edge) -> Iterator[str]:
    for answer, words in (
        (Answer.YES, "fields"),
        (Answer.NO, "not"),
        (Answer.DISPUTED, "disputed"),
        (Answer.NOT_STATED, "not stated"),
    ):
        named = [field.text.text for field in one.fields if field.answer is answer]
        if named:
            yield f"{words}: {', '.join(named)}"
