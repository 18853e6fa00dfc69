"""What a chain leans on, and whose consent it takes, put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

from dpia.language.say import say
from dpia.model.fact import Fact
from dpia.model.facts import facts_by_pointer
from dpia.model.flow_model import FlowModel
from dpia.reach.gate import UNNAMED
from dpia.reach.gate import Members
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.refusal import Variant
from dpia.report.names import Names
from dpia.report.number_words import number_of
from dpia.report.saying import plain
from dpia.report.side_words import is_of_bounds
from dpia.report.side_words import side_of
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count


@dataclass(frozen=True, slots=True)
class Words:
    """Puts the engine's answers into words, each with its grounds."""

    names: Names
    facts: Mapping[str, Fact]

    def lean(self, lean: Lean) -> Statement:
        """Say one thing that a chain leans on."""
        fact = self.facts.get(lean.at)
        ground = (Ground(GroundKind.FACT, lean.at),)
        if lean.kind is LeanKind.SIDE:
            return self._side(lean, fact)
        if lean.kind is LeanKind.ORIGIN:
            body, _, field = lean.at.partition("/")
            text = say("trace.collects", body=self.body(body), field=self.field(field))
            return Statement(text, (Ground(GroundKind.LABEL, f"organisations/{body}"),))
        if lean.kind is LeanKind.ASSUMED:
            body, _, field = lean.at.partition("/")
            text = say("trace.origin-not-modelled", body=self.body(body), field=self.field(field))
            return Statement(text, (Ground(GroundKind.LABEL, f"organisations/{body}"),))
        if lean.kind is LeanKind.SAME_PERSON:
            return Statement(say("trace.same-person"), ground)
        because = (
            next((claim.because for claim in fact.claims if claim.because), "") if fact else ""
        )
        return Statement(_less(lean, because), ground, fact.sources if fact else ())

    def _side(self, lean: Lean, fact: Fact | None) -> Statement:
        claim = next((one for one in fact.claims if one.id == lean.side), None) if fact else None
        ground = (Ground(GroundKind.FACT, lean.at),)
        side = side_of(self.names, lean.at, lean.side)
        if is_of_bounds(lean.side):
            text = say("trace.side-within-bounds", side=side)
            return Statement(text, ground, fact.sources if fact else ())
        conflict = self.names.model.conflicts.get(lean.at.removeprefix("conflicts/"))
        if conflict:
            text = say("trace.side-on-question", side=side, question=conflict.question)
        else:
            text = say("trace.side-of-fact", side=side, pointer=lean.at)
        if claim:
            text = say("trace.side-says", side=text, claimed=plain(claim.value))
        return Statement(text, ground, claim.sources if claim else ())

    def _side_id(self, lean: Lean) -> str:
        if not lean.side:
            return say("trace.a-fact-to-confirm")
        return f"'{side_of(self.names, lean.at, lean.side)}'"

    def sides(self, sides: tuple[Lean, ...]) -> Statement:
        """Say a choice of sides, with the sources of each."""
        said = [self.lean(lean) for lean in sides]
        return Statement(
            reduce(_and, (self._side_id(lean) for lean in sides)),
            tuple(ground for one in said for ground in one.grounds),
            tuple(dict.fromkeys(cite for one in said for cite in one.cites)),
        )

    def body(self, body: str) -> str:
        """Name a body, or whoever decides where that is not stated."""
        if body.startswith(UNNAMED):
            flow = self.names.text("flow", body.removeprefix(UNNAMED))
            return say("trace.whoever-decides", flow=flow)
        return self.names.text("organisation", body)

    def field(self, field: str) -> str:
        """Name a field, or a capability."""
        kind = "capability" if field in self.names.model.capabilities else "field"
        return self.names.within(kind, field)

    def members(self, members: Members) -> str:
        """Name a set of bodies; nobody is "nobody"."""
        return ", ".join(self.body(member) for member in sorted(members)) or say("trace.nobody")

    def number(self, variant: Variant) -> Statement:
        """Say how many bodies must agree."""
        grounds = tuple(
            f"flows/{member.removeprefix(UNNAMED)}"
            if member.startswith(UNNAMED)
            else f"organisations/{member}"
            for member in sorted(variant.may_refuse)
        )
        number, unnamed = variant.number, variant.unnamed
        text = say("trace.must-agree", bodies=number_of(number, "body"))
        if unnamed:
            stated, steps = number - unnamed, number_of(unnamed, "step")
            text = say("trace.must-agree-at-least", number=stated, steps=steps)
        return count(text, *(grounds or ("flows",)))

    @staticmethod
    def figure(variant: Variant) -> str:
        """Say how many bodies must agree by the number alone."""
        number, unnamed = variant.number, variant.unnamed
        return say("trace.at-least", number=number - unnamed) if unnamed else f"{number:,}"


def words_of(model: FlowModel) -> Words:
    """Make the words of a model: its names and its facts."""
    return Words(Names(model), facts_by_pointer(model))


def _less(lean: Lean, because: str) -> str:
    """Say how something is less than stated, and why; without a reason, where it stands."""
    if lean.kind is LeanKind.CONFIRM:
        if because:
            return say("trace.from-memory-because", because=because)
        return say("trace.from-memory-at", pointer=lean.at)
    if because:
        return say("trace.inferred-because", because=because)
    return say("trace.inferred-at", pointer=lean.at)


def _and(earlier: str, side: str) -> str:
    return say("trace.and-side", earlier=earlier, side=side)
