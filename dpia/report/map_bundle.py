"""Several flows between the same two bodies as one arrow, which says how many stand how."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.diagram import Answer
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import GateLabel
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape
from dpia.report.diagram import answer_words
from dpia.report.diagram import mark_words
from dpia.report.diagram import shape_words
from dpia.report.statement import Ground
from dpia.report.statement import Statement
from dpia.report.statement import count

_FIRST = (
    Shape.ACTIVE,
    Shape.PRACTICE,
    Shape.AUTHORISED,
    Shape.INACTIVE,
    Shape.UNKNOWN,
    Shape.ABSENT,
)
"""Flows that stand differently are drawn as the one of them that is seen, or else allowed."""
_ANSWERS = (Answer.DISPUTED, Answer.YES, Answer.NO, Answer.NOT_STATED)


def bundled(id_: str, number: int, edges: tuple[Edge, ...]) -> Edge:
    """Make one arrow of flows that run the same way; where one is disputed, so is the arrow."""
    first = edges[0]
    marks = {edge.mark for edge in edges}
    return Edge(
        id_,
        number,
        first.source,
        first.target,
        first.request,
        _title(edges),
        min((edge.shape for edge in edges), key=_FIRST.index),
        any(edge.contested for edge in edges),
        marks.pop() if len(marks) == 1 else Mark.SAME,
        _standing(edges),
        tuple(_fields(edges)),
        tuple(_gates(edges)),
        tuple(edge.number for edge in edges),
    )


def _title(edges: tuple[Edge, ...]) -> Statement:
    if len(edges) == 1:
        text = say("map.one-flow", number=str(edges[0].number), flow=edges[0].title.text)
        return Statement(text, edges[0].title.grounds)
    numbers = [edge.number for edge in edges]
    text = say("map.flows-as-one", flows=len(edges), numbers=_listed(numbers))
    return count(text, *_pointers(edges))


def _listed(numbers: list[int]) -> str:
    """Write numbers in order, those that follow each other from the first to the last."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    return f"{run[0]}\N{EN DASH}{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))


def _pointers(edges: tuple[Edge, ...]) -> Iterator[str]:
    return (f"flows/{edge.id}" for edge in edges)


def _standing(edges: tuple[Edge, ...]) -> Statement:
    """Count the flows by how they stand: `2 active; 1 active; practice disputed`."""
    if len(edges) == 1:
        return edges[0].standing
    words = Counter(_word(edge) for edge in edges)
    text = " \N{MIDDLE DOT} ".join(
        say("common.number-of", number=number, what=word) for word, number in words.items()
    )
    return Statement(text, _grounds(edge.standing for edge in edges))


def _word(edge: Edge) -> str:
    said = edge.standing.text or shape_words(edge.shape)
    if edge.contested and say("map.disputed") not in said:
        said = say("map.stands-disputed", standing=said)
    if edge.mark is Mark.SAME:
        return said
    return say("map.stands-moved", standing=said, moved=mark_words(edge.mark))


def _grounds(statements: Iterator[Statement]) -> tuple[Ground, ...]:
    return tuple(dict.fromkeys(ground for one in statements for ground in one.grounds))


def _fields(edges: tuple[Edge, ...]) -> Iterator[FieldLabel]:
    """Give each field once, with the widest answer; where flows differ, how many say which."""
    found: dict[str, list[FieldLabel]] = {}
    for edge in edges:
        for field in edge.fields:
            found.setdefault(field.text.grounds[0].at, []).append(field)
    for labels in found.values():
        answers = Counter(one.answer for one in labels)
        marks = {one.mark for one in labels}
        name = labels[0].text.text
        if len(labels) < len(edges) or len(answers) > 1:
            said = (
                say("common.number-of", number=answers[one], what=answer_words(one))
                for one in _ANSWERS
                if answers[one]
            )
            name = say("map.field-answers", field=name, answers=", ".join(said))
        yield FieldLabel(
            Statement(name, _grounds(one.text for one in labels)),
            min(answers, key=_ANSWERS.index),
            marks.pop() if len(marks) == 1 else Mark.SAME,
        )


def _gates(edges: tuple[Edge, ...]) -> Iterator[GateLabel]:
    """Give each body that may refuse once, with on how many of the flows it may."""
    found: dict[str, list[tuple[str, GateLabel]]] = {}
    for edge in edges:
        for gate in edge.gates:
            found.setdefault(gate.text.text, []).append((edge.id, gate))
    for name, gates in found.items():
        several = len({flow for flow, _ in gates})
        text = name
        if several != len(edges):
            text = say("map.refuses-on-some", body=name, some=several, flows=len(edges))
        grounds = _grounds(gate.text for _, gate in gates)
        yield GateLabel(Statement(text, grounds), any(gate.contested for _, gate in gates))
