"""What arrives at one body: from whom, about whom, under what, and who could have refused."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.regime.trees import trees_of
from dpia.report.assessment.standing_flows import described_flows
from dpia.report.assessment.standing_flows import stands
from dpia.report.names import Names
from dpia.report.number_words import number_of
from dpia.report.page import Block
from dpia.report.page import Page
from dpia.report.seen_from.flow_rows import End
from dpia.report.seen_from.flow_rows import flow_table
from dpia.report.seen_from.layout import collected
from dpia.report.seen_from.layout import laid_out
from dpia.report.seen_from.numbers import numbers
from dpia.report.seen_from.numbers import standings
from dpia.report.statement import Statement
from dpia.report.statement import phrase


def at_recipient(flow_file: FlowFile, regimes: tuple[Regime, ...], body: str) -> Page:
    """Lay out what arrives at a body, and at the units that are one with it."""
    named = Names(flow_file.model).of("organisation", body)
    title = Statement(say("seen-from.arrives-at", body=named.text), named.grounds)
    return laid_out(flow_file, regimes, title, lambda regime: _regime(flow_file, regime, body))


def _regime(flow_file: FlowFile, regime: Regime, body: str) -> Iterator[Block]:
    model, bodies = flow_file.model, trees_of(flow_file.model).body
    units = {name for name in model.organisations if bodies[name] == bodies[body]}

    def concerns(one: FlowRows) -> bool:
        return not units.isdisjoint((model.flows[one.flow].from_, model.flows[one.flow].to))

    flows = [one for one in described_flows(flow_file, regime) if concerns(one)]
    told = [one for one in flows if not one.request]
    comes = [one for one in told if model.flows[one.flow].to in units]
    goes = [one for one in told if model.flows[one.flow].from_ in units]
    asks = [one for one in flows if one.request and model.flows[one.flow].from_ in units]
    asked = [one for one in flows if one.request and model.flows[one.flow].to in units]
    sure = [one for one in comes if stands(one)]
    givers = {bodies[model.flows[one.flow].from_] for one in sure}
    text = say(
        "seen-from.arrives-number",
        disclosures=number_of(len(sure), "disclosure"),
        standings=standings(sure),
        bodies=number_of(len(givers), "body"),
        requests=number_of(sum(map(stands, asks)), "request"),
    )
    yield from numbers(flow_file, regime, text, (*comes, *asks, *asked, *goes), concerns)
    yield from collected(flow_file, f"collected-{regime.id}", bodies=frozenset(units))
    for flows_, end, anchor, caption in (
        (comes, End.GIVER, "arrives", "seen-from.disclosed-to-it"),
        (asks, End.TAKER, "asks", "seen-from.it-asks"),
        (asked, End.GIVER, "is-asked", "seen-from.it-is-asked"),
        (goes, End.TAKER, "leaves", "seen-from.it-discloses"),
    ):
        if flows_:
            name = f"{anchor}-{regime.id}"
            yield flow_table(flow_file, flows_, end, name, phrase(caption))
