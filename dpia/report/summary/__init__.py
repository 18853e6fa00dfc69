"""One regime on one page, in plain English, for the people whose data it is about.

Every sentence is short and says one thing; the model's own names stand in it as they are.  How
easily the page is read is measured over the page itself, and printed on it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dpia.comparison.matrix import FlowRows
from dpia.dates import words
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.assessment.standing_flows import standing_flows
from dpia.report.assessment.standing_flows import unknown_flows
from dpia.report.colophon import colophon
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed
from dpia.report.summary.reading_ease import reading_ease
from dpia.report.summary.said import fields_said
from dpia.report.summary.said import refusal
from dpia.report.summary.said import told
from dpia.source import Pointer
from dpia.vocabulary import Standing

_USED = (Standing.ACTIVE, Standing.PRACTICE)
MOST_FLOWS = 6
"""How many disclosures a page has room for; it says how many it leaves out."""


def summary(flow_file: FlowFile, regime: Regime) -> Page:
    """Say on one page who gives what to whom, who can say no, and what is not known."""
    top = head(regime)
    title = Statement(f"In short: {flow_file.model.title}", (Ground(GroundKind.LABEL, "title"),))
    body = tuple(_body(flow_file, regime))
    score = reading_ease(tuple(text.text for block in body for text in _texts(block)))
    measured = count(
        f"Reading ease of this page: {score} of 100 (Flesch; 60 to 70 is plain English).", ""
    )
    blocks = (Heading(1, title, "top"), Paragraph((top.title, top.period)), *body)
    return Page(title, (*blocks, Paragraph((measured,))), colophon(flow_file))


def _texts(block: Block) -> tuple[Statement, ...]:
    match block:
        case Paragraph():
            return block.statements
        case Listing():
            return block.items
        case _:
            return ()


def _body(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    flows = standing_flows(flow_file, regime)
    given = [one for one in flows if not one.request]
    asked = [one for one in flows if one.request]
    day = words(str(regime.on))
    used = sum(one.then[0].stand.standing in _USED for one in given)
    yield Paragraph(
        (
            count(f"This page tells who could give data about people on {day}.", "regimes"),
            count(f"We found {_ways(len(given))} to give data.", "flows"),
            count(f"We know that {used} of them {'was' if used == 1 else 'were'} in use.", "flows"),
            count(f"We found {_ways(len(asked))} to ask for data.", "flows"),
            fixed("To ask for data is not to get it.", "summary-asking"),
        )
    )
    yield Heading(2, fixed("Who can give what to whom", "summary-given"), "given")
    yield Listing(tuple(_given(flow_file, one) for one in given[:MOST_FLOWS]))
    if len(given) > MOST_FLOWS:
        more = f"The full report has {len(given) - MOST_FLOWS} more."
        yield Paragraph((count(more, "flows"),))
    yield Heading(2, fixed("Who can say no", "summary-gates"), "gates")
    yield _counted(given, Counter(refusal(one) for one in given), "gates")
    yield Heading(2, fixed("What people are told", "summary-notice"), "notice")
    yield _counted(given, Counter(told(one) for one in given), "notice")
    yield Heading(2, fixed("What is not known", "summary-unknown"), "unknown")
    yield _unknown(flow_file, regime, given)


def _given(flow_file: FlowFile, rows: FlowRows) -> Statement:
    names, flow = Names(flow_file.model), flow_file.model.flows[rows.flow]
    giver, taker = (names.text("organisation", body) for body in (flow.from_, flow.to))
    about = ", ".join(names.text("subject", subject) for subject in flow.about)
    text = f"{giver} can give data to {taker}. It is about: {about}. {fields_said(names, rows)}"
    return Statement(text, (Ground(GroundKind.FACT, str(Pointer(("flows", rows.flow)))),))


def _ways(number: int, more: str = "") -> str:
    return f"{number} {more}way{'' if number == 1 else 's'}"


def _counted(flows: list[FlowRows], said: Counter[str], key: str) -> Block:
    """Say of how many ways each thing is said, most of them first."""
    ordered = sorted(said.items(), key=lambda item: (-item[1], item[0]))
    return Listing(
        tuple(count(f"For {number} of {len(flows)}: {text}.", "flows") for text, number in ordered)
        or (fixed("There was no way to give data.", f"summary-no-{key}"),)
    )


def _unknown(flow_file: FlowFile, regime: Regime, given: list[FlowRows]) -> Block:
    fields = [said for one in given for row in one.rows for said in row.entries[0].said]
    disputed = sum(said.fact.disputed for _, said in fields)
    lines = [
        count(f"Of {len(fields)} things said of data, {disputed} are in dispute.", "flows"),
        fixed("What we did not find may still be so.", "summary-silence"),
    ]
    if unknown := tuple(unknown_flows(flow_file, regime)):
        at = unknown[0].grounds
        lines.insert(
            1, Statement(f"We do not know if {_ways(len(at), 'more ')} ran on that day.", at)
        )
    return Listing(tuple(lines))
