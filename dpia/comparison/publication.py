"""Whether a version in force was public on the day."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.comparison.difference import Told
from dpia.comparison.sides import Sides
from dpia.comparison.sides import value_under
from dpia.comparison.stands import Half
from dpia.dates import words
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.force import has_come
from dpia.source import Pointer
from dpia.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Publication:
    """Whether it was public on the day; None where nobody states when it was published."""

    public: bool | None
    at: Pointer
    told: Told


def version_fact(half: Half, version: str, key: str) -> Fact:
    """Read what is said of a version, or else of its instrument."""
    name, _, number = version.partition("@")
    instrument = half.model.instruments[name]
    at = Pointer(("instruments", name))
    one = instrument.versions.get(number)
    if one is not None:
        around = grounds_in(one, grounds_in(instrument))
        raw = getattr(one, key, None)
        if raw is not None or not hasattr(instrument, key):
            return read(raw, at / "versions" / number / key, around)
    if not hasattr(instrument, key):
        return Fact(at / key, Status.NOT_STATED)
    return read(getattr(instrument, key), at / key, grounds_in(instrument))


def publication(half: Half, version: str, sides: Sides) -> Publication:
    """Tell whether a version was public on the day of a regime."""
    fact = version_fact(half, version, "published")
    value = value_under(fact, sides)
    public = None if value is None else has_come(value, half.regime.on)
    said = {True: "published", False: "not yet published", None: ""}[public]
    dated = f"{said}, {words(value)}" if said and isinstance(value, str) and _dated(value) else said
    return Publication(public, fact.pointer, Told(fact.pointer, dated, fact=fact))


def _dated(value: Value) -> bool:
    return isinstance(value, str) and value[:4].isdecimal()
