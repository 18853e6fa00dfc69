"""An instrument's version that binds, or may, in one slice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dpia.finding.disclosing import made_by
from dpia.finding.disclosure import Disclosure
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.law import Instrument
from dpia.model.law import Version
from dpia.model.naming import version_called
from dpia.regime.resolve import FlowThen
from dpia.source import Pointer
from dpia.vocabulary import InstrumentKind


@dataclass(frozen=True)
class Agreement:
    """A version under which flows have terms in a slice, and those flows as they stand."""

    slice: Slice
    id: str
    flows: tuple[FlowThen, ...]

    @cached_property
    def at(self) -> Pointer:
        """Point at the version."""
        instrument, _, number = self.id.partition("@")
        return Pointer(("instruments", instrument, "versions", number))

    @cached_property
    def instrument(self) -> Instrument:
        """Give the instrument as written."""
        return self.slice.model.instruments[self.id.partition("@")[0]]

    @cached_property
    def version(self) -> Version:
        """Give the version as written."""
        return self.instrument.versions[self.id.partition("@")[2]]

    @cached_property
    def name(self) -> str:
        """Name it within a sentence."""
        return version_called(self.slice.model, self.id)

    @cached_property
    def disclosures(self) -> tuple[Disclosure, ...]:
        """List what is disclosed under it."""
        every = (one for then in self.flows for one in self.slice.once(made_by, then.id))
        return tuple(one for one in every if one.terms.version == self.id)

    def fact(self, key: str) -> Fact:
        """Give what the version says under a key, else what the instrument says."""
        own = read(getattr(self.version, key, None), self.at / key, self._around)
        if own.stated or not hasattr(self.instrument, key):
            return own
        whole = Pointer(self.at.steps[:2]) / key
        outer = read(getattr(self.instrument, key), whole, grounds_in(self.instrument))
        return outer if outer.stated else own

    def listed(self, key: str) -> dict[str, Fact]:
        """Give the facts kept under ids (`positions`, `rests_on`), the version's over the rest."""
        whole = Pointer(self.at.steps[:2])
        outer = getattr(self.instrument, key)
        found = {
            name: read(raw, whole / key / name, grounds_in(self.instrument))
            for name, raw in outer.items()
        }
        for name, raw in getattr(self.version, key).items():
            found[name] = read(raw, self.at / key / name, self._around)
        return found

    @cached_property
    def _around(self) -> Grounds:
        return grounds_in(self.version, grounds_in(self.instrument))


def agreements(slice_: Slice) -> Iterator[Agreement]:
    """List the versions under which flows have terms in a slice, by name, but for those of laws."""
    under: dict[str, list[FlowThen]] = {}
    for then in slice_.regime.flows.values():
        for terms in then.terms:
            under.setdefault(terms.version, []).append(then)
    for version in sorted(under):
        known = slice_.model.instruments[version.partition("@")[0]]
        if known.kind not in _LAW and version.partition("@")[2] in known.versions:
            yield Agreement(slice_, version, tuple(under[version]))


_LAW = (InstrumentKind.ACT, InstrumentKind.REGULATIONS, InstrumentKind.COMMON_LAW)
