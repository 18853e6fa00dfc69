"""What becomes of the data afterwards: who passes on what it was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import told
from dpia.finding.people import people
from dpia.finding.slice import off_paper
from dpia.model.fact import Fact
from dpia.regime.resolve import FlowThen
from dpia.regime.sight import Sight


@dataclass(frozen=True, slots=True)
class PassedOn:
    """A flow seen, on no paper, by which a recipient gives on fields that it was given."""

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
        return not off_paper(self.then)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Give what shows that it was made."""
        return self.then.seen.facts


def passed_on(disclosure: Disclosure) -> Iterator[PassedOn]:
    """List the flows by which what a disclosure gives is seen to go on, on no paper, by name.

    What the recipient knew before (it takes it from people itself, or asked with it) is left out.
    """
    slice_, flow = disclosure.slice, disclosure.flow
    body, comparable = slice_.trees.body, slice_.trees.comparable
    after = slice_.practised_by.get(body[flow.to], ())
    if not after:
        return
    unknown = set(disclosure.given) - {*told(disclosure), *_collected(disclosure)}
    ours, about = (body[flow.from_], body[flow.to]), people(disclosure)
    for name in after:
        onward, then = slice_.model.flows[name], slice_.regime.flows[name]
        if body[onward.to] in ours or unknown.isdisjoint(slice_.gives[name]):
            continue
        if not any(comparable(one, other) for one in about for other in onward.about):
            continue
        given = slice_.gives[name] & unknown
        fields = tuple(field for field in disclosure.given if field in given)
        yield PassedOn(then, slice_.called("flow", name), onward.to, fields)


def _collected(disclosure: Disclosure) -> Iterator[str]:
    """List the fields that the recipient takes from these people itself."""
    comparable = disclosure.slice.trees.comparable
    for subject, taken in disclosure.recipient.collects.items():
        if any(comparable(subject, one) for one in people(disclosure)):
            yield from taken.fields
