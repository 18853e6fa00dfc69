"""What becomes of the data afterwards: who passes on what it was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import told
from dpia.finding.people import people
from dpia.model.fact import Fact
from dpia.model.naming import called
from dpia.regime.resolve import FlowThen
from dpia.regime.sight import Sight
from dpia.regime.terms import TermsSaid
from dpia.vocabulary import YES
from dpia.vocabulary import Standing


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A flow by which a recipient gives on, to a third body, fields that it was given."""

    then: FlowThen
    name: str
    to: str
    fields: tuple[str, ...]

    @property
    def seen(self) -> bool:
        """Tell whether it was seen, on some side."""
        return self.then.seen.sight in (Sight.SEEN, Sight.DISPUTED)

    @property
    def on_paper(self) -> bool:
        """Tell whether some paper allows it, or may."""
        return bool(self.then.paper.disputed) or self.then.stand.standing is not Standing.PRACTICE

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Give what shows that it was made."""
        return self.then.seen.facts


def passed_on(disclosure: Disclosure) -> Iterator[PassedOn]:
    """List the flows by which what a disclosure gives goes on to others, by name.

    What the recipient knew before (it takes it from people itself, or asked with it) is left out.
    """
    slice_, flow = disclosure.slice, disclosure.flow
    body, comparable = slice_.trees.body, slice_.trees.comparable
    known = {*told(disclosure), *_collected(disclosure)}
    for name in slice_.sent_by.get(body[flow.to], ()):
        onward = slice_.model.flows[name]
        if body[onward.to] in (body[flow.from_], body[flow.to]):
            continue
        if not any(comparable(one, other) for one in people(disclosure) for other in onward.about):
            continue
        then = slice_.regime.flows[name]
        given = {field for terms in then.terms for field in _given(terms)}
        if fields := tuple(field for field in disclosure.given if field in given - known):
            yield PassedOn(then, called(slice_.model, "flow", name), onward.to, fields)


def _collected(disclosure: Disclosure) -> Iterator[str]:
    """List the fields that the recipient takes from these people itself."""
    comparable = disclosure.slice.trees.comparable
    for subject, taken in disclosure.recipient.collects.items():
        if any(comparable(subject, one) for one in people(disclosure)):
            yield from taken.fields


def _given(terms: TermsSaid) -> Iterator[str]:
    every = [terms.fields, *(limb.fields for limb in terms.limbs.values())]
    return (name for said in every for name, one in said.items() if YES in one.fact.values())
