"""A disclosure: a flow by which data are given, under one version's terms, in one slice."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dpia.finding.answer import Weighed
from dpia.finding.answer import Word
from dpia.finding.answer import weigh
from dpia.finding.provision import Provided
from dpia.finding.provision import rested_on
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.law import Instrument
from dpia.model.law import Version
from dpia.model.naming import called
from dpia.model.naming import version_called
from dpia.model.party import Organisation
from dpia.regime.gates import Gate
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import TermsSaid
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import SILENT
from dpia.vocabulary import YES
from dpia.vocabulary import Effect
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Status


@dataclass(frozen=True)
class Disclosure:
    """An answer, feed or notice under one version's terms; a request discloses nothing here.

    What a limb says stands beside what its terms say: `facts` gives both, `fact` that of the
    terms.  What is worked out is kept, as many rules ask for it.
    """

    slice: Slice
    then: FlowThen
    terms: TermsSaid

    @property
    def at(self) -> Pointer:
        """Point at the terms."""
        return self.terms.at

    @cached_property
    def flow(self) -> Flow:
        """Give the flow as written."""
        return self.slice.model.flows[self.then.id]

    @cached_property
    def name(self) -> str:
        """Name it within a sentence: the flow, and the version it is made under."""
        version = version_called(self.slice.model, self.terms.version)
        return f"{called(self.slice.model, 'flow', self.then.id)} under {version}"

    def called(self, kind: str, id_: str) -> str:
        """Name an organisation, subject, field, purpose or condition within a sentence."""
        return self.slice.called(kind, id_)

    def fact(self, key: str) -> Fact:
        """Give what the terms say under a key (`retention`, `safeguards/audit`)."""
        said = self.terms.clauses.get(key)
        return said.fact if said else Fact(self._place(key), Status.NOT_STATED)

    def facts(self, key: str) -> tuple[Fact, ...]:
        """Give what the terms say under a key, and what each limb says for itself; else nothing."""
        inner = [
            limb.clauses[key].fact for limb in self.terms.limbs.values() if key in limb.clauses
        ]
        own = self.terms.clauses.get(key)
        return (own.fact, *inner) if own else tuple(inner)

    def weigh(self, key: str, fault: Callable[[Value], bool]) -> Weighed:
        """Ask of what the terms and each limb say under a key: first a fault, then what is said."""
        asked = [weigh(fact, fault) for fact in self.facts(key)] or [weigh(self.fact(key), fault)]
        return min(asked, key=lambda one: _STRICTLY.index(one.word))

    def in_place(self, key: str, *names: str) -> Weighed:
        """Ask of listed things: one said to be there will do; else one denied is a fault."""
        asked = [weigh(self.fact(f"{key}/{name}"), lambda said: said == NO) for name in names]
        return min(asked, key=lambda one: _KINDLY.index(one.word))

    def listed(self, key: str) -> dict[str, Fact]:
        """Give the facts that the terms keep under ids (`safeguards`, `rights`, `consequence`)."""
        start = f"{key}/"
        return {
            name.removeprefix(start): said.fact
            for name, said in self.terms.clauses.items()
            if name.startswith(start)
        }

    def place(self, key: str) -> Pointer:
        """Point at where the terms would say something."""
        return self._place(key)

    @cached_property
    def given(self) -> dict[str, Fact]:
        """Give the fields that some side says are disclosed, each with the fact, by name."""
        every = [self.terms.fields, *(limb.fields for limb in self.terms.limbs.values())]
        found = {name: said.fact for fields in every for name, said in fields.items()}
        return {name: found[name] for name in sorted(found) if YES in found[name].values()}

    @cached_property
    def gates(self) -> tuple[Gate, ...]:
        """List the gates in the way: of the flow, of the terms, and of the limbs."""
        limbs = (gate for limb in self.terms.limbs.values() for gate in limb.gates.gates)
        return (*self.then.gates.gates, *self.terms.gates.gates, *limbs)

    @cached_property
    def gates_stated(self) -> bool:
        """Tell whether anything is said of gates at all."""
        limbs = any(limb.gates.stated for limb in self.terms.limbs.values())
        return limbs or self.then.gates.stated or self.terms.gates.stated

    @cached_property
    def sender(self) -> Organisation:
        """Give the body that discloses."""
        return self.slice.model.organisations[self.flow.from_]

    @cached_property
    def recipient(self) -> Organisation:
        """Give the body that is told."""
        return self.slice.model.organisations[self.flow.to]

    @cached_property
    def request(self) -> Flow | None:
        """Give the request that it answers; None where it is none, or sources differ over it."""
        return self.slice.model.flows.get(str(self.own("answers").value))

    def own(self, key: str) -> Fact:
        """Give what the flow itself says under a key, whatever the version (`answers`)."""
        return read(getattr(self.flow, key), Pointer(("flows", self.then.id, key)), self._around)

    @cached_property
    def instrument(self) -> Instrument:
        """Give the instrument whose version it is."""
        return self.slice.model.instruments[self.terms.version.partition("@")[0]]

    @cached_property
    def version(self) -> Version | None:
        """Give the version as written; None for a practice."""
        return self.instrument.versions.get(self.terms.version.partition("@")[2])

    @cached_property
    def purposes(self) -> tuple[str, ...]:
        """List what it is for: each limb by its own words, else as its terms, else as the flow."""
        whole = self.terms.clauses.get("purpose")
        own = whole.fact.values() if whole else (self.flow.purpose,)
        limbs = [
            limb.clauses["purpose"].fact.values() if "purpose" in limb.clauses else own
            for limb in self.terms.limbs.values()
        ]
        known = self.slice.model.purposes
        every = dict.fromkeys(str(name) for names in limbs or [own] for name in names)
        return tuple(name for name in every if name in known)

    @cached_property
    def rests_on(self) -> tuple[Provided, ...]:
        """List the provisions that the version is said to rest on, or not to."""
        return rested_on(self.slice, self.terms.version)

    @cached_property
    def gateways(self) -> tuple[Provided, ...]:
        """List what it rests on that permits a disclosure, or demands one."""
        return self.resting_on(Effect.GATEWAY, Effect.DUTY)

    def resting_on(self, *effects: Effect) -> tuple[Provided, ...]:
        """List what it rests on, by some side, that does one of these and stands on these days."""
        return tuple(
            one for one in self.rests_on if one.counts and one.does(*effects) and not one.over
        )

    @cached_property
    def given_for(self) -> frozenset[str]:
        """List the purposes for which the people concerned gave their data."""
        return frozenset().union(*(self.slice.trees.given_in[one] for one in self.flow.about))

    def only_within(self, *purposes: str) -> bool:
        """Tell whether it has purposes, all of them declared to be within one of these."""
        above = self.slice.trees.purposes_above
        return bool(self.purposes) and all(
            not above[one].isdisjoint(purposes) for one in self.purposes
        )

    @cached_property
    def _around(self) -> Grounds:
        return grounds_in(self.flow)

    def _place(self, key: str) -> Pointer:
        return Pointer((*self.terms.at.steps, *key.split("/")))


def disclosures(slice_: Slice) -> Iterator[Disclosure]:
    """List the disclosures that stand in a slice, in the order of flows and versions.

    One that is stated as not made, or is stopped, has no terms that count.
    """
    for then in slice_.regime.flows.values():
        yield from made_by(slice_, then)


def made_by(slice_: Slice, then: FlowThen) -> Iterator[Disclosure]:
    """List the disclosures that one flow makes, one for each version that it has terms under."""
    flow = slice_.model.flows.get(then.id)
    if flow is not None and flow.kind in _GIVING and not _denied(then):
        for terms in then.terms:
            yield Disclosure(slice_, then, terms)


_GIVING = (FlowKind.ANSWER, FlowKind.FEED, FlowKind.NOTICE)
"""A notice gives data too (a debt reported, an order to a processor), as reach has it."""


_STRICTLY = (Word.ISSUE, Word.OK, Word.UNKNOWN)
_KINDLY = (Word.OK, Word.ISSUE, Word.UNKNOWN)


def _denied(then: FlowThen) -> bool:
    return then.exists.value in (NO, SILENT) and not then.exists.disputed
