"""The edges of a map: flows in their regime, and what people give in the first place."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import Said
from dpia.report.diagram import Answer
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import GateLabel
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape
from dpia.report.names import Names
from dpia.report.standing_words import grounds
from dpia.report.standing_words import headline
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Standing
from dpia.vocabulary import Status

_SHAPES = {
    Standing.ACTIVE: Shape.ACTIVE,
    Standing.AUTHORISED: Shape.AUTHORISED,
    Standing.INACTIVE: Shape.INACTIVE,
    Standing.PRACTICE: Shape.PRACTICE,
    Standing.UNKNOWN: Shape.UNKNOWN,
    Standing.NONE: Shape.ABSENT,
    Standing.STOPPED: Shape.ABSENT,
}
COLLECTED = "map.collected"
"""What a body holds by no flow: from the person, or as its own."""


def is_drawn(then: FlowThen) -> bool:
    """Tell whether a flow stands, or may."""
    return _shape(then) not in (Shape.ABSENT, Shape.UNKNOWN)


def _shape(then: FlowThen) -> Shape:
    return _SHAPES[then.stand.standing]


def edge(flow_file: FlowFile, then: FlowThen, before: FlowThen | None, number: int) -> Edge:
    """Draw one flow in one regime, marked against the regime before it."""
    flow, names = flow_file.model.flows[then.id], Names(flow_file.model)
    return Edge(
        then.id,
        number,
        flow.from_,
        flow.to,
        flow.kind is FlowKind.REQUEST,
        names.of("flow", then.id),
        _shape(then),
        then.stand.disputed or then.exists.disputed or bool(then.paper.disputed),
        _mark(then, before),
        Statement(headline(then), grounds(then)),
        tuple(_fields(names, then, before)),
        tuple(_gates(names, then)),
    )


def _mark(then: FlowThen, before: FlowThen | None) -> Mark:
    """Mark what began or ended by a stated start, end or "no"; what is unknown marks nothing."""
    if before is None or Shape.UNKNOWN in (_shape(then), _shape(before)):
        return Mark.SAME
    here, there = _shape(then) is not Shape.ABSENT, _shape(before) is not Shape.ABSENT
    if here == there:
        return Mark.SAME
    return Mark.ADDED if here else Mark.REMOVED


def _fields(names: Names, then: FlowThen, before: FlowThen | None) -> Iterator[FieldLabel]:
    said = _said(then)
    past = _said(before) if before is not None else {}
    for name in names.model.fields:
        if name in said:
            answer, leans = said[name]
            was = past.get(name, (Answer.NOT_STATED, ()))[0]
            title = names.of("field", name)
            statement = Statement(title.text, (*title.grounds, *leans))
            yield FieldLabel(statement, answer, _moved(was, answer))


def _moved(was: Answer, now: Answer) -> Mark:
    """Mark a field that was stated "no" and is now "yes", or the other way; nothing else moved."""
    if (was, now) == (Answer.NO, Answer.YES):
        return Mark.ADDED
    return Mark.REMOVED if (was, now) == (Answer.YES, Answer.NO) else Mark.SAME


def _said(then: FlowThen) -> dict[str, tuple[Answer, tuple[Ground, ...]]]:
    """Say of each field what the terms in force, side by side, say together."""
    found: dict[str, list[Said]] = {}
    for terms in then.terms:
        for name, said in terms.fields.items():
            found.setdefault(name, []).append(said)
    return {
        name: (
            _answer(said),
            tuple(Ground(GroundKind.FACT, str(one.fact.pointer)) for one in said),
        )
        for name, said in found.items()
    }


def _answer(said: list[Said]) -> Answer:
    """Take the widest answer that is not disputed; versions side by side each let through."""
    if any(one.fact.disputed for one in said):
        return Answer.DISPUTED
    values = {one.fact.value for one in said if one.fact.status is not Status.NOT_STATED}
    if YES in values:
        return Answer.YES
    return Answer.NO if NO in values else Answer.NOT_STATED


def _gates(names: Names, then: FlowThen) -> Iterator[GateLabel]:
    for some in (then.gates, *(terms.gates for terms in then.terms)):
        for gate in some.gates:
            body = gate.by.value
            if isinstance(body, str):
                named = names.text("organisation", body)
            else:
                named = say("common.not-stated")
            at = (Ground(GroundKind.FACT, str(gate.by.pointer)),)
            yield GateLabel(Statement(named, at), gate.contested)


def collections(flow_file: FlowFile, drawn: tuple[str, ...]) -> Iterator[Edge]:
    """Draw what people give to the bodies from which a drawn disclosure starts.

    Only people of whom the model says what they gave their data for: whoever is merely asked
    about gave nothing.
    """
    model, names = flow_file.model, Names(flow_file.model)
    disclosing = (model.flows[name] for name in drawn)
    senders = {flow.from_ for flow in disclosing if flow.kind is not FlowKind.REQUEST}
    number = 0
    for name, body in model.organisations.items():
        for subject, taken in body.collects.items():
            if name not in senders or model.subjects[subject].given_in is None:
                continue
            number += 1
            at = Pointer(("organisations", name, "collects", subject))
            ground = (Ground(GroundKind.FACT, str(at)),)
            around = grounds_in(taken, grounds_in(body))
            fields = (
                (field, read(raw, at / "fields" / field, around))
                for field, raw in taken.fields.items()
            )
            yield Edge(
                f"{name}-collects-{subject}",
                number,
                subject,
                name,
                request=False,
                title=phrase(COLLECTED),
                shape=Shape.ACTIVE,
                contested=False,
                mark=Mark.SAME,
                standing=Statement(say("map.held"), ground),
                fields=tuple(
                    FieldLabel(names.of("field", field), _answer([Said(fact)]), Mark.SAME)
                    for field, fact in fields
                ),
                gates=(),
            )
