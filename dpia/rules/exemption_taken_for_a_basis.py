"""A disclosure whose one stated ground is an exemption.

## Why it matters

An exemption sets a rule aside for whoever already has a basis and a power. It empowers nobody:
who can name only an exemption has not yet named what lets them disclose.

## What to do

Name the lawful basis and the power beside the exemption.

## Fires

    flows: {answer: {terms: {memo@1: {lawful_basis: An exemption for inspections}}}}

## Silent

    flows:
      answer:
        terms:
          memo@1: {lawful_basis: An exemption for inspections, power: "Archives Act, section 3"}

## Unknown

    flows: {answer: {terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.answer import issue
from dpia.finding.answer import nothing
from dpia.finding.answer import unknown
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Basis
from dpia.finding.known import says
from dpia.finding.provision import Provided
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.vocabulary import Effect
from dpia.vocabulary import Status


def judge(disclosure: Disclosure) -> Answer:
    """Ask whether anything but an exemption is named among the grounds."""
    basis, power = disclosure.fact("lawful_basis"), disclosure.fact("power")
    if disclosure.gateways or weigh(power, nothing).word is Word.OK:
        return Answer(OK.word, facts=(basis, power))
    named = [str(value) for value in basis.values() if any(says(value, one) for one in NO_BASIS)]
    if basis.stated and not named:
        return Answer(OK.word, facts=(basis,))
    resting = _resting(disclosure)
    if not named and not resting:
        text = "neither a lawful basis nor a power is stated"
        return unknown(text, (basis, power))
    grounds = ", ".join(dict.fromkeys(named or [one.name for one in resting]))
    text = f"the one ground that is stated is an exemption ({grounds})"
    facts = [fact for fact in (basis, power, *(one.relied for one in resting)) if fact.stated]
    return issue(text, facts, contested=any(fact.disputed for fact in facts))


NO_BASIS = (Basis.EXEMPTION, Basis.SECTION_29, Basis.ANNEX_2)


def _resting(disclosure: Disclosure) -> list[Provided]:
    """List the exemptions that a source says are relied on: that is not for us to infer."""
    exempt = disclosure.resting_on(Effect.EXEMPTION)
    return [one for one in exempt if one.relied.status is not Status.INFERRED]


RULE = Rule(
    number="PUR-03",
    title="an exemption taken for a lawful basis",
    severity=Severity.HIGH,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/lawful_basis",
        "flows/*/terms/*/power",
        "instruments/*/rests_on/*",
        "instruments/*/versions/*/rests_on/*",
        "instruments/*/provisions/*/effect",
    ),
    law=("exemptions",),
    judge=judge,
    waits_for=("lawful_basis", "power"),
    turns_on=("terms.version",),
    measure="name the basis and the power; an exemption is neither",
)
