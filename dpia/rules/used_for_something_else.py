"""Data given for one purpose and disclosed for an unrelated one, with no law said to allow it.

## Why it matters

People give data for something. Another use needs either to fit with that, or a law that allows
it; otherwise trust in whoever collected them is spent on an end that nobody agreed to.

## What to do

Name the law that allows the other use, or show how the purposes fit together.

## Fires

    flows: {answer: {terms: {memo@1: {power: none}}}}

## Silent

    flows: {answer: {terms: {memo@1: {power: "Inspection Act, section 3"}}}}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.source import Pointer
from dpia.vocabulary import Effect


def judge(disclosure: Disclosure) -> Answer:
    """Set the purposes of a disclosure against those for which the data were given."""
    trees, flow = disclosure.slice.trees, disclosure.flow
    if not disclosure.purposes or not disclosure.given_for:
        bare = [one for one in flow.about if not trees.given_in[one]]
        missing = [Pointer(("subjects", one, "given_in")) for one in bare]
        missing += [] if disclosure.purposes else [disclosure.place("purpose")]
        text = "what it is for, or the data were given for, is not stated"
        return unknown(text, missing)
    strange = [
        one for one in disclosure.purposes if any(trees.outside(who, one) for who in flow.about)
    ]
    if not strange:
        return OK
    grounds = disclosure.resting_on(Effect.GATEWAY, Effect.DUTY, Effect.EXEMPTION)
    if grounds:
        return Answer(OK.word, facts=tuple(one.relied for one in grounds))
    power = weigh(disclosure.fact("power"), nothing)
    if power.word is Word.OK:
        return Answer(OK.word, facts=(power.fact,))
    uses = ", ".join(disclosure.called("purpose", one) for one in strange)
    given = ", ".join(disclosure.called("purpose", one) for one in sorted(disclosure.given_for))
    text = f"{IT} is for {uses}; the data were given for {given}"
    if power.word is Word.UNKNOWN:
        return unknown(f"{text}; what law allows it is not stated", (power.fact,))
    lean = [Pointer(("subjects", one, "given_in")) for one in flow.about]
    text += ", and no law is said to allow it"
    return issue(text, (power.fact,), lean=lean, contested=power.contested)


RULE = Rule(
    number="PUR-02",
    title="used for something else than it was given for",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "subjects/*/given_in",
        "flows/*/terms/*/purpose",
        "flows/*/terms/*/power",
        "flows/*/purpose",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
    ),
    law=("purpose-bound",),
    judge=judge,
    measure="name the law that allows the other use, or stop it",
)
