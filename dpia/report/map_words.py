"""What a map shows, in words and in reading order: its text equivalent."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from dpia.language.say import say
from dpia.report.diagram import Answer
from dpia.report.diagram import Edge
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Panel
from dpia.report.diagram import mark_words
from dpia.report.map_edges import COLLECTED
from dpia.report.statement import Statement


def equivalent(nodes: tuple[Node, ...], panels: tuple[Panel, ...]) -> tuple[Statement, ...]:
    """Say every panel, and every flow in it, as one line each."""
    names = {node.id: node.title.text for node in nodes}
    return tuple(line for panel in panels for line in _panel(names, panel))


def _panel(names: Mapping[str, str], panel: Panel) -> Iterator[Statement]:
    counts = "; ".join(one.text for one in panel.counts)
    text = say("map.panel", panel=panel.title.text, period=panel.period.text, counts=counts)
    yield Statement(text, panel.title.grounds)
    for one in panel.edges:
        yield _edge(names, one)


def _edge(names: Mapping[str, str], one: Edge) -> Statement:
    parts = [_ends(names, one), *_fields(one)]
    if one.gates:
        bodies = (
            say("map.gate-disputed", body=gate.text.text) if gate.contested else gate.text.text
            for gate in one.gates
        )
        parts.append(say("map.may-refuse", bodies=", ".join(bodies)))
    if one.mark is not Mark.SAME:
        parts.append(say("map.moved-since", moved=mark_words(one.mark)))
    grounds = (*one.standing.grounds, *(g for field in one.fields for g in field.text.grounds))
    text = say("map.flow", number=str(one.number), said="; ".join(parts))
    return Statement(text, tuple(dict.fromkeys(grounds)))


def _ends(names: Mapping[str, str], one: Edge) -> str:
    """Say from whom to whom, and how that stands."""
    sender, recipient = names[one.source], names[one.target]
    if any(ground.at == COLLECTED for ground in one.title.grounds):
        return say("map.flow-collected", body=recipient, people=sender)
    return say(
        "map.flow-asks" if one.request else "map.flow-gives",
        sender=sender,
        recipient=recipient,
        flow=one.title.text,
        standing=one.standing.text,
    )


def _fields(one: Edge) -> Iterator[str]:
    for answer, words in (
        (Answer.YES, "map.fields-yes"),
        (Answer.NO, "map.fields-no"),
        (Answer.DISPUTED, "map.fields-disputed"),
        (Answer.NOT_STATED, "map.fields-not-stated"),
    ):
        named = [field.text.text for field in one.fields if field.answer is answer]
        if named:
            yield say(words, fields=", ".join(named))
