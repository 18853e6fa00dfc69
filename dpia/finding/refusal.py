"""Whether any body may say no to a disclosure."""

from __future__ import annotations

from dpia.finding.answer import Weighed
from dpia.finding.answer import Word
from dpia.finding.answer import weigh
from dpia.finding.disclosure import Disclosure
from dpia.model.fact import Fact
from dpia.regime.gates import Gate
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import YES


def decided_by_bodies(disclosure: Disclosure) -> tuple[Gate, ...]:
    """List the gates that are a body's, and not the person's own power to object."""
    return tuple([gate for gate in disclosure.gates if YES not in gate.person.values()])


def discretion(disclosure: Disclosure) -> Weighed:
    """Ask whether nobody may refuse; a gate whose being there is disputed makes it contested."""
    gates = decided_by_bodies(disclosure)
    if not gates:
        said = [fact for fact in _none_said(disclosure) if fact.stated]
        if not said:
            return disclosure.slice.silence["gates"]
        return weigh(said[0], lambda value: value == NONE)
    asked = [_standing(gate) for gate in gates]
    surely = next((one for one in asked if one.word is Word.OK), None)
    if surely is not None:
        return surely
    contested = next((one for one in asked if one.contested), None)
    return contested or asked[0]


def _standing(gate: Gate) -> Weighed:
    """Ask whether a gate is denied; one that is listed is there unless a side says otherwise."""
    if not gate.exists.stated:
        return Weighed(gate.exists, Word.OK)
    return weigh(gate.exists, lambda value: value == NO)


def _none_said(disclosure: Disclosure) -> tuple[Fact, ...]:
    limbs = (limb.gates.none for limb in disclosure.terms.limbs.values())
    return (disclosure.then.gates.none, disclosure.terms.gates.none, *limbs)
