"""Where on the way of a chain the purpose changes, or what a disclosure is said to rest on.

A disclosure is held against the one by which its sender came to hold the data in the same chain;
the first, against what the people concerned gave their data for.  A request discloses none of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import Period
from dpia.finding.provision import rested_on
from dpia.finding.slice import Slice
from dpia.language.say import say
from dpia.model.fact import Fact
from dpia.reach.conclusion import Chain
from dpia.reach.conclusion import Reach
from dpia.reach.step import Step
from dpia.regime.terms import TermsSaid
from dpia.report.names import Names
from dpia.report.saying import qualifier
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.trace.view import TracedTurn
from dpia.report.trace.view import Turning
from dpia.source import Pointer
from dpia.vocabulary import FlowKind

KEYS = {
    "lawful_basis": "trace.lawful-basis",
    "power": "trace.power",
    "special_condition": "trace.special-condition",
    "confidentiality_basis": "trace.confidence",
}
"""What terms may say that a disclosure rests on, each with the id of its words."""


@dataclass(frozen=True, slots=True)
class Turns:
    """Tells of the steps of one chain what each serves and rests on, and where that changes."""

    engine: Reach
    names: Names

    def of(self, chain: Chain) -> Iterator[TracedTurn]:
        """List the changes on the way, step by step."""
        steps = [self.engine.steps[id_] for id_ in chain.steps]
        for number, step in enumerate(steps, start=1):
            if step.kind is FlowKind.REQUEST:
                continue
            before = _by_which(steps[: number - 1], step)
            yield from self._purpose(number, step, before)
            yield from self._basis(number, step, before)

    def basis(self, step: Step) -> Statement:
        """Say on what a disclosure is said to rest: its terms first, then the paper's law."""
        terms = self._terms(step)
        said = [
            say("trace.rests-on", key=say(KEYS[key]), basis=sentence(fact).text)
            for key, fact in self._stated(step, terms)
        ]
        facts = [fact for _, fact in self._stated(step, terms)]
        then = self.engine.regime
        days = Period(then.on, then.on)
        provided = rested_on(Slice(self.engine.model, then, days, None), step.id.version)
        for one in provided:
            if one.counts and not one.over:
                said.append(f"{one.name}{qualifier(one.relied)}")
                facts.append(one.relied)
        grounds = tuple(Ground(GroundKind.FACT, str(fact.pointer)) for fact in facts)
        nowhere = (Ground(GroundKind.FACT, str(terms.at / "lawful_basis")),)
        cites = tuple(dict.fromkeys(cite for fact in facts for cite in fact.sources))
        return Statement("; ".join(said) or say("common.not-stated"), grounds or nowhere, cites)

    def _purpose(self, number: int, step: Step, before: Step | None) -> Iterator[TracedTurn]:
        trees = self.engine.trees
        given = frozenset().union(*(trees.given_in[one] for one in step.about))
        earlier = given if before is None else frozenset({before.purpose} - {""})
        inside = trees.purposes_above.get(step.purpose, frozenset({step.purpose}))
        if not step.purpose or not earlier or not earlier.isdisjoint(inside):
            return
        was = ", ".join(self.names.text("purpose", one) for one in sorted(earlier))
        now = self.names.text("purpose", step.purpose)
        at = (Ground(GroundKind.FACT, f"flows/{step.id.flow}/purpose"),)
        if before is None:
            told = say("trace.purpose-changes-from-given", number=number, before=was, after=now)
        else:
            told = say("trace.purpose-changes-from-received", number=number, before=was, after=now)
        yield TracedTurn(
            number,
            Turning.PURPOSE,
            Statement(was, _purposes(earlier)),
            Statement(now, at),
            Statement(told, (*at, *_purposes(earlier))),
        )

    def _basis(self, number: int, step: Step, before: Step | None) -> Iterator[TracedTurn]:
        if before is None:
            return
        was, now = self.basis(before), self.basis(step)
        if was.text != now.text:
            told = _changed(number, was.text, now.text)
            grounds, cites = (*was.grounds, *now.grounds), (*was.cites, *now.cites)
            text = Statement(told, grounds, tuple(dict.fromkeys(cites)))
            yield TracedTurn(number, Turning.BASIS, was, now, text)

    def _terms(self, step: Step) -> TermsSaid:
        every = self.engine.regime.flows[step.id.flow].terms
        return next(one for one in every if one.version == step.id.version)

    def _stated(self, step: Step, terms: TermsSaid) -> Iterator[tuple[str, Fact]]:
        limb = terms.limbs.get(step.id.limb)
        clauses = {**terms.clauses, **(limb.clauses if limb is not None else {})}
        for key in KEYS:
            if key in clauses and clauses[key].fact.stated:
                yield key, clauses[key].fact


def _by_which(earlier: list[Step], step: Step) -> Step | None:
    """Give the last disclosure before it that came to its sender; None where none did."""
    return next(
        (
            one
            for one in reversed(earlier)
            if one.kind is not FlowKind.REQUEST and one.recipient == step.sender
        ),
        None,
    )


def _changed(number: int, was: str, now: str) -> str:
    unstated = say("common.not-stated")
    if was == unstated:
        return say("trace.basis-begins", number=number, after=now)
    if now == unstated:
        return say("trace.basis-ends", number=number, before=was)
    return say("trace.basis-changes", number=number, before=was, after=now)


def _purposes(names: frozenset[str]) -> tuple[Ground, ...]:
    return tuple(Ground(GroundKind.LABEL, str(Pointer(("purposes", one)))) for one in sorted(names))
