"""What leaves about one category of people: to whom, under what, past whom, and what they knew."""

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


def for_subject(flow_file: FlowFile, regimes: tuple[Regime, ...], subject: str) -> Page:
    """Lay out what leaves about a category of people, and about those under it."""
    named = Names(flow_file.model).of("subject", subject)
    title = Statement(say("seen-from.leaves-about", people=named.text), named.grounds)
    return laid_out(flow_file, regimes, title, lambda regime: _regime(flow_file, regime, subject))


def _regime(flow_file: FlowFile, regime: Regime, subject: str) -> Iterator[Block]:
    trees = trees_of(flow_file.model)
    under, above = trees.below[subject], trees.above[subject] - {subject}
    flows = described_flows(flow_file, regime)
    told = [one for one in flows if not one.request]
    theirs = [one for one in told if _about(flow_file, one) & under]
    wider = [one for one in told if one not in theirs and _about(flow_file, one) & above]
    asked = [one for one in flows if one.request and _about(flow_file, one) & (under | above)]
    sure = [one for one in theirs if stands(one)]
    bodies = {flow_file.model.flows[one.flow].to for one in sure}
    text = say(
        "seen-from.leaves-number",
        disclosures=number_of(len(sure), "disclosure"),
        standings=standings(sure),
        bodies=number_of(len(bodies), "body"),
        requests=number_of(sum(map(stands, asked)), "request"),
    )
    shown = (*theirs, *wider, *asked)
    yield from numbers(
        flow_file, regime, text, shown, lambda one: bool(_about(flow_file, one) & (under | above))
    )
    yield from collected(flow_file, f"collected-{regime.id}", subjects=under | above)
    for flows_, end, anchor, caption in (
        (theirs, End.TAKER, "leaves", "seen-from.disclosed-about-them"),
        (wider, End.TAKER, "may-include", "seen-from.about-wider"),
        (asked, End.GIVER, "asked", "seen-from.asked-about-them"),
    ):
        if flows_:
            name = f"{anchor}-{regime.id}"
            yield flow_table(flow_file, flows_, end, name, phrase(caption))


def _about(flow_file: FlowFile, one: FlowRows) -> set[str]:
    return set(flow_file.model.flows[one.flow].about)
