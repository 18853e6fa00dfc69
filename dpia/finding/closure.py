"""What becomes known from the data of a disclosure together, and by which inference."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import told
from dpia.finding.people import people
from dpia.finding.slice import Slice
from dpia.model.data import Capability
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.source import Pointer
from dpia.vocabulary import YES


@dataclass(frozen=True, slots=True)
class Inferred:
    """One thing that follows: from fields that are given, beside others that are held already."""

    at: Pointer
    kind: str
    """`field` or `capability`."""
    id: str
    category: str | None
    given: tuple[str, ...]
    held: tuple[str, ...] = ()
    strength: str = "strong"


def inferred(disclosure: Disclosure) -> Iterator[Inferred]:
    """List what follows from what is given: coarser fields, and capabilities nobody denies.

    What the recipient takes from these people itself, or asked with, counts beside what is given.
    """
    given = disclosure.given
    for one, finer in disclosure.slice.trees.following:
        if one not in given and (first := next(filter(given.__contains__, finer), None)):
            yield disclosure.slice.once(_coarser, (one, first))
    capable = disclosure.slice.once(_undenied, None)
    held = _held(disclosure) if capable else frozenset()
    for name, capability in capable:
        yield from _made_possible(disclosure, name, capability, held)


def _coarser(slice_: Slice, step: tuple[str, str]) -> Inferred:
    name, finer = step
    category = slice_.model.fields[name].category
    return Inferred(Pointer(("fields", name)), "field", name, category, (finer,))


def _undenied(slice_: Slice, _: None) -> tuple[tuple[str, Capability], ...]:
    every = sorted(slice_.model.capabilities.items())
    return tuple((name, one) for name, one in every if not _denied(name, one))


def _made_possible(
    disclosure: Disclosure, name: str, capability: Capability, held: frozenset[str]
) -> Iterator[Inferred]:
    """Give the first set of fields, all of them given or held, some given, that makes it so."""
    revealing, given = disclosure.slice.trees.revealing, disclosure.given
    for wanted in capability.any_of:
        new = tuple(one for one in wanted if not revealing[one].isdisjoint(given))
        rest = tuple(one for one in wanted if one not in new)
        if new and all(not revealing[one].isdisjoint(held) for one in rest):
            at = Pointer(("capabilities", name))
            strength = capability.strength.value if capability.strength else "not stated"
            yield Inferred(at, "capability", name, capability.category, new, rest, strength)
            return


def _held(disclosure: Disclosure) -> frozenset[str]:
    comparable = disclosure.slice.trees.comparable
    taken = {
        name
        for subject, one in disclosure.recipient.collects.items()
        if any(comparable(subject, other) for other in people(disclosure))
        for name in one.fields
    }
    return frozenset(taken | set(told(disclosure)))


def _denied(name: str, capability: Capability) -> bool:
    at = Pointer(("capabilities", name, "denied"))
    return YES in read(capability.denied, at, grounds_in(capability)).values()
