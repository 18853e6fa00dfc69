"""Whether a version of an instrument binds on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dpia.dates import Day
from dpia.dates import Window
from dpia.dates import window
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.law import Instrument
from dpia.source import Pointer
from dpia.vocabulary import NONE


class Binding(StrEnum):
    """How a version stands on a day."""

    IN_FORCE = "in force"
    OPEN = "in force, end not stated"
    NOT_YET = "not yet in force"
    ENDED = "ended"
    DISPUTED = "disputed"
    """Sources differ over a date, and whether it binds depends on which of them is right."""
    NOT_ESTABLISHED = "not established"
    """The day lies within bounds of a date, whoever is right: no source settles it."""
    NOT_STATED = "start not stated"

    @property
    def binds(self) -> bool:
        """Tell whether it surely binds."""
        return self in (Binding.IN_FORCE, Binding.OPEN)

    @property
    def may_bind(self) -> bool:
        """Tell whether its dates are stated, and still it may bind or not."""
        return self in (Binding.DISPUTED, Binding.NOT_ESTABLISHED)


@dataclass(frozen=True, slots=True)
class Force:
    """How one version stands on a day, and the two dates that this follows from."""

    version: str
    binding: Binding
    began: Fact
    ended: Fact


def forces(model: FlowModel, day: Day) -> dict[str, Force]:
    """Tell of every version of every instrument how it stands on a day, by `instrument@version`."""
    return {
        f"{name}@{number}": force(f"{name}@{number}", instrument, number, day)
        for name, instrument in model.instruments.items()
        for number, version in instrument.versions.items()
    }


def force(name: str, instrument: Instrument, number: str, day: Day) -> Force:
    """Tell how a version stands: it binds from `in_force` up to, not including, `ended`."""
    began, ended = dates_of(name, instrument, number)
    return Force(name, _binding(_reached(began, day), _reached(ended, day)), began, ended)


def dates_of(name: str, instrument: Instrument, number: str) -> tuple[Fact, Fact]:
    """Give what is said of the start of a version, and of its end."""
    at = Pointer(("instruments", name.partition("@")[0], "versions", number))
    version = instrument.versions[number]
    around = grounds_in(version, grounds_in(instrument))
    began = read(version.in_force, at / "in_force", around)
    return began, read(version.ended, at / "ended", around)


def _binding(began: frozenset[bool | None], ended: frozenset[bool | None]) -> Binding:
    """Put together what every side says of the start and of the end."""
    if ended == {True}:
        return Binding.ENDED
    if began == {False}:
        return Binding.NOT_YET
    if not began:
        return Binding.NOT_STATED
    under_each_side = {_binds(begun=start, over=end) for start in began for end in ended or {False}}
    if under_each_side == {True}:
        return Binding.IN_FORCE if ended else Binding.OPEN
    return Binding.NOT_ESTABLISHED if under_each_side == {None} else Binding.DISPUTED


def _binds(*, begun: bool | None, over: bool | None) -> bool | None:
    """Tell whether it binds on one side of its dates; None where it may."""
    if begun is False or over is True:
        return False
    return None if begun is None or over is None else True


def _reached(date: Fact, day: Day) -> frozenset[bool | None]:
    """Tell, under each side, whether a date has come by a day; None where it may have."""
    if not date.stated:
        return frozenset()
    return frozenset(has_come(value, day) for value in date.values() if value is not None)


def unsure(date: Fact, day: Day) -> bool:
    """Tell whether a date that is stated may have come by a day, or has on one side only."""
    reached = _reached(date, day)
    return len(reached) > 1 or None in reached


def has_come(value: Value, day: Day) -> bool | None:
    """Tell whether a date has come by a day; None where it may have."""
    if value == NONE:
        return False
    lies = window_of(value)
    if lies.surely_by(day):
        return True
    return False if lies.surely_after(day) else None


def window_of(value: Value) -> Window:
    """Read a date of a model, or its bounds, as the days among which it lies."""
    if isinstance(value, Mapping):
        first, last = value.get("not_before"), value.get("not_after")
        return Window(
            window(str(first)).first if first else None, window(str(last)).last if last else None
        )
    try:
        return window(str(value))
    except ValueError:
        return Window(None, None)
