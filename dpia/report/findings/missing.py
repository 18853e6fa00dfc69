"""The facts that nobody states, each once: which checks wait for it, and who would hold it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field

from dpia.finding.gather import GRAVITY
from dpia.finding.gather import Wait
from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.report.findings.places import thing_named
from dpia.report.findings.places import thing_of
from dpia.report.findings.places import what_is_at
from dpia.report.findings.view import Holder
from dpia.report.findings.view import Missing
from dpia.report.names import Names
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer


@dataclass(slots=True)
class _Waiting:
    faults: dict[str, int] = field(default_factory=dict)
    """The faults that cannot be looked for, each with how grave it would be."""
    regimes: dict[str, None] = field(default_factory=dict)


_ROLES = {
    "sender": "missing.sender",
    "recipient": "missing.recipient",
    "itself": "missing.itself",
    "signatory": "missing.signatory",
    "party": "missing.party",
}


def missing(model: FlowModel, waits: Iterable[Wait]) -> tuple[Missing, ...]:
    """List the missing facts by place; the checks that wait for one come gravest first."""
    found: dict[Pointer, _Waiting] = {}
    for wait in waits:
        for at in wait.places:
            one = found.setdefault(at, _Waiting())
            one.faults[wait.fault] = GRAVITY.index(wait.severity)
            one.regimes[wait.regime] = None
    order = sorted(found, key=lambda at: (thing_of(at), at))
    return tuple(_missing(model, at, found[at]) for at in order)


def holding(one: Holder) -> str:
    """Name who would hold a fact, with what it is to it."""
    return say(_ROLES[one.role], body=one.name.text)


def _missing(model: FlowModel, at: Pointer, waiting: _Waiting) -> Missing:
    faults = tuple(sorted(waiting.faults, key=lambda one: (waiting.faults[one], one)))
    grounds = (Ground(GroundKind.FACT, str(at)), Ground(GroundKind.RULE, faults[0]))
    return Missing(
        str(at),
        thing_named(model, thing_of(at)),
        Statement(what_is_at(model, at), grounds),
        faults,
        tuple(waiting.regimes),
        tuple(_holders(model, at)),
    )


def _holders(model: FlowModel, at: Pointer) -> Iterator[Holder]:
    """List who would hold a fact: of a flow its two ends, of an agreement who signed it.

    What kind a thing is, is for the model's authors to say, and nobody is asked.
    """
    if len(at.steps) < 2:
        return
    home, name = at.steps[:2]
    if home == "flows" and (flow := model.flows.get(name)) is not None:
        yield _holder(model, flow.from_, "sender")
        yield _holder(model, flow.to, "recipient")
    elif home == "organisations" and at.last != "kind":
        yield _holder(model, name, "itself")
    elif home == "instruments":
        yield from _of_instrument(model, name)


def _of_instrument(model: FlowModel, name: str) -> Iterator[Holder]:
    instrument = model.instruments.get(name)
    if instrument is None:
        return
    at = Pointer(("instruments", name, "signatories"))
    said = read(instrument.signatories, at, grounds_in(instrument)).values()
    signed = [body for value in said if isinstance(value, tuple) for body in value]
    if signed:
        for body in dict.fromkeys(map(str, signed)):
            yield _holder(model, body, "signatory")
        return
    under = (
        flow
        for _, flow in sorted(model.flows.items())
        if any(version.partition("@")[0] == name for version in flow.terms)
    )
    bodies = dict.fromkeys(body for flow in under for body in (flow.from_, flow.to))
    for body in bodies:
        yield _holder(model, body, "party")


def _holder(model: FlowModel, body: str, role: str) -> Holder:
    return Holder(body, Names(model).of("organisation", body), role)
