"""One chain of a trace: its steps, each with its terms and gates, and what it leans on."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.language.say import say
from dpia.reach.conclusion import Chain
from dpia.reach.conclusion import Reach
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.report.number_words import number_of
from dpia.report.standing_words import grounds
from dpia.report.standing_words import headline
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.trace.turns import Turns
from dpia.report.trace.view import TracedChain
from dpia.report.trace.view import TracedDoor
from dpia.report.trace.view import TracedSide
from dpia.report.trace.view import TracedStep
from dpia.report.trace.words import Words
from dpia.vocabulary import FlowKind

_ORIGINS = (LeanKind.ORIGIN, LeanKind.ASSUMED)


def counted(chain: Chain) -> Iterator[str]:
    """Count beside the word what a chain infers and assumes."""
    if chain.inferred:
        yield say("trace.inferred", number=chain.inferred)
    if chain.assumed:
        yield say("trace.assumed", number=chain.assumed)


def traced(engine: Reach, chain: Chain, words: Words) -> TracedChain:
    """Make the view of one chain."""
    word = say("trace.established") if chain.established else say("trace.contested")
    flows = tuple(f"flows/{step.flow}" for step in chain.steps)
    steps = number_of(len(chain.steps), "step")
    text = ", ".join((word, *counted(chain), steps))
    turns = Turns(engine, words.names)
    return TracedChain(
        chain.established,
        chain.same_person,
        count(text, *flows),
        tuple(_step(engine, step, words) for step in chain.steps),
        tuple(turns.of(chain)),
        tuple(words.lean(lean) for lean in chain.leans),
        tuple(words.lean(lean) for lean in chain.leans if lean.kind in _ORIGINS),
        sides(chain.leans),
    )


def sides(leans: Iterable[Lean]) -> tuple[TracedSide, ...]:
    """Name the sides of disputes among what something leans on."""
    return tuple(TracedSide(lean.at, lean.side) for lean in sorted(leans) if lean.contests)


def _step(engine: Reach, id_: StepId, words: Words) -> TracedStep:
    step, model = engine.steps[id_], engine.model
    flow = model.flows[id_.flow]
    at = f"flows/{id_.flow}"
    ends = (words.names.text("organisation", end) for end in (flow.from_, flow.to))
    purpose = (
        words.names.text("purpose", step.purpose) if step.purpose else say("common.not-stated")
    )
    then = engine.regime.flows[id_.flow]
    terms = next(one for one in then.terms if one.version == id_.version)
    under = words.names.version_text(id_.version)
    if id_.limb:
        limb = id_.limb.replace("-", " ")
        under = say("trace.under-limb", version=under, limb=limb)
    return TracedStep(
        id_.flow,
        id_.version,
        id_.limb,
        words.names.of("flow", id_.flow),
        Statement(" → ".join(ends), (Ground(GroundKind.FACT, at),)),
        Statement(under, (Ground(GroundKind.FACT, str(terms.at)),)),
        Statement(purpose, (Ground(GroundKind.FACT, f"{at}/purpose"),)),
        _basis(engine, step, words),
        Statement(headline(then), grounds(then)),
        then.stand.disputed or then.exists.disputed,
        tuple(_gates(step, words)),
        flow.kind is FlowKind.REQUEST,
        flow.from_,
        flow.to,
        tuple(_doors(step, words)),
    )


def _basis(engine: Reach, step: Step, words: Words) -> Statement:
    if step.kind is FlowKind.REQUEST:
        return phrase("trace.discloses-nothing")
    return Turns(engine, words.names).basis(step)


def _doors(step: Step, words: Words) -> Iterator[TracedDoor]:
    ground = (Ground(GroundKind.FACT, f"flows/{step.id.flow}"),)
    for leans, members in step.gates.taken:
        if members or leans:
            names = Statement(words.members(members), ground)
            yield TracedDoor(tuple(sorted(members)), names, sides(leans))


def _gates(step: Step, words: Words) -> Iterator[Statement]:
    """Say whose consent a step takes, once for each alternative."""
    ground = (Ground(GroundKind.FACT, f"flows/{step.id.flow}"),)
    for leans, members in step.gates.taken:
        if members or leans:
            sides = [words.lean(lean) for lean in sorted(leans) if lean.contests]
            decide = say("trace.may-refuse", bodies=words.members(members))
            text = "; ".join((decide, *(one.text for one in sides)))
            leaning = ground + tuple(one for said in sides for one in said.grounds)
            yield Statement(text, leaning, tuple(cite for said in sides for cite in said.cites))
