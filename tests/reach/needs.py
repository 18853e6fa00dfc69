"""What must be relied on for a fact to say something, as the slow oracle reads it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from functools import partial
from operator import eq

from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import Value
from dpia.model.fact import read
from dpia.regime.terms import Said
from dpia.source import Pointer
from dpia.vocabulary import Status

Element = tuple[str, ...]
"""Something relied on: a step, a side, a fact to confirm, an inference, an assumed origin."""

Needs = list[frozenset[Element]]
"""Alternatives of which one must be relied on."""

FREELY: Needs = [frozenset()]


def key(fact: Fact) -> str:
    """Name the dispute of a fact."""
    return f"conflicts/{fact.conflict}" if fact.conflict else str(fact.pointer)


def when(fact: Fact, test: Callable[[Value], bool] = lambda said: said == "yes") -> Needs:
    """Tell what must be relied on for a fact to say what is wanted."""
    if fact.disputed:
        return [
            side_of(fact, claim.id) | grade(claim.status, fact.pointer)
            for claim in fact.claims
            if test(claim.value)
        ]
    return [grade(fact.status, fact.pointer) for claim in fact.claims[:1] if test(claim.value)]


def carried(said: Said) -> Needs:
    """Tell the same of a field; what is taken over from an earlier version is one inference."""
    if said.taken_from and said.fact.status is Status.INFERRED:
        return (
            [frozenset({("inferred", str(said.rests_on[0]))})] if said.fact.value == "yes" else []
        )
    return when(said.fact)


def side_of(fact: Fact, side: str) -> frozenset[Element]:
    return frozenset({("side", key(fact), side)})


def grade(status: Status, at: Pointer) -> frozenset[Element]:
    word = {Status.INFERRED: "inferred", Status.TO_CONFIRM: "confirm"}.get(status)
    return frozenset({(word, str(at))}) if word else frozenset()


def both(one: Needs, other: Needs) -> Needs:
    return [mine | yours for mine in one for yours in other]


def required(
    raw: object, at: Pointer, around: Grounds
) -> tuple[tuple[frozenset[Element], tuple[str, ...]], ...]:
    fact = read(raw, at, around)
    if not fact.stated:
        return ((frozenset(), ()),)
    return tuple(
        (needs, tuple(map(str, claim.value)) if isinstance(claim.value, tuple) else ())
        for claim in fact.claims
        for needs in when(fact, partial(eq, claim.value))
    )


def answered(raw: object, at: Pointer, around: Grounds) -> Iterator[tuple[frozenset[Element], str]]:
    fact = read(raw, at / "answers", around)
    for claim in fact.claims if fact.stated else ():
        for needs in when(fact, partial(eq, claim.value)):
            yield needs, str(claim.value)
