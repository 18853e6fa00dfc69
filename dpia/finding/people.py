"""Whose data a disclosure gives, and what is said of them: children, vulnerable people."""

from __future__ import annotations

from typing import NamedTuple

from dpia.finding.disclosure import Disclosure
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer
from dpia.vocabulary import YES


class SaidOf(NamedTuple):
    """What is said of each category of people under a key, in the order of the categories."""

    facts: tuple[Fact, ...]
    yes: tuple[Fact, ...]
    """Those that some side says "yes" of."""
    silent: tuple[Fact, ...]
    """Those of which nobody says anything."""
    named: str
    """The categories that some side says "yes" of, named within a sentence."""


def people(disclosure: Disclosure) -> tuple[str, ...]:
    """List the categories of people: those of the flow, and those that limbs name."""
    return disclosure.people


def said_of(disclosure: Disclosure, key: str) -> SaidOf:
    """Give what is said of each category under a key (`child`, `vulnerable`).

    What is said of a wider category holds for those within it that say nothing themselves.
    """
    return disclosure.slice.once(_said_of, (disclosure.people, key))


def whom(disclosure: Disclosure) -> str:
    """Name everybody whose data are given, within a sentence."""
    return disclosure.slice.once(_named, disclosure.people)


def _named(slice_: Slice, names: tuple[str, ...]) -> str:
    return ", ".join(slice_.called("subject", name) for name in names)


def _said_of(slice_: Slice, asked: tuple[tuple[str, ...], str]) -> SaidOf:
    names, key = asked
    said = {name: _said(slice_.model, name, key) for name in names}
    yes = {name: fact for name, fact in said.items() if YES in fact.values()}
    silent = tuple(fact for fact in said.values() if not fact.stated)
    return SaidOf(tuple(said.values()), tuple(yes.values()), silent, _named(slice_, tuple(yes)))


def _said(model: FlowModel, name: str, key: str) -> Fact:
    subject = model.subjects[name]
    own = read(getattr(subject, key), Pointer(("subjects", name, key)), grounds_in(subject))
    if own.stated:
        return own
    for wider in subject.within:
        if wider in model.subjects and (outer := _said(model, wider, key)).stated:
            return outer._replace(because=outer.because or f"within {wider}")
    return own
