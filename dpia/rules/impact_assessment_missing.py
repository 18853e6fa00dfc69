"""An arrangement that calls for an impact assessment, and for which, it is said, none was made.

## Why it matters

An assessment asks, before anything flows, who may be hurt and what would prevent it. Where
screening shows that it is called for, doing without leaves harm to be found by those who suffer it.

## What to do

Make the assessment now, with those whose data it is, and hold what is disclosed until it is done.

## Fires

    subjects: {reader: {child: yes}}
    fields: {address: {category: "special:health"}}
    instruments: {memo: {dpia: none}}

## Silent

    instruments: {memo: {dpia: Made in 2018}}

## Unknown

    subjects: {reader: {child: yes}}
    fields: {address: {category: "special:health"}}
"""

from __future__ import annotations

from dpia.finding.agreement import Agreement
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.screening.criterion import Criterion
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.criterion import of
from dpia.finding.screening.wp248 import ENOUGH
from dpia.finding.screening.wp248 import wp248_of


def judge(agreement: Agreement) -> Answer:
    """Ask for the assessment since law demands one, and screen what is disclosed."""
    if not agreement.slice.asks("impact-assessment"):
        return NOT_APPLICABLE
    made = weigh(agreement.fact("dpia"), nothing)
    if made.word is Word.OK:
        return Answer(OK.word, facts=(made.fact,))
    nine = wp248_of(agreement.disclosures)
    met = of(nine, Reply.YES)
    left = (*of(nine, Reply.PERSON), *of(nine, Reply.UNKNOWN))
    if len(met) < ENOUGH:
        return _too_few(met, left)
    titles = ", ".join(one.title for one in met)
    called_for = (
        f"{len(met)} of the nine criteria are met ({titles}), and {ENOUGH} or "
        "more call for an impact assessment"
    )
    if made.word is Word.UNKNOWN:
        return unknown(f"{called_for}; whether one was made is not stated", (made.fact,))
    facts = dict.fromkeys(fact.pointer for one in met for fact in one.facts)
    by_place = {fact.pointer: fact for one in met for fact in one.facts}
    contested = made.contested or sum(not one.contested for one in met) < ENOUGH
    return issue(
        f"{called_for}; none was made",
        (made.fact, *(by_place[place] for place in facts)),
        contested=contested,
    )


def _too_few(met: tuple[Criterion, ...], left: tuple[Criterion, ...]) -> Answer:
    if len(met) + len(left) < ENOUGH:
        return NOT_APPLICABLE
    text = (
        f"{len(met)} of the nine criteria are met, {len(left)} cannot be told, "
        f"and {ENOUGH} or more call for an impact assessment"
    )
    judged = (fact.pointer for one in left for fact in one.facts)
    places = (place for one in left for place in one.missing)
    return unknown(text, dict.fromkeys((*judged, *places)))


RULE = Rule(
    number="GOV-08",
    title="impact assessment missing",
    severity=Severity.HIGH,
    over=Agreement,
    reads=(
        "instruments/*/dpia",
        "instruments/*/versions/*/dpia",
        "flows/*/terms/*",
        "subjects/*/child",
    ),
    law=("impact-assessment",),
    judge=judge,
    measure="make an impact assessment",
)
