"""Ask the engine, regime by regime, and make the view of its answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.reach.conclusion import Arrival
from dpia.reach.conclusion import Group
from dpia.reach.conclusion import Reach
from dpia.reach.conclusion import reach
from dpia.reach.firewall import firewalls
from dpia.reach.open_ends import open_ends
from dpia.reach.refusal import Telling
from dpia.reach.refusal import Variant
from dpia.reach.step import Steps
from dpia.regime.resolve import Regime
from dpia.report.colophon import colophon
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.trace.chains import counted
from dpia.report.trace.chains import sides
from dpia.report.trace.chains import traced
from dpia.report.trace.stopping import beyond
from dpia.report.trace.stopping import proposed
from dpia.report.trace.stopping import stops
from dpia.report.trace.view import Trace
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedRegime
from dpia.report.trace.view import TracedSets
from dpia.report.trace.view import TracedTelling
from dpia.report.trace.words import Words
from dpia.report.trace.words import words_of

_ARRIVES = {
    Arrival.ESTABLISHED: "trace.established",
    Arrival.CONTESTED: "trace.contested",
    Arrival.NOT_SHOWN: "trace.not-shown",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: which field, to whom; and, where given, about whom, for what, through whom."""

    field: str
    to: str
    about: str = ""
    purpose: str = ""
    through: str = ""
    steps: Steps = Steps.EITHER


def trace(flow_file: FlowFile, regimes: tuple[Regime, ...], question: Question) -> Trace:
    """Answer a question under each regime."""
    words = words_of(flow_file.model)
    home, asked = _asked(words, question)
    ends = (f"{home}/{question.field}", f"organisations/{question.to}")
    return Trace(
        label(flow_file.model.title, "title"),
        Statement(asked, tuple(Ground(GroundKind.LABEL, end) for end in ends)),
        question.field,
        question.to,
        tuple(_regime(flow_file, regime, question, words) for regime in regimes),
        colophon(flow_file),
    )


def _asked(words: Words, question: Question) -> tuple[str, str]:
    """Word the question, and name the key of the model under which what is asked for stands."""
    capability = words.names.model.capabilities.get(question.field)
    asked, body = words.field(question.field), words.body(question.to)
    if capability is None:
        return "fields", say("trace.asks-for-field", field=asked, body=body)
    strength = capability.strength or say("trace.strength-not-stated")
    return "capabilities", say(
        "trace.asks-for-capability", capability=asked, strength=strength, body=body
    )


def _regime(flow_file: FlowFile, regime: Regime, question: Question, words: Words) -> TracedRegime:
    engine = reach(flow_file.model, regime, question.steps)
    groups = engine.groups(question.field, question.to, through=question.through)
    asked = [group for group in groups if _is_asked(engine, group, question)]
    wider = [group for group in groups if _may_include(engine, group, question)]
    found = firewalls(engine, question.field, question.to, about=question.about)
    return TracedRegime(
        head(regime),
        tuple(_group(engine, group, words) for group in asked),
        tuple(_about(words, group) for group in wider),
        tuple(stops(words, found)),
        tuple(beyond(words, found)),
        tuple(
            count(
                say("trace.origin-of-body", body=words.body(body), field=words.field(field)),
                f"organisations/{body}",
            )
            for body, field in engine.origins_not_modelled()
        ),
        tuple(_proposed(engine, question, words, arrives=bool(asked))),
    )


def _proposed(
    engine: Reach, question: Question, words: Words, *, arrives: bool
) -> Iterator[Statement]:
    if engine.regime.proposal:
        left = open_ends(engine, question.field, (question.to, question.about))
        yield from proposed(engine, words, left, arrives=arrives)


def _is_asked(engine: Reach, group: Group, question: Question) -> bool:
    """Keep the categories under the one that is asked about, and the purposes under the one."""
    trees = engine.trees
    about = not question.about or group.subject in trees.below[question.about]
    above = trees.purposes_above.get(group.purpose, frozenset({group.purpose}))
    return about and (not question.purpose or question.purpose in above)


def _may_include(engine: Reach, group: Group, question: Question) -> bool:
    """Tell whether a group is about a wider category: it may include who is asked about."""
    if not question.about or group.subject == question.about:
        return False
    return group.subject in engine.trees.above[question.about]


def _about(words: Words, group: Group) -> Statement:
    subject = words.names.text("subject", group.subject)
    purpose = (
        words.names.text("purpose", group.purpose) if group.purpose else say("common.not-stated")
    )
    named = (
        f"subjects/{group.subject}",
        *((f"purposes/{group.purpose}",) if group.purpose else ()),
    )
    leans = tuple(Ground(GroundKind.LABEL, one) for one in named)
    return Statement(say("trace.about", people=subject, purpose=purpose), leans)


def _group(engine: Reach, group: Group, words: Words) -> TracedGroup:
    return TracedGroup(
        group.subject,
        group.purpose,
        _about(words, group),
        group.arrival,
        _arrival(group),
        tuple(traced(engine, chain, words) for chain in group.chains),
        tuple(_telling(telling, words) for telling in group.tellings),
        tuple(_beside(engine, group, words)),
        group.bounded,
    )


def _arrival(group: Group) -> Statement:
    """Say how well it stands that it arrives, with what is inferred counted beside the word."""
    flows = tuple(sorted({f"flows/{step.flow}" for one in group.chains for step in one.steps}))
    beside = counted(group.chains[0]) if group.arrival is Arrival.ESTABLISHED else ()
    return count(", ".join((say(_ARRIVES[group.arrival]), *beside)), *flows)


def _telling(telling: Telling, words: Words) -> TracedTelling:
    if telling.sides:
        said = [words.sides(one) for one in (telling.sides, *telling.alike)]
        title = Statement(
            say("trace.if-right", sides=reduce(_or, (one.text for one in said))),
            tuple(ground for one in said for ground in one.grounds),
            tuple(dict.fromkeys(cite for one in said for cite in one.cites)),
        )
    else:
        title = count(say("trace.on-established"), "flows")
    return TracedTelling(
        title,
        tuple(sides(one) for one in (telling.sides, *telling.alike)),
        telling.shown,
        tuple(_sets(one, words) for one in telling.variants if one.sets),
    )


def _or(earlier: str, sides: str) -> str:
    return say("trace.or-sides", earlier=earlier, sides=sides)


def _sets(variant: Variant, words: Words) -> TracedSets:
    number = words.number(variant)
    return TracedSets(
        words.sides(variant.sides) if variant.sides else None,
        number,
        Statement(words.figure(variant), number.grounds),
        tuple(tuple(sorted(one)) for one in variant.sets),
        Statement(words.members(variant.may_refuse), number.grounds),
        Statement(words.members(variant.can_stop), number.grounds),
    )


def _beside(engine: Reach, group: Group, words: Words) -> Iterator[Statement]:
    """Tell the gates that are not counted, each once."""
    seen: set[str] = set()
    for step in sorted({step for chain in group.chains for step in chain.steps}):
        gates = engine.steps[step].gates
        for kind, some in (
            ("trace.self-restraint", gates.self_restraint),
            ("trace.own-power", gates.own_power),
            ("trace.upstream", gates.upstream),
        ):
            for gate in some:
                if str(gate.at) not in seen:
                    seen.add(str(gate.at))
                    by = (
                        words.body(str(gate.by.value))
                        if gate.by.value
                        else say("common.not-stated")
                    )
                    ground = (Ground(GroundKind.FACT, str(gate.at)),)
                    yield Statement(say(kind, body=by), ground, gate.by.sources)
