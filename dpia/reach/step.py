"""A step: one flow under one version's terms (and limb), and what it takes for it to pass."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dpia.dates import Day
from dpia.model.fact import Claim
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.reach.gate import GateWays
from dpia.reach.gate import gate_ways
from dpia.reach.lean import FREELY
from dpia.reach.lean import Holds
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.lean import Leans
from dpia.reach.lean import Ways
from dpia.reach.lean import both
from dpia.reach.lean import least
from dpia.reach.lean import side_key
from dpia.reach.lean import ways
from dpia.regime.force import has_come
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.regime.sight import Sight
from dpia.regime.terms import LimbSaid
from dpia.regime.terms import Said
from dpia.regime.terms import TermsSaid
from dpia.regime.trees import Trees
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind


class Steps(StrEnum):
    """Which steps pass: what paper allows, what was seen, or either."""

    EITHER = "either"
    ALLOWED = "allowed"
    SEEN = "seen"


@dataclass(frozen=True, slots=True, order=True)
class StepId:
    """One flow under one version's terms, and one limb of them where there are limbs."""

    flow: str
    version: str
    limb: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that may pass: `passes` lists under which sides, `fields` what it says of each."""

    id: StepId
    kind: FlowKind
    sender: str
    recipient: str
    about: tuple[str, ...]
    purpose: str
    passes: Ways
    fields: Mapping[str, Said]
    gates: GateWays
    whole: bool


def steps_of(model: FlowModel, regime: Regime, trees: Trees, mode: Steps) -> tuple[Step, ...]:
    """List the steps of a regime that pass under some side, in the order of their ids."""
    setting = _Setting(model, regime, trees, mode, _answers(model, regime))
    found = (
        step
        for _, then in sorted(regime.flows.items())
        for terms in then.terms
        for step in _steps(setting, then, terms)
    )
    return tuple(step for step in found if step.passes)


def surely_allowed(regime: Regime, version: str) -> bool:
    """Tell whether a version binds on the day, leaning on nothing."""
    return _on_paper(regime, version) == FREELY


@dataclass(frozen=True, slots=True)
class _Setting:
    """What steps are read in; `answers` lists, for each request, the flows that answer it."""

    model: FlowModel
    regime: Regime
    trees: Trees
    mode: Steps
    answers: Mapping[str, tuple[FlowThen, ...]]


def _answers(model: FlowModel, regime: Regime) -> dict[str, tuple[FlowThen, ...]]:
    found: dict[str, tuple[FlowThen, ...]] = {}
    for name, then in sorted(regime.flows.items()):
        if model.flows[name].answers is not None:
            asked = str(read(model.flows[name].answers, Pointer(("flows", name, "answers"))).value)
            found[asked] = (*found.get(asked, ()), then)
    return found


def _steps(setting: _Setting, then: FlowThen, terms: TermsSaid) -> Iterator[Step]:
    passes = _passes(setting, then, terms)
    for limb in (*sorted(terms.limbs.values(), key=lambda one: one.id),) or (None,):
        yield _step(setting, then, terms, limb, passes)


def _step(
    setting: _Setting, then: FlowThen, terms: TermsSaid, limb: LimbSaid | None, passes: Ways
) -> Step:
    flow, trees = setting.model.flows[then.id], setting.trees
    fields = {**terms.fields, **(limb.fields if limb else {})}
    gates = limb.gates if limb is not None and limb.gates.stated else terms.gates
    asker = _asker(setting.model, then.id)
    purpose = (limb.clauses.get("purpose") if limb else None) or terms.clauses.get("purpose")
    named = purpose.fact.value if purpose is not None else flow.purpose
    return Step(
        StepId(then.id, terms.version, limb.id if limb else ""),
        flow.kind,
        trees.body[flow.from_],
        trees.body[flow.to],
        limb.about if limb is not None and limb.about else tuple(flow.about),
        str(named or ""),
        passes,
        fields,
        gate_ways(flow, then, gates, trees, trees.body.get(asker, asker)),
        terms.whole.value == YES,
    )


def _asker(model: FlowModel, name: str) -> str:
    """Name who asks for what a flow gives: the sender of the request that it answers."""
    flow = model.flows[name]
    answers = read(flow.answers, Pointer(("flows", name, "answers")))
    asked = model.flows.get(str(answers.value))
    if asked is not None:
        return asked.from_
    return flow.from_ if flow.kind is FlowKind.REQUEST else ""


def _passes(setting: _Setting, then: FlowThen, terms: TermsSaid) -> Ways:
    """Tell under which sides the flow passes under these terms."""
    there = ways(then.exists, lambda value: value == YES) if then.exists.stated else FREELY
    on_paper = _on_paper(setting.regime, terms.version)
    seen = least((*_seen(then, lambda value: value == YES), *_seen_through(setting, then)))
    if setting.mode is Steps.SEEN:
        return both(there, seen)
    if setting.mode is Steps.ALLOWED:
        return both(there, on_paper)
    not_denied = FREELY
    if then.seen.sight in (Sight.NOT_SEEN, Sight.DISPUTED):
        not_denied = _seen(then, lambda value: value != NO)
    allowed = both(on_paper, not_denied)
    return both(there, least((*allowed, *seen)))


def _seen_through(setting: _Setting, then: FlowThen) -> Ways:
    """Tell under which sides an answer was seen: that shows that its request was made."""
    if then.seen.sight is not Sight.NOT_STATED:
        return ()
    answers = setting.answers.get(then.id, ())
    return least(leans for other in answers for leans in _seen(other, lambda value: value == YES))


def _seen(then: FlowThen, holds: Holds) -> Ways:
    return least(leans for fact in then.seen.facts for leans in ways(fact, holds))


def _on_paper(regime: Regime, version: str) -> Ways:
    """Tell under which sides a version binds on the day; a practice is no paper."""
    force = regime.forces.get(version)
    if force is None:
        return ()
    begun = _dated(force.began, regime.on, come=True)
    if not force.ended.stated:
        return begun
    return both(begun, _dated(force.ended, regime.on, come=False))


def _dated(date: Fact, day: Day, *, come: bool) -> Ways:
    """Tell under which sides a date has come, or has not; a day within bounds is a side itself."""
    surely = ways(date, lambda value: _reached(value, day) is come)
    perhaps = (
        _side(date, claim) | {Lean(LeanKind.SIDE, str(_at(date, claim)), HAD[come])}
        for claim in date.claims
        if claim.value not in (SILENT, NOT_STATED) and has_come(claim.value, day) is None
    )
    return least((*surely, *perhaps))


HAD = {True: "had come", False: "had not come"}
"""The two sides of a date that may have come."""


def _reached(value: Value, day: Day) -> bool | None:
    return None if value in (None, SILENT, NOT_STATED) else has_come(value, day)


def _side(date: Fact, claim: Claim) -> Leans:
    side = Lean(LeanKind.SIDE, side_key(date), claim.id)
    return frozenset({side}) if date.disputed else frozenset()


def _at(date: Fact, claim: Claim) -> Pointer:
    return date.pointer / "claims" / claim.id if date.disputed else date.pointer
