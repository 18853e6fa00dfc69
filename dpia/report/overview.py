"""The model at a glance, and what was in force on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.facts import facts
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.report.closed_words import status_words
from dpia.report.colophon import colophon
from dpia.report.names import Names
from dpia.report.number_words import number_of
from dpia.report.overview_versions import VersionRow
from dpia.report.overview_versions import versions_on
from dpia.report.page import Cell
from dpia.report.regime_head import RegimeHead
from dpia.report.regime_head import head
from dpia.report.standing_words import standing
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.source import Pointer
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Status


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
    """What stood on one day, what had given way by then, and what was still to come."""

    regime: RegimeHead
    versions: tuple[VersionRow, ...]
    displaced: tuple[VersionRow, ...]
    expected: tuple[VersionRow, ...]
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
        say(
            "model.bodies-and-fields",
            organisations=number_of(len(model.organisations), "organisation"),
            categories=number_of(len(model.subjects), "category"),
            fields=number_of(len(model.fields), "field"),
        ),
        "organisations",
        "subjects",
        "fields",
    )
    yield count(
        say(
            "model.flows-and-instruments",
            disclosures=number_of(len(model.flows) - requests, "disclosure"),
            requests=number_of(requests, "request"),
            instruments=number_of(len(model.instruments), "instrument"),
        ),
        "flows",
        "instruments",
    )
    yield count(_facts(model), "")
    yield count(
        say(
            "model.sources-and-conflicts",
            sources=number_of(len(model.sources), "source"),
            conflicts=number_of(len(model.conflicts), "conflict"),
        ),
        "sources",
        "conflicts",
    )


def _facts(model: FlowModel) -> str:
    """Say how many facts stand how well."""
    status = [fact.status for fact in facts(model)]
    each = (
        say("common.number-of", number=status.count(one), what=status_words(one))
        for one in Status
        if one in status
    )
    return say("model.facts", facts=number_of(len(status), "fact"), statuses=", ".join(each))


def _day(flow_file: FlowFile, regime: Regime) -> DayView:
    names = Names(flow_file.model)
    found = versions_on(flow_file.model, regime)
    return DayView(
        head(regime),
        found.standing,
        found.displaced,
        found.expected,
        tuple(
            _flow(flow_file, names, regime, name)
            for name in flow_file.model.flows
            if name in regime.flows
        ),
    )


def _flow(flow_file: FlowFile, names: Names, regime: Regime, name: str) -> FlowRow:
    flow = flow_file.model.flows[name]
    sender, recipient = (names.text("organisation", body) for body in (flow.from_, flow.to))
    at = (Ground(GroundKind.FACT, str(Pointer(("flows", name)))),)
    return FlowRow(
        name,
        flow.kind,
        names.of("flow", name),
        Statement(say("model.route", sender=sender, recipient=recipient), at),
        standing(regime.flows[name]),
    )
