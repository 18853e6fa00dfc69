"""One limb of the terms in force on a flow, with what it takes from the terms around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.flow_model import FlowModel
from dpia.regime.gates import Gates
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import LimbSaid
from dpia.regime.terms import Said
from dpia.regime.terms import TermsSaid
from dpia.source import Pointer
from dpia.vocabulary import YES
from dpia.vocabulary import Status


@dataclass(frozen=True, slots=True)
class OneLimb:
    """A limb, or the whole of terms that have none.

    `silence` is where what is not said would stand.  Terms that take others over keep silent where
    those do, so that the same silence on both sides of a comparison is known to be the same.
    """

    flow: Flow
    at_flow: Pointer
    terms: TermsSaid
    limb: LimbSaid | None
    silence: Pointer
    flow_gates: Gates

    @property
    def id(self) -> str:
        """Give the id of the limb, or nothing where the terms have none."""
        return self.limb.id if self.limb is not None else ""

    @property
    def about(self) -> tuple[str, ...]:
        """List whose data it is about."""
        own = self.limb.about if self.limb is not None else ()
        return own or tuple(self.flow.about)

    def fields(self) -> Iterator[str]:
        """Name the fields of which something is said, be it that nothing is."""
        if self.limb is not None:
            yield from self.limb.fields
        yield from self.terms.fields

    def speaks_of(self, name: str) -> bool:
        """Tell whether anything is said of a field: by its name, or of all fields."""
        own = self.limb is not None and name in self.limb.fields
        return own or name in self.terms.fields or YES in self.terms.whole.values()

    def field(self, name: str) -> Said:
        """Tell what is said of a field: by the limb, by its terms, or nothing."""
        own = self.limb.fields.get(name) if self.limb is not None else None
        said = own or self.terms.fields.get(name)
        if said is not None:
            return said
        if YES in self.terms.whole.values():
            return self.terms.field(name)
        return Said(_nothing(self.silence / "fields" / name))

    @property
    def surely_passes(self) -> bool:
        """Tell whether some field surely passes, whatever side is taken of any dispute."""
        own = self.limb.fields if self.limb is not None else {}
        said = {**self.terms.fields, **own}.values()
        return any(one.fact.value == YES and not one.fact.disputed for one in said)

    def fact(self, key: str) -> Said:
        """Tell what is said of anything but fields and gates."""
        own = self.limb.clauses.get(key) if self.limb is not None else None
        if (said := own or self.terms.clauses.get(key)) is not None:
            return said
        if key == "purpose" and self.flow.purpose is not None:
            grounds = grounds_in(self.flow)
            return Said(read(self.flow.purpose, self.at_flow / "purpose", grounds))
        group, _, part = key.partition("/")
        at = self.silence / group
        return Said(_nothing(at / part if part else at))

    def says(self, key: str) -> bool:
        """Tell whether anything is written of it, be it that it is not stated."""
        own = self.limb is not None and key in self.limb.clauses
        return own or key in self.terms.clauses

    def written(self) -> Iterator[str]:
        """Name everything but fields and gates of which something is written."""
        if self.limb is not None:
            yield from self.limb.clauses
        yield from self.terms.clauses

    @property
    def gates(self) -> tuple[Gates, Gates]:
        """Give the gates of the flow, which hold always, and those of the limb or its terms."""
        if self.limb is not None and self.limb.gates.stated:
            return self.flow_gates, self.limb.gates
        return self.flow_gates, self.terms.gates


def limbs_of(model: FlowModel, then: FlowThen, terms: TermsSaid) -> tuple[OneLimb, ...]:
    """Split terms into limbs, in the order of their ids; terms without limbs are one."""
    flow, at = model.flows[then.id], Pointer(("flows", then.id))
    silence = at / "terms" / _origin(flow, terms.version)
    several = tuple(terms.limbs[name] for name in sorted(terms.limbs)) or (None,)
    return tuple(OneLimb(flow, at, terms, limb, silence, then.gates) for limb in several)


def _origin(flow: Flow, version: str) -> str:
    """Name the version at the end of the chain of those that these terms take over."""
    while (raw := flow.terms[version].takes_over) is not None:
        taken = read(raw, Pointer(()))
        if not taken.stated or taken.value is None:
            break
        version = str(taken.value)
    return version


def _nothing(at: Pointer) -> Fact:
    return Fact(at, Status.NOT_STATED)
