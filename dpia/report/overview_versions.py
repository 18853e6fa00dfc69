"""The versions of instruments on a day: which stand, which gave way, which were still to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import Day
from dpia.language.say import say
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.regime.force import Binding
from dpia.regime.force import Force
from dpia.regime.force import window_of
from dpia.regime.resolve import Regime
from dpia.report.displacement import displacers
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.saying import date
from dpia.report.saying import sentence
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import NONE
from dpia.vocabulary import InstrumentKind

NEAR = 60
"""Up to this many days a publication is told as so many days before or after."""


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One version of an instrument on the day: how it binds, since when, whether published."""

    version: str
    title: Statement
    kind: InstrumentKind
    binding: Binding
    began: Statement
    ended: Statement
    published: Statement
    provisions: tuple[Statement, ...]
    """What each of its provisions does: a gateway, a duty, an exemption, a limit."""
    displaced: tuple[Statement, ...]
    """What took its place by the day, each time as a whole or on which flows."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions that matter on a day; each stands in one list, those that govern flows first."""

    standing: tuple[VersionRow, ...]
    """In force, or perhaps so, and not displaced as a whole."""
    displaced: tuple[VersionRow, ...]
    """Not ended by a date of their own, and displaced as a whole by another version."""
    expected: tuple[VersionRow, ...]
    """Not in force, though signed, announced or published by the day, or perhaps so."""


def versions_on(model: FlowModel, regime: Regime) -> Versions:
    """Sort the versions of every instrument by how they stand on the day of a regime."""
    governing = {version for flow in model.flows.values() for version in flow.terms}
    standing: list[VersionRow] = []
    displaced: list[VersionRow] = []
    expected: list[VersionRow] = []
    for name in sorted(regime.forces, key=lambda version: (version not in governing, version)):
        force = regime.forces[name]
        if force.binding is Binding.NOT_YET:
            if _known(model, name, regime.on):
                expected.append(_row(model, regime, force, ()))
        elif force.binding is not Binding.ENDED:
            whole, by = displacers(model, regime, name)
            (displaced if whole else standing).append(_row(model, regime, force, by))
    return Versions(tuple(standing), tuple(displaced), tuple(expected))


def _known(model: FlowModel, name: str, day: Day) -> bool:
    """Tell whether a version was, or may have been, made known by a day."""
    instrument, _, number = name.partition("@")
    version = model.instruments[instrument].versions[number]
    told = (read(raw, Pointer()) for raw in (version.signed, version.announced, version.published))
    lies = (window_of(value) for fact in told for value in fact.values() if value is not None)
    return any(not window.surely_after(day) for window in lies)


def _row(
    model: FlowModel, regime: Regime, force: Force, displaced: tuple[Statement, ...]
) -> VersionRow:
    instrument, _, number = force.version.partition("@")
    known = model.instruments[instrument]
    version = known.versions[number]
    at = Pointer(("instruments", instrument, "versions", number))
    published = read(version.published, at / "published", grounds_in(version, grounds_in(known)))
    return VersionRow(
        force.version,
        _title(model, force.version),
        known.kind,
        force.binding,
        sentence(force.began, _begins),
        sentence(force.ended, date),
        _publication(published, regime.on),
        tuple(_provisions(model, instrument, number)),
        displaced,
    )


def _title(model: FlowModel, name: str) -> Statement:
    """Name a version by the instrument, and by a title of its own where it has one."""
    whole = Names(model).version(name)
    instrument, _, number = name.partition("@")
    at = Pointer(("instruments", instrument, "versions", number, "title"))
    own = read(model.instruments[instrument].versions[number].title, at)
    if not isinstance(own.value, str):
        return whole
    text = say("model.version-titled", version=whole.text, title=own.value)
    return Statement(text, whole.grounds, own.sources)


def _begins(value: Value) -> str:
    return say("model.never") if value == NONE else date(value)


def _provisions(model: FlowModel, instrument: str, number: str) -> Iterator[Statement]:
    """Say what each provision of an instrument does, and of a version where it has its own."""
    at, known = Pointer(("instruments", instrument)), model.instruments[instrument]
    version = known.versions[number]
    around = grounds_in(known)
    for place, some, outer in (
        (at, known.provisions, around),
        (at / "versions" / number, version.provisions, grounds_in(version, around)),
    ):
        for name, provision in some.items():
            here = place / "provisions" / name
            inner = grounds_in(provision, outer)
            title = read(provision.title, here / "title", inner)
            effect = sentence(read(provision.effect, here / "effect", inner))
            named = str(title.value or spelled(name))
            text = say("model.provision", provision=named, effect=effect.text)
            yield Statement(text, effect.grounds, effect.cites)


def _publication(published: Fact, day: Day) -> Statement:
    """Say whether it was published by the day, and how near; a dispute is shown as one."""
    said = sentence(published, date)
    if not published.stated or published.disputed:
        return said
    lies = window_of(published.value)
    text = said.text
    if lies.surely_after(day):
        text = say("model.not-yet", published=text)
    if lies.first is None or not lies.certain or abs((lies.first - day).days) > NEAR:
        return Statement(text, said.grounds, said.cites)
    near = say("model.published-near", published=text, near=_apart(lies.first, day))
    return Statement(near, said.grounds, said.cites)


def _apart(one: Day, day: Day) -> str:
    days = (one - day).days
    if not days:
        return say("model.on-this-day")
    if abs(days) == 1:
        return say("model.a-day-later") if days > 0 else say("model.a-day-before")
    return say("model.days-later" if days > 0 else "model.days-before", days=abs(days))
