"""A provision of law that an arrangement is said to rest on, and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.law import Governed
from dpia.model.law import Instrument
from dpia.model.law import Provision
from dpia.model.naming import version_called
from dpia.regime.force import Binding
from dpia.source import Pointer
from dpia.vocabulary import YES
from dpia.vocabulary import Effect


@dataclass(frozen=True)
class Provided:
    """One provision (`instrument#provision`) and whether it is said to be relied on.

    `at` points at what declares it.
    """

    slice: Slice
    id: str
    relied: Fact
    written: Provision
    at: Pointer
    around: Grounds

    @property
    def counts(self) -> bool:
        """Tell whether some side says that it is relied on."""
        return YES in self.relied.values()

    @property
    def instrument(self) -> str:
        """Give the id of the instrument that it stands in."""
        return self.id.partition("#")[0]

    def fact(self, key: str) -> Fact:
        """Give what is said of it under a key (`effect`, `condition`, `purpose`)."""
        return read(getattr(self.written, key), self.at / key, self.around)

    def does(self, *effects: Effect) -> bool:
        """Tell whether it is said to do one of these."""
        return any(value in effects for value in self._effects)

    @cached_property
    def name(self) -> str:
        """Name it within a sentence: its instrument, and its title or id."""
        title = self.fact("title").value
        law = version_called(self.slice.model, self.instrument)
        return f"{law}: {title if isinstance(title, str) else self.id.partition('#')[2]}"

    @cached_property
    def over(self) -> tuple[Fact, ...]:
        """Give the days on which its instrument ended, or is yet to begin; none where it stands."""
        forces = self.slice.regime.forces
        known = self.slice.model.instruments[self.instrument].versions
        found = [forces[f"{self.instrument}@{number}"] for number in known]
        gone = [one for one in found if one.binding in (Binding.ENDED, Binding.NOT_YET)]
        if not found or len(gone) < len(found):
            return ()
        return tuple(one.ended if one.binding is Binding.ENDED else one.began for one in gone)

    @cached_property
    def _effects(self) -> tuple[Value, ...]:
        return self.fact("effect").values()


def rested_on(slice_: Slice, version: str) -> tuple[Provided, ...]:
    """List the provisions that a version is said to rest on, or not to, by id.

    What the version says goes before what its instrument says.
    """
    name, _, number = version.partition("@")
    instrument = slice_.model.instruments[name]
    own = instrument.versions.get(number)
    at = Pointer(("instruments", name))
    around = grounds_in(instrument)
    said = _relied(instrument, at, around)
    if own is not None:
        said |= _relied(own, at / "versions" / number, grounds_in(own, around))
    return tuple(_provided(slice_, id_, said[id_]) for id_ in sorted(said))


def resting_on(slice_: Slice, asked: tuple[str, tuple[Effect, ...]]) -> tuple[Provided, ...]:
    """List what a version rests on, by some side, that does one of some effects and stands."""
    version, effects = asked
    every = slice_.once(rested_on, version)
    return tuple(one for one in every if one.counts and one.does(*effects) and not one.over)


def _relied(said: Governed, at: Pointer, around: Grounds) -> dict[str, Fact]:
    return {id_: read(raw, at / "rests_on" / id_, around) for id_, raw in said.rests_on.items()}


def _provided(slice_: Slice, id_: str, relied: Fact) -> Provided:
    name, _, part = id_.partition("#")
    instrument = slice_.model.instruments[name]
    at, around = Pointer(("instruments", name)), grounds_in(instrument)
    written, at, around = _declared(instrument, part, at, around)
    return Provided(slice_, id_, relied, written, at, grounds_in(written, around))


def _declared(
    instrument: Instrument, part: str, at: Pointer, around: Grounds
) -> tuple[Provision, Pointer, Grounds]:
    if part in instrument.provisions:
        return instrument.provisions[part], at / "provisions" / part, around
    for number, version in sorted(instrument.versions.items()):
        if part in version.provisions:
            place = at / "versions" / number / "provisions" / part
            return version.provisions[part], place, grounds_in(version, around)
    return Provision(), at / "provisions" / part, around
