"""A disclosure: a flow by which data are given, under one version's terms, in one slice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from typing import TypeVar

from dpia.finding.answer import Weighed
from dpia.finding.answer import Word
from dpia.finding.answer import says_no
from dpia.finding.answer import weigh
from dpia.finding.kept import kept
from dpia.finding.provision import Provided
from dpia.finding.provision import rested_on
from dpia.finding.provision import resting_on
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.law import Instrument
from dpia.model.law import Version
from dpia.model.party import Organisation
from dpia.regime.gates import Gate
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import TermsSaid
from dpia.source import Pointer
from dpia.vocabulary import YES
from dpia.vocabulary import Effect

Made = TypeVar("Made")


@dataclass(frozen=True)
class Disclosure:
    """An answer, feed or notice under one version's terms; a request discloses nothing here.

    What a limb says stands beside what its terms say: `facts` gives both, `fact` that of the
    terms.  What is worked out is kept, as many rules ask for it.
    """

    slice: Slice
    flow: Flow
    """The flow as written."""
    then: FlowThen
    terms: TermsSaid

    @property
    def at(self) -> Pointer:
        """Point at the terms."""
        return self.terms.at

    @property
    def beside(self) -> Pointer | None:
        """Point at it where a request or figures stand beside its terms; else None."""
        alone = self.flow.answers is None and not self.flow.observed
        return None if alone else self.at

    def once(self, make: Callable[[Disclosure], Made]) -> Made:
        """Work something out of it, and keep it: several rules ask for the same."""
        kept: dict[Callable[[Disclosure], Made], Made] = self._kept
        if make not in kept:
            kept[make] = make(self)
        return kept[make]

    @kept
    def _kept(self) -> dict[Callable[[Disclosure], Any], Any]:
        return {}

    @kept
    def name(self) -> str:
        """Name it within a sentence: the flow, and the version it is made under."""
        version = self.slice.version_called(self.terms.version)
        return f"{self.slice.called('flow', self.then.id)} under {version}"

    def called(self, kind: str, id_: str) -> str:
        """Name an organisation, subject, field, purpose or condition within a sentence."""
        return self.slice.called(kind, id_)

    def fact(self, key: str) -> Fact:
        """Give what the terms say under a key (`retention`, `safeguards/audit`)."""
        said = self.terms.clauses.get(key)
        return said.fact if said is not None else self.slice.silence[key].fact

    def facts(self, key: str) -> tuple[Fact, ...]:
        """Give what the terms say under a key, and what each limb says for itself; else nothing."""
        own = self.terms.clauses.get(key)
        if not self.terms.limbs:
            return (own.fact,) if own else ()
        inner = [
            limb.clauses[key].fact for limb in self.terms.limbs.values() if key in limb.clauses
        ]
        return (own.fact, *inner) if own else tuple(inner)

    def weigh(self, key: str, fault: Callable[[Value], bool]) -> Weighed:
        """Ask of what the terms and each limb say under a key: first a fault, then what is said."""
        said = self.facts(key)
        if not said:
            return self.slice.silence[key]
        asked = [weigh(fact, fault) for fact in said]
        return min(asked, key=lambda one: _STRICTLY.index(one.word))

    def in_place(self, key: str, *names: str) -> Weighed:
        """Ask of listed things: one said to be there will do; else one denied is a fault."""
        paths = [f"{key}/{name}" for name in names]
        if self.terms.clauses.keys().isdisjoint(paths):
            return self.slice.silence[paths[0]]
        asked = [weigh(self.fact(path), says_no) for path in paths]
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
        """Point, from the terms, at where they would say something."""
        return self.slice.silence[key].fact.pointer

    @kept
    def given(self) -> dict[str, Fact]:
        """Give the fields that some side says are disclosed, each with the fact, by name."""
        found = {name: said.fact for name, said in self.terms.fields.items()}
        for limb in self.terms.limbs.values():
            found |= {name: said.fact for name, said in limb.fields.items()}
        return {name: found[name] for name in sorted(found) if YES in found[name].values()}

    @kept
    def gates(self) -> tuple[Gate, ...]:
        """List the gates in the way: of the flow, of the terms, and of the limbs."""
        limbs = (gate for limb in self.terms.limbs.values() for gate in limb.gates.gates)
        return (*self.then.gates.gates, *self.terms.gates.gates, *limbs)

    @kept
    def gates_stated(self) -> bool:
        """Tell whether anything is said of gates at all."""
        limbs = any(limb.gates.stated for limb in self.terms.limbs.values())
        return limbs or self.then.gates.stated or self.terms.gates.stated

    @kept
    def sender(self) -> Organisation:
        """Give the body that discloses."""
        return self.slice.model.organisations[self.flow.from_]

    @kept
    def recipient(self) -> Organisation:
        """Give the body that is told."""
        return self.slice.model.organisations[self.flow.to]

    @kept
    def request(self) -> Flow | None:
        """Give the request that it answers; None where it is none, or sources differ over it."""
        return self.slice.model.flows.get(str(self.own("answers").value))

    def own(self, key: str) -> Fact:
        """Give what the flow itself says under a key, whatever the version (`answers`)."""
        return read(getattr(self.flow, key), Pointer(("flows", self.then.id, key)), self._around)

    @kept
    def instrument(self) -> Instrument:
        """Give the instrument whose version it is."""
        return self.slice.model.instruments[self.terms.version.partition("@")[0]]

    @kept
    def version(self) -> Version | None:
        """Give the version as written; None for a practice."""
        return self.instrument.versions.get(self.terms.version.partition("@")[2])

    @property
    def paper_in_doubt(self) -> bool:
        """Tell whether the version may not have been in force on these days."""
        return self.terms.version in self.then.paper.in_doubt

    @property
    def paper_disputed(self) -> bool:
        """Tell whether sources differ over that."""
        return self.terms.version in self.then.paper.disputed

    @kept
    def purposes(self) -> tuple[str, ...]:
        """List what it is for: each limb by its own words, else as its terms, else as the flow."""
        known = self.slice.model.purposes
        whole = self.terms.clauses.get("purpose")
        if whole is None and not self.terms.limbs:
            return (self.flow.purpose,) if self.flow.purpose in known else ()
        own = whole.fact.values() if whole else (self.flow.purpose,)
        limbs = [
            limb.clauses["purpose"].fact.values() if "purpose" in limb.clauses else own
            for limb in self.terms.limbs.values()
        ]
        every = dict.fromkeys(str(name) for names in limbs or [own] for name in names)
        return tuple(name for name in every if name in known)

    @property
    def rests_on(self) -> tuple[Provided, ...]:
        """List the provisions that the version is said to rest on, or not to."""
        return self.slice.once(rested_on, self.terms.version)

    @property
    def gateways(self) -> tuple[Provided, ...]:
        """List what it rests on that permits a disclosure, or demands one."""
        return self.resting_on(Effect.GATEWAY, Effect.DUTY)

    def resting_on(self, *effects: Effect) -> tuple[Provided, ...]:
        """List what it rests on, by some side, that does one of these and stands on these days."""
        return self.slice.once(resting_on, (self.terms.version, effects))

    @kept
    def given_for(self) -> frozenset[str]:
        """List the purposes for which the people concerned gave their data."""
        given_in = self.slice.trees.given_in
        return frozenset().union(*(given_in[one] for one in self.flow.about))

    @kept
    def people(self) -> tuple[str, ...]:
        """List the categories of people: those of the flow, and those that limbs name."""
        limbs = [name for limb in self.terms.limbs.values() for name in limb.about]
        return tuple(dict.fromkeys([*self.flow.about, *limbs]))

    def only_within(self, *purposes: str) -> bool:
        """Tell whether it has purposes, all of them declared to be within one of these."""
        above = self.slice.trees.purposes_above
        return bool(self.purposes) and all(
            not above[one].isdisjoint(purposes) for one in self.purposes
        )

    @kept
    def _around(self) -> Grounds:
        return grounds_in(self.flow)


_STRICTLY = (Word.ISSUE, Word.OK, Word.UNKNOWN)
_KINDLY = (Word.OK, Word.ISSUE, Word.UNKNOWN)
