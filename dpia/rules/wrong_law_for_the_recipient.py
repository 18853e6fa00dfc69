"""Data for the pursuit of crime that are held under the general law, or the other way round.

## Why it matters

Law keeps a part of its own for authorities that pursue crime, with other rights and other duties.
Data for immigration control alone do not come under it; data for the pursuit of crime do. Under
the wrong part people are given the wrong rights.

## What to do

Say under which part of the law the recipient processes, and why.

## Fires

    organisations: {inspectorate: {kind: police}}
    purposes: {crime: {name: Crime, sources: [paper]}}
    flows: {answer: {purpose: crime, terms: {memo@1: {recipient_basis: Public task}}}}

## Silent

    organisations: {inspectorate: {kind: police}}
    purposes: {crime: {name: Crime, sources: [paper]}}
    flows: {answer: {purpose: crime, terms: {memo@1: {recipient_basis: Law enforcement}}}}

## Unknown

    organisations: {inspectorate: {kind: police}}
    purposes: {crime: {name: Crime, sources: [paper]}}
    flows: {answer: {purpose: crime, terms: {memo@1: {}}}}
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import TO
from dpia.finding.answer import Answer
from dpia.finding.answer import weigh
from dpia.finding.body import public
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import Aim
from dpia.finding.known import Basis
from dpia.finding.known import says
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(disclosure: Disclosure) -> Answer:
    """Set what the data are for against the part of the law that the recipient names."""
    if not disclosure.slice.provisions("law-enforcement"):
        return NOT_APPLICABLE
    crime = disclosure.only_within(Aim.CRIME, Aim.SERIOUS_CRIME)
    if not crime and not _purely_civil(disclosure):
        return NOT_APPLICABLE
    if public(disclosure.slice, disclosure.flow.to) is not True:
        return NOT_APPLICABLE
    basis = weigh(
        disclosure.fact("recipient_basis"),
        lambda value: says(value, Basis.LAW_ENFORCEMENT) is not crime,
    )
    aim, part = "immigration control", "the law for law enforcement"
    if crime:
        aim, part = "the pursuit of crime", "the general law"
    return basis.answer(
        f"{IT} is for {aim}, and {TO} is said to hold the data under {part}",
        f"under which part of the law {TO} holds the data is not stated",
    )


def _purely_civil(disclosure: Disclosure) -> bool:
    """Tell whether it serves immigration control and nothing ties it to an offence."""
    tied = any(fact.stated for fact in disclosure.facts("trigger"))
    return not tied and disclosure.only_within(Aim.IMMIGRATION_CONTROL)


RULE = Rule(
    number="LAW-09",
    title="the wrong part of the law for the recipient",
    severity=Severity.MEDIUM,
    over=Disclosure,
    reads=(
        "flows/*/terms/*/recipient_basis",
        "flows/*/terms/*/purpose",
        "flows/*/purpose",
        "flows/*/terms/*/trigger",
        "organisations/*/kind",
    ),
    law=("law-enforcement",),
    judge=judge,
    measure="say which part of the law the recipient processes under",
)
