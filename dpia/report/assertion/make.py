"""Put a model's assertions to regimes, and make the view of what they answer."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.finding.assertion.answer import Answered
from dpia.finding.assertion.answer import Counterexample
from dpia.finding.assertion.answer import Holding
from dpia.finding.assertion.asking import answers
from dpia.finding.assertion.sentence import sentence
from dpia.language.say import say
from dpia.model.choice import Assertion
from dpia.model.flow_model import FlowModel
from dpia.reach.conclusion import Reach
from dpia.regime.resolve import Regime
from dpia.report.assertion.view import Asserted
from dpia.report.assertion.view import AssertedRegime
from dpia.report.assertion.view import BrokenBy
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.trace.chains import traced
from dpia.report.trace.stopping import unsaid
from dpia.report.trace.words import Words
from dpia.report.trace.words import words_of

_ANSWERS = {
    Holding.BROKEN: "assertion.broken",
    Holding.BROKEN_IF: "assertion.broken-under-one-side",
    Holding.AS_FAR_AS_STATED: "assertion.holds-as-stated",
    Holding.HOLDS: "assertion.holds",
}


def asserted(model: FlowModel, regimes: Iterable[Regime]) -> tuple[Asserted, ...]:
    """Answer every assertion, by its id, under each regime that it speaks of, in their order."""
    words = words_of(model)
    found: dict[str, list[AssertedRegime]] = {name: [] for name in sorted(model.assertions)}
    for engine, one in answers(model, regimes):
        found[one.assertion].append(_regime(engine, one, words))
    return tuple(
        _assertion(model, name, model.assertions[name], tuple(given))
        for name, given in found.items()
    )


def _assertion(
    model: FlowModel, name: str, assertion: Assertion, given: tuple[AssertedRegime, ...]
) -> Asserted:
    at = f"assertions/{name}"
    said = sentence(model, assertion)
    cites = tuple(assertion.sources)
    return Asserted(
        name,
        Statement(assertion.title or said, (Ground(GroundKind.LABEL, at),), cites),
        label(said, at),
        tuple(label(text, f"{at}/{key}") for key, text in _why(assertion)),
        given,
    )


def _why(assertion: Assertion) -> Iterator[tuple[str, str]]:
    if assertion.because:
        yield "because", say("assertion.because", reason=assertion.because)
    if assertion.note:
        yield "note", say("assertion.note", note=assertion.note)


def _regime(engine: Reach, one: Answered, words: Words) -> AssertedRegime:
    return AssertedRegime(
        head(engine.regime),
        engine.regime.proposal,
        one.holding.value,
        _answer(one),
        tuple(_broken_by(engine, counter, words) for counter in one.broken_by),
        tuple(_open(one, words)),
        tuple(_wider(one, words)),
    )


def _answer(one: Answered) -> Statement:
    """Say the answer; a word that follows from the whole model rests on its flows."""
    text = say(_ANSWERS[one.holding])
    flows = {f"flows/{step.flow}" for by in one.broken_by for step in by.chain.steps}
    return count(text, f"assertions/{one.assertion}", *(sorted(flows) or ("flows",)))


def _broken_by(engine: Reach, one: Counterexample, words: Words) -> BrokenBy:
    subject = words.names.text("subject", one.subject)
    unstated = say("common.not-stated")
    purpose = words.names.text("purpose", one.purpose) if one.purpose else unstated
    about = (f"subjects/{one.subject}", *((f"purposes/{one.purpose}",) if one.purpose else ()))
    return BrokenBy(
        label(words.body(one.recipient), f"organisations/{one.recipient}"),
        Statement(
            say("trace.about", people=subject, purpose=purpose),
            tuple(Ground(GroundKind.LABEL, at) for at in about),
        ),
        tuple(_past(one, words)),
        _condition(one, words),
        traced(engine, one.chain, words),
    )


def _past(one: Counterexample, words: Words) -> Iterator[Statement]:
    for variant in one.past:
        number = words.number(variant)
        text = number.text
        if variant.sides:
            text = say("assertion.past", number=text, sides=words.sides(variant.sides).text)
        yield Statement(text, number.grounds, number.cites)


def _condition(one: Counterexample, words: Words) -> Statement | None:
    if one.established:
        return None
    parts = [("trace.if-right", one.leans), ("assertion.unless-right", one.unless)]
    said = [(word, words.sides(leans)) for word, leans in parts if leans]
    return Statement(
        ", ".join(say(word, sides=side.text) for word, side in said),
        tuple(ground for _, side in said for ground in side.grounds),
        tuple(dict.fromkeys(cite for _, side in said for cite in side.cites)),
    )


def _open(one: Answered, words: Words) -> Iterator[Statement]:
    for end in one.open:
        flow, reason = words.names.text("flow", end.flow), unsaid(end.why)
        yield count(say("assertion.might-come-by", flow=flow, reason=reason), f"flows/{end.flow}")


def _wider(one: Answered, words: Words) -> Iterator[Statement]:
    for subject in one.wider:
        text = say("assertion.may-include", people=words.names.text("subject", subject))
        yield label(text, f"subjects/{subject}")
