"""Whose data a disclosure gives, and what is said of them: children, vulnerable people."""

from __future__ import annotations

from dpia.finding.disclosure import Disclosure
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer
from dpia.vocabulary import YES


def people(disclosure: Disclosure) -> tuple[str, ...]:
    """List the categories of people: those of the flow, and those that limbs name."""
    return disclosure.people


def said_of(disclosure: Disclosure, key: str) -> tuple[Fact, ...]:
    """Give what is said of each category under a key (`child`, `vulnerable`).

    What is said of a wider category holds for those within it that say nothing themselves.
    """
    return disclosure.slice.once(_of_each, (disclosure.people, key))


def so_called(disclosure: Disclosure, facts: tuple[Fact, ...]) -> str:
    """Name the categories that some of these facts say "yes" of, within a sentence."""
    pairs = zip(people(disclosure), facts, strict=True)
    return ", ".join(disclosure.called("subject", one) for one, it in pairs if YES in it.values())


def whom(disclosure: Disclosure) -> str:
    """Name everybody whose data are given, within a sentence."""
    return disclosure.slice.once(_named, disclosure.people)


def _named(slice_: Slice, names: tuple[str, ...]) -> str:
    return ", ".join(slice_.called("subject", name) for name in names)


def _of_each(slice_: Slice, asked: tuple[tuple[str, ...], str]) -> tuple[Fact, ...]:
    names, key = asked
    return tuple(_said(slice_.model, name, key) for name in names)


def _said(model: FlowModel, name: str, key: str) -> Fact:
    subject = model.subjects[name]
    own = read(getattr(subject, key), Pointer(("subjects", name, key)), grounds_in(subject))
    if own.stated:
        return own
    for wider in subject.within:
        if wider in model.subjects and (outer := _said(model, wider, key)).stated:
            return outer._replace(because=outer.because or f"within {wider}")
    return own
