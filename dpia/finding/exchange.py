"""What is asked and what comes back: a disclosure beside the request that it answers."""

from __future__ import annotations

from dpia.finding.disclosure import Disclosure
from dpia.finding.known import MATCHING
from dpia.model.fact import Fact
from dpia.regime.terms import TermsSaid
from dpia.vocabulary import YES


def asked_by(disclosure: Disclosure) -> TermsSaid | None:
    """Give the terms of its request: under the same version, else the one there is; else None."""
    if disclosure.flow.answers is None:
        return None
    then = disclosure.slice.regime.flows.get(str(disclosure.own("answers").value))
    if then is None or not then.terms:
        return None
    same = (one for one in then.terms if one.version == disclosure.terms.version)
    return next(same, then.terms[0])


def told(disclosure: Disclosure) -> dict[str, Fact]:
    """Give the fields that some side says its request tells, by name."""
    return disclosure.once(_told) if disclosure.flow.answers is not None else {}


def _told(disclosure: Disclosure) -> dict[str, Fact]:
    asked = asked_by(disclosure)
    if asked is None:
        return {}
    every = [asked.fields, *(limb.fields for limb in asked.limbs.values())]
    found = {name: said.fact for fields in every for name, said in fields.items()}
    return {name: found[name] for name in sorted(found) if YES in found[name].values()}


def matched(disclosure: Disclosure) -> tuple[Fact, ...]:
    """List what shows that the data of two bodies are matched; nothing where nothing shows it.

    An operation that says so does, and so do fields that a request tells to be looked up.
    """
    said = tuple(fact for fact in disclosure.facts("operation") if _any(fact))
    return said or tuple(told(disclosure).values())


def _any(fact: Fact) -> bool:
    return any(value in tuple(MATCHING) for value in fact.values())
