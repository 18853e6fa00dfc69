"""The model at a glance, and what was in force on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import Day
from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.facts import facts
from dpia.model.flow_model import FlowModel
from dpia.regime.force import Binding
from dpia.regime.force import Force
from dpia.regime.force import window_of
from dpia.regime.resolve import Regime
from dpia.report.colophon import colophon
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.regime_head import RegimeHead
from dpia.report.regime_head import head
from dpia.report.saying import date
from dpia.report.saying import sentence
from dpia.report.standing_words import standing
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.source import Pointer
from dpia.vocabulary import FlowKind
from dpia.vocabulary import InstrumentKind
from dpia.vocabulary import Status


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


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One flow on the day."""

    flow: str
    kind: FlowKind
    name: Statement
    route: Statement
    standing: Cell


@dataclass(frozen=True, slots=True)
class DayView:
    """What stood on one day."""

    regime: RegimeHead
    versions: tuple[VersionRow, ...]
    flows: tuple[FlowRow, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a model holds, its regimes, and, where days were named, what stood on each."""

    title: Statement
    counts: tuple[Statement, ...]
    regimes: tuple[RegimeHead, ...]
    days: tuple[DayView, ...]
    colophon: tuple[Statement, ...]


def overview(
    flow_file: FlowFile, regimes: tuple[Regime, ...], days: tuple[Regime, ...]
) -> Overview:
    """Show a model: all its regimes by name, and those of `days` in full."""
    return Overview(
        label(flow_file.model.title, "title"),
        tuple(_counts(flow_file)),
        tuple(head(regime) for regime in regimes),
        tuple(_day(flow_file, regime) for regime in days),
        colophon(flow_file),
    )


def _counts(flow_file: FlowFile) -> Iterator[Statement]:
    model = flow_file.model
    requests = sum(flow.kind is FlowKind.REQUEST for flow in model.flows.values())
    yield count(
        f"{len(model.organisations)} organisations, {len(model.subjects)} categories of data "
        f"subjects, {len(model.fields)} fields",
        "organisations",
        "subjects",
        "fields",
    )
    yield count(
        f"{len(model.flows) - requests} disclosures and {requests} requests, under "
        f"{len(model.instruments)} instruments",
        "flows",
        "instruments",
    )
    every = tuple(facts(model))
    status = [fact.status for fact in every]
    words = ", ".join(f"{status.count(one)} {one.value}" for one in Status if one in status)
    yield count(f"{len(every)} facts: {words}", "")
    yield count(
        f"{len(model.sources)} sources, {len(model.conflicts)} conflicts between them beside "
        "those on single facts",
        "sources",
        "conflicts",
    )


def _day(flow_file: FlowFile, regime: Regime) -> DayView:
    names = Names(flow_file.model)
    return DayView(
        head(regime),
        tuple(
            _version(flow_file, names, force, regime.on)
            for _, force in sorted(regime.forces.items())
            if force.binding not in (Binding.NOT_YET, Binding.ENDED)
        ),
        tuple(
            _flow(flow_file, names, regime, name)
            for name in flow_file.model.flows
            if name in regime.flows
        ),
    )


def _version(flow_file: FlowFile, names: Names, force: Force, day: Day) -> VersionRow:
    instrument, _, number = force.version.partition("@")
    known = flow_file.model.instruments[instrument]
    version = known.versions[number]
    at = Pointer(("instruments", instrument, "versions", number))
    around = grounds_in(version, grounds_in(known))
    published = read(version.published, at / "published", around)
    return VersionRow(
        force.version,
        names.version(force.version),
        known.kind,
        force.binding,
        sentence(force.began, date),
        sentence(force.ended, date),
        _publication(published, day),
        tuple(_provisions(flow_file.model, instrument, number)),
    )


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
            text = f"{title.value or spelled(name)}: {effect.text}"
            yield Statement(text, effect.grounds, effect.cites)


def _publication(published: Fact, day: Day) -> Statement:
    """Say whether it was published by the day; a dispute is shown as one."""
    said = sentence(published, date)
    if published.stated and not published.disputed:
        lies = window_of(published.value)
        if lies.surely_after(day):
            return Statement(f"not yet; {said.text}", said.grounds, said.cites)
    return said


def _flow(flow_file: FlowFile, names: Names, regime: Regime, name: str) -> FlowRow:
    flow = flow_file.model.flows[name]
    sender, recipient = (names.text("organisation", body) for body in (flow.from_, flow.to))
    at = (Ground(GroundKind.FACT, str(Pointer(("flows", name)))),)
    return FlowRow(
        name,
        flow.kind,
        names.of("flow", name),
        Statement(f"{sender} → {recipient}", at),
        standing(regime.flows[name]),
    )
